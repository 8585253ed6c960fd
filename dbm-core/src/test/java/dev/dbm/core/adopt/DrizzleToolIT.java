package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.schema.QualifiedName;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptedTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Databases that drizzle-orm itself migrated. Needs node and, in {@code -Ddbm.test.node=FOLDER}, a folder in which {@code npm install drizzle-orm@0.45 pg@8} was
 * run; for version 1 {@code -Ddbm.test.node1=FOLDER} with a drizzle-orm of that version.
 */
class DrizzleToolIT {
    private static final String SCRIPT = """
        import { createRequire } from 'node:module';
        const require = createRequire(process.argv[2] + '/');
        const { drizzle } = require('drizzle-orm/node-postgres');
        const { migrate } = require('drizzle-orm/node-postgres/migrator');
        const { Client } = require('pg');
        const client = new Client({ host: 'localhost', port: Number(process.argv[3]), database: process.argv[4], user: 'postgres' });
        await client.connect();
        await migrate(drizzle({ client }), { migrationsFolder: process.argv[5] });
        await client.end();
        """;
    private static final String TABLE = "CREATE TABLE \"customer\" (\n\t\"id\" serial PRIMARY KEY NOT NULL\n);\n"
            + "--> statement-breakpoint\nCREATE INDEX \"by_id\" ON \"customer\" (\"id\");";
    private static final String COLUMN = "ALTER TABLE \"customer\" ADD COLUMN \"name\" text;";

    @TempDir
    Path temp;

    @Test
    void goes_on_where_drizzle_orm_ended() throws IOException, InterruptedException {
        Path folder = temp.resolve("drizzle");
        Adopting.write(folder, "0000_table.sql", TABLE);
        Adopting.write(folder, "0001_name.sql", COLUMN);
        List<JournalEntry> entries = List.of(entry(0, "0000_table"), entry(1, "0001_name"));
        Adopting.write(folder, Journal.FILE, new Journal("7", "postgresql", entries).json());

        goesOn(node("dbm.test.node"), folder, folder, List.of());
    }

    @Test
    void goes_on_where_drizzle_orm_of_version_1_ended() throws IOException, InterruptedException {
        Path folder = temp.resolve("drizzle");
        Adopting.write(folder, "20250101120000_table/migration.sql", TABLE);
        Adopting.write(folder, "20250201120000_name/migration.sql", COLUMN);

        goesOn(node("dbm.test.node1"), folder, temp.resolve("migrations"), List.of(folder));
    }

    private void goesOn(Path node, Path drizzle, Path migrations, List<Path> files)
            throws IOException, InterruptedException {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            migrate(node, server, database, drizzle);
            Adopting adopting = new Adopting(migrations, database);
            AdoptOptions how = AdoptOptions.from(AdoptedTool.DRIZZLE).files(files);

            AdoptResult adopted = adopting.adopt(how);

            assertThat(adopted.recorded()).hasSize(3);
            assertThat(adopted.notes()).isEmpty();
            assertThat(adopting.adopt(how).isEmpty()).isTrue();
            assertThat(adopting.isInSync()).isTrue();
            assertThat(adopting.validate().isValid())
                    .as(adopting.validate().describe())
                    .isTrue();
            assertThat(adopting.goOn(QualifiedName.of("public", "customer"))).hasSize(1);
            assertThat(adopting.isInSync()).isTrue();
        }
    }

    private static JournalEntry entry(int idx, String tag) {
        return new JournalEntry(idx, "7", 1_735_689_600_000L + idx, tag, true, Map.of(), Map.of());
    }

    private static Path node(String property) {
        String node = System.getProperty(property, "");
        Assumptions.assumeTrue(
                !node.isEmpty(), "Skipped: no -D" + property + "=FOLDER with drizzle-orm and pg installed");
        return Path.of(node).toAbsolutePath();
    }

    private void migrate(Path node, TestServer server, TestDatabase database, Path folder)
            throws IOException, InterruptedException {
        Path script = Files.writeString(temp.resolve("migrate.mjs"), SCRIPT);
        Process process = new ProcessBuilder(
                        "node",
                        script.toString(),
                        node.toString(),
                        Integer.toString(server.port()),
                        database.name(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
