package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.testkit.Shops;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import dev.dbm.workspace.Workspace.BaselineCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real drizzle-orm applies a folder that dbm wrote. Needs node and, in {@code -Ddbm.test.node=FOLDER}, a folder in which
 * {@code npm install drizzle-orm@0.45 pg@8} was run.
 */
class DrizzleMigratorIT {
    private static final String SCRIPT = """
        import { createRequire } from 'node:module';
        const require = createRequire(process.argv[2] + '/');
        const { drizzle } = require('drizzle-orm/node-postgres');
        const { migrate } = require('drizzle-orm/node-postgres/migrator');
        const { Client } = require('pg');
        const client = new Client({ host: 'localhost', port: Number(process.argv[3]), database: process.argv[4], user: 'postgres' });
        await client.connect();
        await migrate(drizzle(client), { migrationsFolder: process.argv[5] });
        await client.end();
        """;

    @TempDir
    Path folder;

    @TempDir
    Path scripts;

    @Test
    void applies_a_folder_of_dbm_and_hands_the_database_over() throws IOException, InterruptedException {
        String node = System.getProperty("dbm.test.node", "");
        Assumptions.assumeTrue(!node.isEmpty(), "Skipped: no -Ddbm.test.node=FOLDER with drizzle-orm and pg installed");
        TestServer server = TestServers.newest();
        workspace(Shops.First.CLASSES).generate();
        try (TestDatabase database = server.createDatabase()) {
            migrate(node, server, database);
            workspace(Shops.Noted.CLASSES).generate("note");
            migrate(node, server, database);

            workspace(Shops.Noted.CLASSES).verify(database.dataSource()).assertInSync();
            assertThat(database.query("SELECT hash FROM drizzle.__drizzle_migrations ORDER BY id"))
                    .hasSize(2);
            assertThat(workspace(Shops.Noted.CLASSES)
                            .baseline(database.dataSource(), new MigrationId("0001_note"), BaselineCheck.VERIFY))
                    .hasSize(2);
            assertThat(Migrator.builder(database.dataSource())
                            .migrations(MigrationSource.directory(folder))
                            .build()
                            .migrateToLatest()
                            .applied())
                    .isEmpty();
        }
    }

    private Workspace workspace(Class<?>... classes) {
        TestServer server = TestServers.newest();
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private void migrate(String node, TestServer server, TestDatabase database)
            throws IOException, InterruptedException {
        Path script = Files.writeString(scripts.resolve("migrate.mjs"), SCRIPT);
        Process process = new ProcessBuilder(
                        "node",
                        script.toString(),
                        Path.of(node).toAbsolutePath().toString(),
                        Integer.toString(server.port()),
                        database.name(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
