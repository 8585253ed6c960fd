package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.AppliedMigration;
import dev.dbm.DatabaseException;
import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.Migrator;
import dev.dbm.Migrator.Resolution;
import dev.dbm.RunAbortedException;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailureIT {

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void oneMigration() {
        migrations = new TestMigrations(directory)
                .add("0000_a", "CREATE TABLE a (id int); INSERT INTO a VALUES (-1), (-2);");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADD COLUMN b text NOT NULL", "ALTER COLUMN id SET NOT NULL"})
    void says_where_to_tell_what_rows_get_that_have_no_value(String action) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            database.execute("INSERT INTO a VALUES (NULL)");
            migrations.add("0001_b", "ALTER TABLE a " + action);

            assertThatThrownBy(migrations.migrator(database).build()::migrateToLatest)
                    .isInstanceOfSatisfying(MigrationFailedException.class, e -> {
                        assertThat(e.sqlState()).contains("23502");
                        assertThat(e.report())
                                .contains("@Backfill(", "DBM-P014")
                                .doesNotContain("NOT VALID");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void tells_everything_about_a_failure_half_way_and_keeps_nothing_of_the_file(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            migrations.add(
                    "0001_b",
                    "CREATE TABLE b (id int);\n\n"
                            + "--> statement-breakpoint\n"
                            + "ALTER TABLE a\n"
                            + "  ADD CONSTRAINT positive CHECK (id > 0);");
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest).isInstanceOfSatisfying(MigrationFailedException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
                assertThat(e.migration()).isEqualTo(MigrationId.of("0001_b"));
                assertThat(e.sqlState()).contains("23514");
                assertThat(e.line()).isEqualTo(4);
                assertThat(e.statement()).startsWith("ALTER TABLE a");
                assertThat(e.partialResult().applied())
                        .extracting(AppliedMigration::id)
                        .containsExactly(MigrationId.of("0000_a"));
                assertThat(e.report()).isEqualTo("""
                    0001_b failed; 0000_a stays applied, nothing of 0001_b was kept
                      0001_b.sql:4   ALTER TABLE a
                      23514 check constraint "positive" of relation "a" is violated by some row
                      Mend the rows, or add the constraint NOT VALID and validate it later; then migrate again.
                    DBM-M011, see docs/errors.md#dbm-m011\
                    """);
            });

            assertThat(database.query("SELECT tag FROM dbm.migration_history")).containsExactly("0000_a");
            assertThat(database.query("SELECT to_regclass('b') IS NULL")).containsExactly("t");
            database.execute("UPDATE a SET id = -id");
            assertThat(migrator.migrateToLatest().applied()).hasSize(1);
        }
    }

    @Test
    void points_at_the_line_and_column_the_server_complains_of() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0001_b", "-- ü🙂\nCREATE TABLE b (\n  id int,\n  '🙂' oops\n);");

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .hasMessageContaining("0001_b.sql:2   CREATE TABLE b (")
                    .hasMessageContaining("42601 syntax error at or near \"'🙂'\"")
                    .hasMessageContaining("at 0001_b.sql:4:3   '🙂' oops");
        }
    }

    @Test
    void tells_of_a_constraint_that_fails_at_the_commit() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add(
                    "0001_b",
                    "CREATE TABLE b (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO b VALUES (1), (1);");

            assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("0001_b failed at its commit")
                    .hasMessageContaining("23505");

            assertThat(database.query("SELECT tag FROM dbm.migration_history")).containsExactly("0000_a");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void records_an_interrupted_migration_and_offers_ways_out(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            migrations.add(
                    "0001_b",
                    "CREATE INDEX CONCURRENTLY a_id ON a (id);\n"
                            + "CREATE UNIQUE INDEX CONCURRENTLY a_key ON a ((id * 0));");
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.line()).isEqualTo(2))
                    .hasMessageContaining(
                            "0001_b failed, outside a transaction; 0000_a stays applied, of 0001_b the first statement"
                                    + " stays")
                    .hasMessageContaining("migrate --resolve 0001_b --as retry")
                    .hasMessageContaining("invalid: drop it first");
            assertThat(migrator.status().migrations().getLast())
                    .isInstanceOfSatisfying(MigrationStatus.Interrupted.class, status -> {
                        assertThat(status.statementsDone()).isEqualTo(1);
                        assertThat(status.statements()).isEqualTo(2);
                        assertThat(status.error().orElseThrow()).contains("23505");
                    });
            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(
                            HistoryException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED));

            database.execute("DROP INDEX a_id", "DROP INDEX a_key", "DELETE FROM a");
            migrator.resolve(MigrationId.of("0001_b"), Resolution.RETRY);
            assertThat(migrator.migrateToLatest().applied()).hasSize(1);
            assertThat(migrator.status().isLatest()).isTrue();
            assertThatThrownBy(() -> migrator.resolve(MigrationId.of("0001_b"), Resolution.RETRY))
                    .isInstanceOf(HistoryException.class);
        }
    }

    @Test
    void keeps_its_guard_while_a_statement_takes_longer_than_an_idle_transaction_may() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    "ALTER DATABASE " + database.name() + " SET idle_in_transaction_session_timeout = '100ms'",
                    "ALTER DATABASE " + database.name() + " SET transaction_timeout = '500ms'");
            migrations.add(
                    "0001_b",
                    "-- dbm:transaction none\n"
                            + "SET transaction_timeout = 0;\n"
                            + "SELECT pg_sleep(1);\n"
                            + "CREATE TABLE guarded AS SELECT count(*) AS guards FROM pg_locks AS l WHERE "
                            + RunLock.HELD);

            migrations.migrator(database).build().migrateToLatest();

            assertThat(database.query("SELECT guards FROM guarded")).containsExactly("1");
        }
    }

    @Test
    void takes_an_interrupted_migration_for_applied_when_told_so() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0001_b", "-- dbm:transaction none\nCREATE TABLE b (id int);\nSELECT 1 / 0;");
            Migrator migrator = migrations.migrator(database).build();
            assertThatThrownBy(migrator::migrateToLatest).isInstanceOf(MigrationFailedException.class);

            migrator.resolve(MigrationId.of("0001_b"), Resolution.APPLIED);

            assertThat(migrator.migrateToLatest().applied()).isEmpty();
            assertThat(migrator.status().isLatest()).isTrue();
        }
    }

    @Test
    void survives_a_server_that_is_killed_in_mid_migration() {
        TestServer server = TestServers.start(TestServers.newest().major());
        try (server) {
            TestDatabase database = server.createDatabase();
            migrations.add("0001_b", "CREATE TABLE b (id int);\nSELECT pg_sleep(600);");
            Migrator migrator = migrations
                    .migrator(database)
                    .listener(event -> {
                        if (MigrateIT.kind(event).equals("StatementDone 0001_b")) {
                            server.kill();
                        }
                    })
                    .build();

            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(MigrationFailedException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
                        assertThat(e.line()).isEqualTo(2);
                        assertThat(e.partialResult().applied()).hasSize(1);
                    })
                    .hasMessageContaining("0001_b was cut off: the connection was lost")
                    .hasMessageContaining("nothing of 0001_b was kept");
            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE));
        }
    }

    @Test
    void tells_of_a_session_that_is_ended_in_mid_migration() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add(
                    "0001_b",
                    "-- dbm:transaction none\nCREATE TABLE b (id int);\n"
                            + "SELECT pg_terminate_backend(pg_backend_pid());");
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest)
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST))
                    .hasMessageContaining("of 0001_b the first statement stays, and this one may or may not be done");
            assertThat(migrator.status().migrations().getLast()).isInstanceOf(MigrationStatus.Interrupted.class);
            assertThatThrownBy(migrator::migrateToLatest).isInstanceOf(HistoryException.class);
        }
    }

    @Test
    void does_not_know_whether_a_commit_took_place_when_the_connection_is_lost_in_it() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Wire wire = new Wire(database)) {
            assertThatThrownBy(() -> migrations
                            .migrator(wire.cutAfter("COMMIT\0").dataSource())
                            .build()
                            .migrateToLatest())
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.COMMIT_UNKNOWN))
                    .hasMessageContaining("whether 0000_a was kept is not known");

            // The server has been told to commit, and may have noticed before that its client is gone: the next run
            // sees
            // which of both it was.
            Migrator migrator = migrations.migrator(database).build();
            migrator.migrateToLatest();
            assertThat(migrator.status().isLatest()).isTrue();
            assertThat(database.query("SELECT id FROM a ORDER BY id")).containsExactly("-2", "-1");
        }
    }

    @Test
    void names_who_holds_the_lock_when_the_wait_is_over() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SET application_name = 'the other one'");
            statement.execute("SELECT pg_advisory_xact_lock(" + RunLock.KEY + ")");

            assertThatThrownBy(() -> migrations
                            .migrator(database)
                            .lockWait(Duration.ofMillis(100))
                            .build()
                            .migrateToLatest())
                    .isInstanceOf(LockTimeoutException.class)
                    .hasMessageContaining("application the other one");

            holder.rollback();
            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .hasSize(1);
        }
    }

    @Test
    void is_no_lock_timeout_when_the_thread_that_waits_is_interrupted() throws SQLException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + RunLock.KEY + ")");
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Thread waiting = new Thread(() -> {
                try {
                    migrations
                            .migrator(database)
                            .listener(event -> Thread.currentThread().interrupt())
                            .build()
                            .migrateToLatest();
                } catch (DbmException e) {
                    thrown.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            waiting.join();

            assertThat(thrown.get())
                    .isInstanceOfSatisfying(
                            RunAbortedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_ABORTED));
            assertThat(flag).isTrue();
            holder.rollback();
            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .hasSize(1);
        }
    }

    @Test
    void gives_up_on_a_table_that_others_use() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            migrations.add("0001_b", "ALTER TABLE a ADD COLUMN b int");
            try (Connection reader = database.connect();
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.execute("SELECT * FROM a");

                assertThatThrownBy(() -> migrations
                                .migrator(database)
                                .lockTimeout(Duration.ofMillis(50))
                                .build()
                                .migrateToLatest())
                        .isInstanceOfSatisfying(
                                MigrationFailedException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT));
                reader.rollback();
            }
        }
    }

    @Test
    void reports_a_database_that_is_not_there() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");

        assertThat(failure(migrations.migrator(nowhere).build())).isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            PGSimpleDataSource unknown = new PGSimpleDataSource();
            unknown.setUrl(database.server().url("no_such_database"));
            unknown.setUser(TestServer.SUPERUSER);
            assertThat(failure(migrations.migrator(unknown).build())).isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
        }
    }

    private static ErrorCode failure(Migrator migrator) {
        try {
            migrator.migrateToLatest();
        } catch (DbmException e) {
            return e.code();
        }
        throw new AssertionError("Nothing failed");
    }
}
