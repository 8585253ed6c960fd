package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbm.DatabaseException;
import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationListener;
import dev.dbm.Migrator;
import dev.dbm.RunAbortedException;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a run says of what it waits for: tables, the lock, connections; and of what poolers do to it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WaitingIT {

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void oneMigration() {
        migrations = new TestMigrations(directory.resolve("migrations")).add("0000_a", "CREATE TABLE a (id int)");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void a_lock_timeout_names_who_has_the_table(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                TableInUse table = new TableInUse(database, migrations)) {
            migrations.add("0001_b", "CREATE TABLE b (id int);\nALTER TABLE a ADD COLUMN b int");

            MigrationFailedException failure = catchThrowableOfType(
                    MigrationFailedException.class,
                    () -> migrations
                            .migrator(database)
                            .lockTimeout(Duration.ofSeconds(1))
                            .build()
                            .migrateToLatest());

            assertThat(failure.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT);
            assertThat(failure.line()).isEqualTo(2);
            assertThat(failure)
                    .message()
                    .containsPattern(
                            "blocked by pid " + table.pid() + ", role postgres, application PostgreSQL JDBC Driver,"
                                    + " from [^ ]+, idle in transaction, for \\d+ s\n"
                                    + "  ran last INSERT INTO a VALUES \\(1\\)");
        }
    }

    @Test
    void a_lock_timeout_names_what_a_role_may_see_of_who_has_the_table() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String role = "role_" + database.name();
            database.execute(
                    "CREATE ROLE " + role + " LOGIN", "GRANT CREATE ON DATABASE " + database.name() + " TO " + role);
            try (TableInUse table = new TableInUse(database, migrations)) {
                migrations.add("0001_b", "LOCK TABLE a");
                database.execute(
                        "GRANT ALL ON a TO " + role,
                        "GRANT USAGE ON SCHEMA dbm TO " + role,
                        "GRANT ALL ON dbm.migration_history TO " + role);

                assertThatThrownBy(() -> migrations
                                .migrator(database.dataSource(role, ""))
                                .lockTimeout(Duration.ofSeconds(1))
                                .build()
                                .migrateToLatest())
                        .hasMessageContaining("blocked by pid " + table.pid() + ", role postgres")
                        .hasMessageContaining("shown to its own role and to members of pg_read_all_stats only");
            }
            database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 | LOCK TABLE dbm.migration_history IN SHARE MODE",
                "CREATE INDEX CONCURRENTLY a_id ON a (id) | LOCK TABLE dbm.migration_history IN ACCESS SHARE MODE"
            })
    void a_lock_timeout_names_who_has_the_history(String sql, String lock) throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            migrations.migrator(database).build().migrateToLatest();
            // A history that an older dbm made is altered before the first file without a transaction.
            database.execute("ALTER TABLE dbm.migration_history DROP worker_pid, DROP worker_started_at");
            migrations.add("0001_b", sql);
            other.setAutoCommit(false);
            statement.execute(lock);

            assertThatThrownBy(() -> migrations
                            .migrator(database)
                            .lockTimeout(Duration.ofMillis(300))
                            .build()
                            .migrateToLatest())
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT))
                    .hasMessageContaining("nothing of 0001_b was kept")
                    .hasMessageContaining("blocked by pid ")
                    .hasMessageContaining("ran last LOCK TABLE dbm.migration_history IN");
        }
    }

    @Test
    void a_migration_says_that_it_begins_that_it_still_runs_and_that_it_is_done() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0001_b", "SELECT 1;\nSELECT pg_sleep(7)");
            List<String> told = new CopyOnWriteArrayList<>();

            migrations
                    .migrator(database)
                    .listener(event -> {
                        if (event.migration().tag().equals("0001_b")
                                && !(event instanceof MigrationEvent.StatementDone)) {
                            told.add(event.describe());
                        }
                    })
                    .build()
                    .migrateToLatest();

            assertThat(told).hasSize(3);
            assertThat(told.get(0)).isEqualTo("0001_b started, 2 statements");
            assertThat(told.get(1)).matches("0001_b runs for [5-7] s, in statement 2 \\(line 2\\)");
            assertThat(told.get(2)).startsWith("0001_b applied");
        }
    }

    @Test
    void a_file_without_a_transaction_says_now_and_then_whom_it_waits_for() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                TableInUse table = new TableInUse(database, migrations)) {
            migrations.add("0001_b", "SET work_mem = '5MB';\nCREATE INDEX CONCURRENTLY a_id ON a (id)");
            List<MigrationEvent.Blocked> told = new CopyOnWriteArrayList<>();

            assertThat(migrations
                            .migrator(database)
                            .lockTimeout(Duration.ofMillis(100))
                            .listener(event -> {
                                if (event instanceof MigrationEvent.Blocked blocked) {
                                    told.add(blocked);
                                    if (told.size() == 2) {
                                        table.release();
                                    }
                                }
                            })
                            .build()
                            .migrateToLatest()
                            .applied())
                    .hasSize(1);

            assertThat(told).hasSize(2);
            assertThat(told.getFirst().number()).isEqualTo(2);
            assertThat(told.getFirst().line()).isEqualTo(2);
            assertThat(told.getLast().since()).isGreaterThan(told.getFirst().since());
            assertThat(told.getFirst().describe())
                    .startsWith(
                            "0001_b statement 2 (line 2) waits, after 0 s, for pid " + table.pid() + ", role postgres")
                    .contains("ran last INSERT INTO a VALUES (1)");
        }
    }

    @Test
    void runs_where_no_connection_is_left_to_look_whom_it_waits_for() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                TableInUse table = new TableInUse(database, migrations)) {
            migrations.add("0001_b", "ALTER TABLE a ADD COLUMN b int");
            DataSource pool = new OpaqueDataSource(database.dataSource(), 1, 100);

            assertThatThrownBy(() -> migrations
                            .migrator(pool)
                            .lockTimeout(Duration.ofSeconds(1))
                            .build()
                            .migrateToLatest())
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_TIMEOUT));
            table.release();
            assertThat(migrations.migrator(pool).build().migrateToLatest().applied())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {50, 600_000})
    void says_that_a_pool_of_one_cannot_run_a_file_without_a_transaction(long waitMillis) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0001_b", "CREATE INDEX CONCURRENTLY a_id ON a (id)");
            DataSource pool = new OpaqueDataSource(database.dataSource(), 1, waitMillis);

            assertThatThrownBy(() -> migrations
                            .migrator(pool)
                            .lockWait(Duration.ofSeconds(1))
                            .build()
                            .migrateToLatest())
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SECOND_CONNECTION_NEEDED))
                    .hasMessageContaining("nothing of 0001_b was run; 0000_a stays applied")
                    .hasMessageContaining("Let the pool have two connections");

            assertThat(database.query("SELECT tag FROM dbm.migration_history")).containsExactly("0000_a");
            assertThat(migrations
                            .migrator(new OpaqueDataSource(database.dataSource(), 2, 50))
                            .build()
                            .migrateToLatest()
                            .applied())
                    .hasSize(1);
        }
    }

    @Test
    void says_that_a_data_source_gives_the_same_session_twice() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                HeldDataSource held = new HeldDataSource(database.connect())) {
            migrations.add("0001_b", "CREATE INDEX CONCURRENTLY a_id ON a (id)");

            assertThatThrownBy(() -> migrations.migrator(held).build().migrateToLatest())
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SECOND_CONNECTION_NEEDED))
                    .hasMessageContaining("it gave the same session a second time");
        }
    }

    @Test
    void says_what_stays_applied_when_the_lock_is_not_had_for_the_next_migration() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            migrations.add("0001_b", "SELECT 1").add("0002_c", "SELECT 1");
            Migrator.Builder builder = migrations.migrator(database).lockWait(Duration.ofMillis(50));

            assertThatThrownBy(() -> builder.listener(takesTheLockAfter("0001_b", statement))
                            .build()
                            .migrateToLatest())
                    .isInstanceOf(LockTimeoutException.class)
                    .hasMessageContaining("0002_c was not begun; 2 migrations up to 0001_b stay applied")
                    .hasMessageContaining("held by pid ");
        }
    }

    @Test
    void says_what_stays_applied_when_the_thread_is_interrupted() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            migrations.add("0001_b", "SELECT 1");

            assertThatThrownBy(() -> migrations
                            .migrator(database)
                            .listener(takesTheLockAfter("0000_a", statement))
                            .listener(event -> {
                                if (event instanceof MigrationEvent.Waiting) {
                                    Thread.currentThread().interrupt();
                                }
                            })
                            .build()
                            .migrateToLatest())
                    .isInstanceOf(RunAbortedException.class)
                    .hasMessageContaining("before 0001_b; 0000_a stays applied");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void says_what_stays_applied_when_the_connection_is_lost_between_two_migrations() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0001_b", "SELECT 1");

            assertThatThrownBy(() -> migrations
                            .migrator(database)
                            .listener(event -> {
                                if (event instanceof MigrationEvent.Applied) {
                                    database.execute(
                                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                                                    + " current_database() AND pid <> pg_backend_pid()");
                                }
                            })
                            .build()
                            .migrateToLatest())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("0000_a stays applied");
        }
    }

    @Test
    void says_that_a_pooler_lets_no_transaction_through() throws IOException, InterruptedException {
        assumeTrue(PgBouncer.program().isPresent(), "PgBouncer is not installed: nothing is said of statement pooling");
        try (TestDatabase database = TestServers.newest().createDatabase();
                PgBouncer bouncer = PgBouncer.start(database.server(), directory, 3, "statement")) {
            DbmException failure = catchThrowableOfType(
                    DbmException.class,
                    () -> migrations
                            .migrator(bouncer.dataSource(database.name()))
                            .build()
                            .migrateToLatest());

            assertThat(failure.code()).isEqualTo(ErrorCode.POOLER_UNSUITED);
            assertThat(failure).hasMessageContaining("pool_mode = statement");
        }
    }

    @Test
    void says_that_the_driver_prepares_statements_where_a_pooler_changes_sessions()
            throws IOException, InterruptedException {
        assumeTrue(
                PgBouncer.program().isPresent(), "PgBouncer is not installed: nothing is said of prepared statements");
        try (TestDatabase database = TestServers.newest().createDatabase();
                PgBouncer bouncer = PgBouncer.start(database.server(), directory, 1)) {
            PGSimpleDataSource source = bouncer.dataSource(database.name());
            source.setPrepareThreshold(1);
            Migrator migrator =
                    migrations.migrator(new OpaqueDataSource(source, 3, 1_000)).build();

            migrations.migrator(source).build().migrateToLatest();
            migrator.migrateToLatest();

            // It meets what the start before it has prepared.
            DbmException failure = catchThrowableOfType(DbmException.class, migrator::migrateToLatest);

            assertThat(failure.code()).isEqualTo(ErrorCode.POOLER_UNSUITED);
            assertThat(failure)
                    .hasMessageContaining("prepared statement \"S_1\" already exists")
                    .hasMessageContaining("add prepareThreshold=0 to the URL");
            // A data source that shows the driver's own connection needs no such setting.
            migrations.add("0001_b", "SELECT 1");
            assertThat(migrations.migrator(source).build().migrateToLatest().applied())
                    .hasSize(1);
        }
    }

    private static MigrationListener takesTheLockAfter(String tag, Statement statement) {
        return event -> {
            if (event instanceof MigrationEvent.Applied
                    && event.migration().tag().equals(tag)) {
                try {
                    statement.execute("SELECT pg_advisory_xact_lock(" + RunLock.KEY + ")");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
