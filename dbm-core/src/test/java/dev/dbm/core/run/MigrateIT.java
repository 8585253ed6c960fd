package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.AppliedMigration;
import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.JournalException;
import dev.dbm.LateMigrations;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.Migrator;
import dev.dbm.MissingMigrations;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrateIT {

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void twoMigrations() {
        migrations = new TestMigrations(directory)
                .add("0000_a", "CREATE TABLE a (id int);\n--> statement-breakpoint\nINSERT INTO a VALUES (1);")
                .add("0001_b", "CREATE TABLE b (id int)");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void applies_what_is_pending_in_order_and_once(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            MigrateResult first = migrations.migrator(database).build().migrateToLatest();
            migrations.add("0002_c", "ALTER TABLE a ADD COLUMN c text");
            MigrateResult second = migrations.migrator(database).build().migrateToLatest();
            MigrateResult third = migrations.migrator(database).build().migrateToLatest();

            assertThat(first.applied())
                    .extracting(applied -> applied.id().tag(), AppliedMigration::statements)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("0000_a", 2),
                            org.assertj.core.groups.Tuple.tuple("0001_b", 1));
            assertThat(second.applied()).extracting(AppliedMigration::id).containsExactly(MigrationId.of("0002_c"));
            assertThat(third.applied()).isEmpty();
            assertThat(database.query("SELECT id, c FROM a")).containsExactly("1|");
            assertThat(database.query("SELECT tag, idx, state, statements_done, applied_by, finished_at >= started_at"
                            + " FROM dbm.migration_history ORDER BY idx"))
                    .containsExactly(
                            "0000_a|0|applied|2|postgres|t",
                            "0001_b|1|applied|1|postgres|t",
                            "0002_c|2|applied|1|postgres|t");
        }
    }

    @Test
    void tells_listeners_what_it_does() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            List<String> events = new ArrayList<>();

            migrations
                    .migrator(database)
                    .listener(event -> events.add(kind(event)))
                    .build()
                    .migrateToLatest();

            assertThat(events)
                    .containsExactly(
                            "Started 0000_a",
                            "StatementDone 0000_a",
                            "StatementDone 0000_a",
                            "Applied 0000_a",
                            "Started 0001_b",
                            "StatementDone 0001_b",
                            "Applied 0001_b");
        }
    }

    @Test
    void stops_when_a_listener_throws_and_keeps_nothing_of_the_migration_that_ran() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Migrator migrator = migrations
                    .migrator(database)
                    .listener(event -> {
                        if (kind(event).equals("StatementDone 0001_b")) {
                            throw new IllegalStateException("stop");
                        }
                    })
                    .build();

            assertThatThrownBy(migrator::migrateToLatest).isInstanceOf(IllegalStateException.class);

            assertThat(database.query("SELECT tag FROM dbm.migration_history")).containsExactly("0000_a");
            assertThat(database.query("SELECT pg_catalog.to_regclass('b') IS NULL"))
                    .containsExactly("t");
        }
    }

    @Test
    void refuses_an_edited_file_and_applies_nothing() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.edit("0001_b", "CREATE TABLE b (id bigint)").add("0002_c", "CREATE TABLE c (id int)");
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(
                            HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_EDITED))
                    .hasMessageContaining("0001_b.sql")
                    .hasMessageContaining("put the change in a new migration");

            assertThat(migrator.status().migrations())
                    .extracting(status -> status.getClass().getSimpleName())
                    .containsExactly("Applied", "Modified", "Pending");
            assertThat(database.query("SELECT count(*) FROM dbm.migration_history"))
                    .containsExactly("2");
        }
    }

    @Test
    void refuses_an_edited_file_of_the_same_length_also_when_nothing_is_pending() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.edit("0001_b", "CREATE TABLE b (ie int)");

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .isInstanceOf(HistoryException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE b (id int);",
                "\uFEFFCREATE TABLE b\r\n(id int);\r\n",
                "-- made by hand\nCREATE TABLE b ( id int ) /* why */"
            })
    void warns_of_a_file_that_differs_in_comments_and_white_space_only(String text) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.edit("0001_b", text);
            List<String> events = new ArrayList<>();

            migrations
                    .migrator(database)
                    .listener(event -> events.add(kind(event)))
                    .build()
                    .migrateToLatest();

            assertThat(events).containsExactly("Reformatted 0001_b");
        }
    }

    @Test
    void refuses_a_history_that_holds_more_than_the_journal_unless_told_otherwise() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.remove("0001_b");
            List<String> events = new ArrayList<>();

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .isInstanceOfSatisfying(
                            HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MISSING));
            migrations
                    .migrator(database)
                    .missingMigrations(MissingMigrations.REPORT)
                    .listener(event -> events.add(kind(event)))
                    .build()
                    .migrateToLatest();

            assertThat(events).containsExactly("Missing 0001_b");
            assertThat(migrations
                            .migrator(database)
                            .build()
                            .status()
                            .migrations()
                            .getLast())
                    .isInstanceOf(MigrationStatus.Missing.class);
        }
    }

    @Test
    void sees_an_older_migration_that_came_late_and_applies_it_when_told_to() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.insert(1, "0001_late", "CREATE TABLE late (id int)");

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .isInstanceOfSatisfying(
                            HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_LATE))
                    .hasMessageContaining("0001_late is not applied, but 0001_b");
            assertThat(migrations.migrator(database).build().status().pending())
                    .containsExactly(new MigrationStatus.Pending(
                            MigrationId.of("0001_late"), java.util.Optional.of(MigrationId.of("0001_b"))));

            MigrateResult result = migrations
                    .migrator(database)
                    .lateMigrations(LateMigrations.APPLY)
                    .build()
                    .migrateToLatest();

            assertThat(result.applied()).extracting(AppliedMigration::id).containsExactly(MigrationId.of("0001_late"));
        }
    }

    @Test
    void runs_nothing_when_any_pending_file_must_not_be_run() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0002_c", "\nCREATE TABLE c (id int);\nCOMMIT;\n");
            migrations.add("0003_d", "\\i other.sql");
            migrations.add("0004_e", "");
            Files.write(migrations.file("0004_e"), "SELECT 1;\n-- g\u00fcnstig".getBytes(StandardCharsets.ISO_8859_1));

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(e.problems())
                                    .extracting(problem -> problem.code().text())
                                    .containsExactly("DBM-J009", "DBM-J010", "DBM-J007"))
                    .hasMessageContaining("0002_c.sql:3   COMMIT")
                    .hasMessageContaining("0003_d.sql:1   \\i other.sql")
                    .hasMessageContaining("0004_e.sql:2");

            assertThat(database.query("SELECT pg_catalog.to_regnamespace('dbm') IS NULL"))
                    .containsExactly("t");
        }
    }

    @Test
    void reports_a_file_that_is_missing_whether_applied_or_not() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.delete("0000_a").add("0002_c", "SELECT 1").delete("0002_c");

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(e.problems())
                                    .extracting(problem -> problem.code())
                                    .containsExactly(
                                            ErrorCode.MIGRATION_FILE_MISSING, ErrorCode.MIGRATION_FILE_MISSING));
        }
    }

    @Test
    void puts_back_what_a_file_changed_in_the_session_and_gives_the_connection_back_as_it_came() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.server().execute("CREATE ROLE other_" + database.name());
            migrations.add(
                    "0002_c",
                    "SELECT pg_catalog.set_config('search_path', '', false);\nSET statement_timeout = '1h';\n"
                            + "SET work_mem = '7MB';\nSET LOCAL lock_timeout = '1min';\nSET my.own = 'x';\n"
                            + "SET SESSION AUTHORIZATION other_" + database.name() + ";");
            try (Connection connection = database.connect();
                    HeldDataSource held = new HeldDataSource(connection)) {
                held.execute("SET work_mem = '9MB'");
                connection.setAutoCommit(false);
                List<String> before = held.settings();
                connection.rollback();

                migrations.migrator(held).build().migrateToLatest();

                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(held.settings()).isEqualTo(before);
                connection.rollback();
            } finally {
                database.server().execute("DROP ROLE other_" + database.name());
            }
        }
    }

    @Test
    void applies_lock_timeout_to_the_statements_of_a_migration() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0002_c", "CREATE TABLE timeout AS SELECT current_setting('lock_timeout') AS value");

            migrations.migrator(database).build().migrateToLatest();

            assertThat(database.query("SELECT value FROM timeout")).containsExactly("5s");
        }
    }

    @Test
    void warns_of_a_file_that_was_edited_after_it_was_generated() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Path journal = directory.resolve("meta/_journal.json");
            Files.writeString(
                    journal,
                    Files.readString(journal)
                            .replaceFirst(
                                    "(?s)(\"tag\": \"0001_b\",\\s*\"breakpoints\": true)",
                                    "$1, \"dbm\": {\"sha256\": \"0\", \"tokens\": \"1\"}"));
            List<String> events = new ArrayList<>();

            migrations
                    .migrator(database)
                    .listener(event -> events.add(kind(event)))
                    .build()
                    .migrateToLatest();

            assertThat(events).contains("Unsealed 0001_b").doesNotContain("Unsealed 0000_a");
        }
    }

    @Test
    void leaves_a_file_without_statements_recorded_as_applied() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0002_c", "-- nothing yet");

            MigrateResult result = migrations.migrator(database).build().migrateToLatest();

            assertThat(result.applied()).hasSize(3);
        }
    }

    static String kind(MigrationEvent event) {
        assertThat(event.describe()).isNotBlank();
        return event.getClass().getSimpleName() + " " + event.migration();
    }
}
