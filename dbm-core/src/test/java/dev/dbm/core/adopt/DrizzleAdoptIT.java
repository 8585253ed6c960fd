package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationSource;
import dev.dbm.PlanningException;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptResult.Standing;
import dev.dbm.workspace.AdoptedTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that drizzle-orm migrated, from a folder with a journal; the ledger is written here as drizzle-orm does. */
class DrizzleAdoptIT {
    private static final QualifiedName CUSTOMER = QualifiedName.of("public", "customer");
    private static final String TABLE = "CREATE TABLE \"customer\" (\n\t\"id\" serial PRIMARY KEY NOT NULL\n);\n";
    private static final String COLUMN = "ALTER TABLE \"customer\" ADD COLUMN \"name\" text;";

    @TempDir
    Path folder;

    private TestDatabase database;
    private Adopting adopting;

    @BeforeEach
    void begins() {
        database = TestServers.newest().createDatabase();
        adopting = new Adopting(folder, database);
        database.execute(
                "CREATE SCHEMA drizzle",
                "CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at"
                        + " bigint)");
    }

    @AfterEach
    void ends() {
        database.close();
    }

    @Test
    void ends_the_folder_with_a_snapshot_of_the_database_and_goes_on() {
        journal("0000_table", TABLE, "0001_name", COLUMN);
        ran(TABLE, 1);
        ran(COLUMN, 2);
        List<String> before = Adopting.files(folder);

        AdoptResult dry = adopting.adopt(options().mode(AdoptOptions.Mode.DRY_RUN));
        assertThat(Adopting.files(folder)).isEqualTo(before);
        AdoptResult adopted = adopting.adopt(options());
        AdoptResult again = adopting.adopt(options());

        assertThat(dry.describe()).startsWith("would adopt from Drizzle, drizzle.__drizzle_migrations of database ");
        assertThat(adopted.written())
                .isEqualTo(dry.written())
                .containsExactly("0002_adopted_from_drizzle.sql", "meta/0002_snapshot.json", Journal.FILE);
        assertThat(adopted.recorded())
                .extracting(id -> id.tag())
                .containsExactly("0000_table", "0001_name", "0002_adopted_from_drizzle");
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.describe()).startsWith("nothing to adopt");
        assertThat(adopting.validate().isValid())
                .as(adopting.validate().describe())
                .isTrue();
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.migrate()).isEmpty();
        assertThat(adopting.goOn(CUSTOMER)).singleElement().asString().startsWith("0003_");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.adopt(options()).isEmpty()).isTrue();
    }

    @Test
    void leaves_to_migrate_what_the_database_does_not_have() {
        journal("0000_table", TABLE, "0001_name", COLUMN);
        ran(TABLE, 1);

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.migrations())
                .extracting(AdoptResult.Adopted::standing)
                .containsExactly(Standing.APPLIED, Standing.PENDING, Standing.PENDING);
        assertThat(adopting.migrate()).containsExactly("0001_name", "0002_adopted_from_drizzle");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.adopt(options()).isEmpty()).isTrue();
    }

    @Test
    void records_another_database_from_the_same_folder() {
        journal("0000_table", TABLE, "0001_name", COLUMN);
        ran(TABLE, 1);
        ran(COLUMN, 2);
        try (TestDatabase staging = TestServers.newest().copy(database)) {
            adopting.adopt(options());
            Adopting other = new Adopting(folder, staging);

            AdoptResult adopted = other.adopt(options());

            assertThat(adopted.written()).isEmpty();
            assertThat(adopted.recorded()).hasSize(3);
            assertThat(other.migrate()).isEmpty();
        }
    }

    @Test
    void shows_what_no_file_made_and_takes_it_in_when_that_is_accepted() {
        journal("0000_table", TABLE);
        ran(TABLE, 1);
        database.execute("CREATE VIEW by_hand AS SELECT id FROM customer", "ALTER TABLE customer ADD by_hand integer");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("DBM-A011")
                .hasMessageContaining("+ view    public.by_hand")
                .hasMessageContaining("+ column  public.customer.by_hand")
                .hasMessageContaining("--accept \"DBM-A011 database\"");
        assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'dbm'"))
                .isEmpty();
        assertThat(Adopting.files(folder)).containsExactly("0000_table.sql", Journal.FILE);

        AdoptResult adopted = adopting.adopt(options().accepted(Set.of("DBM-A011")));

        assertThat(adopted.written()).contains("0001_drift.sql");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.validate().isValid())
                .as(adopting.validate().describe())
                .isTrue();
        try (TestDatabase fresh = TestServers.newest().createDatabase()) {
            Adopting empty = new Adopting(folder, fresh);
            assertThat(empty.migrate()).containsExactly("0000_table", "0001_drift");
            assertThat(empty.isInSync()).isTrue();
        }
    }

    @Test
    void names_all_that_does_not_fit_together_at_once() {
        journal("0000_table", TABLE + "-- edited", "0001_late", "SELECT 1;", "0002_name", COLUMN);
        ran(TABLE, 1);
        ran(COLUMN, 3);
        ran("SELECT 2;", 2_000_000_000_000L);

        assertThatThrownBy(() -> adopting.adopt(options()))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("DBM-A006: 0000_table is not the file that was run")
                .hasMessageContaining("DBM-A007: 0001_late was never run")
                .hasMessageContaining("DBM-A005: The ledger has a migration that is not in the folder: row 3")
                .hasMessageContaining("2033-05-18");
        AdoptResult adopted =
                adopting.adopt(options().accepted(Set.of("DBM-A006 0000_table", "DBM-A007 0001_late", "DBM-A005 3")));

        assertThat(adopted.notes()).hasSize(3).allMatch(note -> note.startsWith("accepted: "));
        assertThat(adopted.recorded()).extracting(id -> id.tag()).containsExactly("0000_table", "0002_name");
    }

    @Test
    void takes_other_line_ends_for_the_same_file() {
        String windows = TABLE.replace("\n", "\r\n");
        journal("0000_table", TABLE);
        ran(windows, 1);

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.notes()).singleElement().asString().contains("other line ends");
    }

    @Test
    void takes_over_a_folder_of_version_1_with_its_ledger() {
        Path drizzle = folder.resolve("drizzle");
        Adopting target = new Adopting(folder.resolve("migrations"), database);
        database.execute(
                "ALTER TABLE drizzle.__drizzle_migrations ADD name text, ADD applied_at timestamptz DEFAULT now()");
        Adopting.write(drizzle, "20250101120000_table/migration.sql", TABLE);
        Adopting.write(drizzle, "20250101120000_table/snapshot.json", "{\"version\": \"8\"}");
        Adopting.write(drizzle, "20250201120000_name/migration.sql", COLUMN);
        ran(TABLE, 1_735_732_800_000L);
        ran(COLUMN, 1_738_411_200_000L);
        database.execute("UPDATE drizzle.__drizzle_migrations SET name = '20250101120000_table' WHERE id = 1");

        AdoptOptions how = options().files(List.of(drizzle));
        AdoptResult adopted = target.adopt(how);

        assertThat(adopted.written())
                .containsExactly(
                        "0000_table.sql",
                        "0001_name.sql",
                        "0002_adopted_from_drizzle.sql",
                        "meta/0002_snapshot.json",
                        Journal.FILE);
        assertThat(target.adopt(how).isEmpty()).isTrue();
        assertThat(target.validate().isSpotless())
                .as(target.validate().describe())
                .isTrue();
        assertThat(target.goOn(CUSTOMER)).singleElement().asString().startsWith("0003_");
    }

    @Test
    void leaves_the_files_behind_and_begins_with_what_the_database_holds() {
        journal("0000_table", TABLE);
        ran(TABLE, 1);
        database.execute("CREATE INDEX by_hand ON customer (id) WHERE id > 10");
        Adopting target = new Adopting(folder.resolve("migrations"), database);
        AdoptOptions how = options().start(AdoptOptions.Start.DATABASE);

        AdoptResult adopted = target.adopt(how);

        assertThat(adopted.recorded()).extracting(id -> id.tag()).containsExactly("0000_initial");
        assertThat(target.adopt(how).isEmpty()).isTrue();
        assertThat(target.isInSync()).isTrue();
        try (TestDatabase fresh = TestServers.newest().createDatabase()) {
            Adopting empty = new Adopting(target.folder(), fresh);
            assertThat(empty.migrate()).containsExactly("0000_initial");
            assertThat(empty.isInSync()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"homarr", "telli-api", "ai-chatbot"})
    void takes_over_what_real_projects_have(String project) throws IOException {
        Path published = SharedData.require("realworld/drizzle/" + project);
        for (String file : Adopting.files(published)) {
            Adopting.write(folder, file, Files.readString(published.resolve(file)));
        }
        List<JournalEntry> entries =
                Folder.open(MigrationSource.directory(folder)).journal().entries();
        for (JournalEntry entry : entries) {
            ran(Files.readString(folder.resolve(entry.fileName())), entry.when());
        }

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded()).hasSize(entries.size() + 1);
        assertThat(adopted.notes()).isEmpty();
        assertThat(adopting.adopt(options()).isEmpty()).isTrue();
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.validate().isValid())
                .as(adopting.validate().describe())
                .isTrue();
        Schema schema = Base.of(Folder.open(MigrationSource.directory(folder)))
                .snapshot()
                .schema();
        assertThat(adopting.goOn(schema.all(Table.class).getFirst().name())).hasSize(1);
        assertThat(adopting.isInSync()).isTrue();
    }

    private static AdoptOptions options() {
        return AdoptOptions.from(AdoptedTool.DRIZZLE);
    }

    /** Writes a journal whose entries are of the milliseconds 1, 2, …. */
    private void journal(String... tagsAndTexts) {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < tagsAndTexts.length; i += 2) {
            int idx = i / 2;
            entries.add(new JournalEntry(idx, "7", idx + 1L, tagsAndTexts[i], true, Map.of(), Map.of()));
            Adopting.write(folder, tagsAndTexts[i] + ".sql", tagsAndTexts[i + 1]);
        }
        Adopting.write(folder, Journal.FILE, new Journal("7", "postgresql", entries).json());
    }

    /** Runs a file and writes it into the ledger. */
    private void ran(String text, long when) {
        database.execute(
                text,
                "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('%s', %d)"
                        .formatted(Checksum.sha256(text.getBytes(StandardCharsets.UTF_8)), when));
    }
}
