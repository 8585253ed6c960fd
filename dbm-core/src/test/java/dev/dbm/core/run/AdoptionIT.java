package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.MigrationStatus.Origin;
import dev.dbm.Migrator;
import dev.dbm.core.journal.Checksum;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdoptionIT {

    private static final String LEDGER = "CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations"
            + " (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)";

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void threeMigrations() {
        migrations = new TestMigrations(directory)
                .add("0000_a", "CREATE TABLE a (id int); CREATE TABLE gone (id int);")
                .add("0001_b", "CREATE TABLE \"B\".b (id int); ALTER TABLE a RENAME TO a2; DROP TABLE gone;")
                .add("0002_c", "CREATE TABLE c (id int)");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void runs_nothing_on_a_database_that_drizzle_migrated(int major) throws IOException {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            database.execute(
                    LEDGER,
                    "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('"
                            + Checksum.sha256(Files.readAllBytes(migrations.file("0000_a")))
                            + "', 1), ('other', 1700000000001)");
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(
                            HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BASELINE_NEEDED))
                    .hasMessageContaining("Drizzle migrated this database")
                    .hasMessageContaining("baseline --to 0001_b");
            assertThat(database.query("SELECT to_regnamespace('dbm') IS NULL")).containsExactly("t");
        }
    }

    @Test
    void passes_a_ledger_that_has_nothing_of_this_journal() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(LEDGER, "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 1)");
            database.execute("CREATE SCHEMA \"B\"");

            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void names_the_migration_whose_tables_are_there(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            database.execute("CREATE SCHEMA \"B\"; CREATE TABLE \"B\".b (id int); CREATE TABLE a2 (id int)");
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("all 2 tables that exist after 0001_b are there already")
                    .hasMessageContaining("baseline --to 0001_b");

            assertThat(migrator.baseline(MigrationId.of("0001_b.sql")))
                    .containsExactly(MigrationId.of("0000_a"), MigrationId.of("0001_b"));
            assertThat(migrator.baseline(MigrationId.of("0001_b"))).isEmpty();
            assertThat(migrator.migrateToLatest().applied()).hasSize(1);
            assertThat(migrator.status().migrations())
                    .extracting(status -> ((MigrationStatus.Applied) status).origin())
                    .containsExactly(Origin.BASELINE, Origin.BASELINE, Origin.RUN);
        }
    }

    @Test
    void passes_a_database_with_other_tables() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    "CREATE SCHEMA \"B\"; CREATE TABLE elsewhere (id int); CREATE TABLE c (id int); DROP TABLE c");

            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .hasSize(3);
        }
    }

    @Test
    void passes_files_that_ask_whether_a_table_is_there() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Path other = directory.resolve("other");
            TestMigrations careful = new TestMigrations(other)
                    .add("0000_a", "CREATE TABLE IF NOT EXISTS a (id int)")
                    .add("0001_b", "DROP TABLE IF EXISTS b; CREATE TABLE b (id int)");
            database.execute("CREATE TABLE a (id int); CREATE TABLE b (id int)");

            assertThat(careful.migrator(database).build().migrateToLatest().applied())
                    .hasSize(2);
        }
    }

    @Test
    void refuses_a_baseline_to_a_migration_it_does_not_know() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            assertThatThrownBy(() -> migrations.migrator(database).build().baseline(MigrationId.of("0009_z")))
                    .isInstanceOfSatisfying(
                            HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BASELINE_REFUSED))
                    .hasMessageContaining("Its last is 0002_c");
        }
    }
}
