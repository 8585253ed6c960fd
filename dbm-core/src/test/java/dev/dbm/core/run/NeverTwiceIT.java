package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.Migrator;
import dev.dbm.Migrator.Resolution;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file without a transaction may outlive the process that began it; nobody may run it a second time beside itself. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NeverTwiceIT {

    private static final MigrationId INDEX = MigrationId.of("0001_index");
    private static final String BUILDING =
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    + " AND query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'";
    private static final String LOCKED = "SELECT l.pid FROM pg_locks AS l WHERE " + RunLock.HELD;

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void anIndexThatCanBeKeptFromBeingFinished() {
        migrations = new TestMigrations(directory.resolve("migrations"))
                .add("0000_a", "CREATE TABLE a (id int)")
                .add(
                        INDEX.tag(),
                        "CREATE INDEX CONCURRENTLY a_id ON a (id);\nCREATE INDEX CONCURRENTLY a_id2 ON a (id)");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void refuses_everything_while_the_session_of_a_dead_client_still_works(int major)
            throws IOException, SQLException, InterruptedException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                TableInUse table = tableInUse(database);
                Wire wire = new Wire(database)) {
            FutureTask<Optional<DbmException>> run = start(wire.dataSource());
            String worker = Until.one(database, BUILDING);
            wire.close();
            Until.none(database, LOCKED);
            Migrator migrator = migrations.migrator(database).build();

            assertThat(status(migrator)).isInstanceOfSatisfying(MigrationStatus.Running.class, running -> {
                assertThat(running.session())
                        .startsWith("pid " + worker + ", role postgres, application dbm " + worker + ".")
                        .contains("runs CREATE INDEX CONCURRENTLY a_id");
                assertThat(running.statementsDone()).isZero();
            });
            assertThat(migrator.status().describe()).contains("1 running, 0 pending");
            for (Resolution resolution : Resolution.values()) {
                assertThatThrownBy(() -> migrator.resolve(INDEX, resolution)).satisfies(e -> names(worker, e));
            }
            assertThatThrownBy(migrator::migrateToLatest).satisfies(e -> names(worker, e));
            assertThatThrownBy(() -> migrator.baseline(INDEX)).satisfies(e -> names(worker, e));

            database.execute("SELECT pg_terminate_backend(" + worker + ")");
            Until.none(database, BUILDING);
            assertThat(status(migrator)).isInstanceOf(MigrationStatus.Interrupted.class);
            refusesForTheInvalidIndex(migrator, Resolution.APPLIED);
            refusesForTheInvalidIndex(migrator, Resolution.RETRY);
            table.release();
            database.execute("DROP INDEX CONCURRENTLY a_id");
            migrator.resolve(INDEX, Resolution.RETRY);
            assertThat(migrator.migrateToLatest().applied()).hasSize(1);
            assertThat(database.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                    .containsExactly("0");
            assertThat(run.isDone()).isTrue();
        }
    }

    @Test
    void a_busy_lock_names_the_session_that_works_and_not_the_one_that_waits_for_it()
            throws SQLException, InterruptedException, ExecutionException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                TableInUse table = tableInUse(database)) {
            FutureTask<Optional<DbmException>> run = start(database.dataSource());
            String worker = Until.one(database, BUILDING);
            String guard = Until.one(database, LOCKED);

            assertThatThrownBy(() -> migrations
                            .migrator(database)
                            .lockWait(Duration.ofMillis(50))
                            .build()
                            .migrateToLatest())
                    .isInstanceOf(LockTimeoutException.class)
                    .hasMessageContaining("0001_index is run by pid " + worker + ",")
                    .hasMessageContaining("runs CREATE INDEX CONCURRENTLY a_id ON a (id)")
                    .hasMessageContaining("SELECT pg_terminate_backend(" + worker + ");")
                    .hasMessageNotContaining("pid " + guard);
            assertThat(status(migrations.migrator(database).build())).isInstanceOf(MigrationStatus.Running.class);

            table.release();
            assertThat(run.get()).isEmpty();
        }
    }

    @Test
    void stops_before_the_next_statement_when_its_guard_was_ended()
            throws SQLException, InterruptedException, ExecutionException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                TableInUse table = tableInUse(database)) {
            FutureTask<Optional<DbmException>> run = start(database.dataSource());
            String worker = Until.one(database, BUILDING);
            database.execute("SELECT pg_terminate_backend(" + Until.one(database, LOCKED) + ")");
            Until.none(database, LOCKED);
            Migrator migrator = migrations.migrator(database).build();

            assertThatThrownBy(migrator::migrateToLatest).satisfies(e -> names(worker, e));
            assertThatThrownBy(() -> migrator.resolve(INDEX, Resolution.RETRY)).satisfies(e -> names(worker, e));
            table.release();

            assertThat(run.get().orElseThrow())
                    .isInstanceOfSatisfying(
                            MigrationFailedException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST))
                    .hasMessageContaining("0001_index was stopped: the session that held the lock for it is gone;"
                            + " of 0001_index the first statement stays, and the next one was not begun");
            assertThat(status(migrator))
                    .isInstanceOfSatisfying(
                            MigrationStatus.Interrupted.class,
                            interrupted ->
                                    assertThat(interrupted.statementsDone()).isEqualTo(1));
            assertThat(database.query("SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'a'::regclass"))
                    .containsExactly("a_id");
        }
    }

    @ParameterizedTest
    @EnumSource(Naming.class)
    void a_role_that_may_not_see_other_roles_sessions_still_sees_that_it_runs(Naming naming)
            throws SQLException, IOException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String role = "role_" + database.name();
            database.execute("CREATE ROLE " + role + " LOGIN");
            migrations.add("0002_b", naming.sql + "CREATE INDEX CONCURRENTLY a_id3 ON a (id)");
            migrations.edit(INDEX.tag(), "SELECT 1");
            try (TableInUse table = tableInUse(database);
                    Wire wire = new Wire(database)) {
                start(wire.dataSource());
                String worker = Until.one(database, BUILDING);
                wire.close();
                Until.none(database, LOCKED);
                database.execute(
                        "GRANT USAGE ON SCHEMA dbm TO " + role,
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON dbm.migration_history TO " + role);
                Migrator migrator =
                        migrations.migrator(database.dataSource(role, "")).build();

                assertThat(status(migrator)).isInstanceOf(MigrationStatus.Running.class);
                assertThatThrownBy(() -> migrator.resolve(MigrationId.of("0002_b"), Resolution.RETRY))
                        .satisfies(e -> names(worker, e))
                        .hasMessageContaining("shown to its own role and to members of pg_read_all_stats only")
                        .satisfies(e -> assertThat(e.getMessage().contains("Whether it is that session"))
                                .isEqualTo(naming == Naming.CHANGED));
                database.execute("SELECT pg_terminate_backend(" + worker + ")");
                Until.none(database, BUILDING);
            }
            database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void takes_a_process_of_the_same_number_that_began_at_another_time_for_another() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            interrupted(database);
            other.setAutoCommit(false);
            statement.execute("SELECT 1");
            Migrator migrator = migrations.migrator(database).build();
            String pid = "(SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in"
                    + " transaction')";

            database.execute("UPDATE dbm.migration_history SET worker_pid = " + pid
                    + ", worker_started_at = (SELECT backend_start FROM pg_stat_activity WHERE pid = " + pid
                    + ") WHERE state = 'running'");
            assertThat(status(migrator)).isInstanceOf(MigrationStatus.Running.class);

            database.execute("UPDATE dbm.migration_history SET worker_started_at = worker_started_at - interval '1"
                    + " microsecond' WHERE state = 'running'");
            assertThat(status(migrator)).isInstanceOf(MigrationStatus.Interrupted.class);
            migrator.resolve(INDEX, Resolution.APPLIED);
            assertThat(database.query("SELECT state FROM dbm.migration_history ORDER BY tag"))
                    .containsExactly("applied", "applied");
        }
    }

    @Test
    void gives_the_history_of_an_older_dbm_what_it_lacks() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            interrupted(database);
            database.execute("ALTER TABLE dbm.migration_history DROP worker_pid, DROP worker_started_at");
            Migrator migrator = migrations.migrator(database).build();
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + RunLock.KEY + ")");

            assertThat(status(migrator)).isInstanceOf(MigrationStatus.Running.class);
            holder.rollback();
            assertThat(status(migrator)).isInstanceOf(MigrationStatus.Interrupted.class);
            migrator.resolve(INDEX, Resolution.RETRY);
            assertThat(migrator.migrateToLatest().applied()).hasSize(1);
            assertThat(database.query("SELECT tag, worker_pid IS NULL FROM dbm.migration_history ORDER BY 1"))
                    .containsExactly("0000_a|t", "0001_index|f");
        }
    }

    @Test
    void says_what_to_run_where_it_may_not_give_the_history_what_it_lacks() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            interrupted(database);
            String role = "role_" + database.name();
            database.execute(
                    "ALTER TABLE dbm.migration_history DROP worker_pid, DROP worker_started_at",
                    "DELETE FROM dbm.migration_history WHERE state = 'running'",
                    "CREATE ROLE " + role + " LOGIN",
                    "ALTER TABLE a OWNER TO " + role,
                    "GRANT CREATE ON SCHEMA public TO " + role,
                    "GRANT USAGE ON SCHEMA dbm TO " + role,
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON dbm.migration_history TO " + role);
            Migrator migrator =
                    migrations.migrator(database.dataSource(role, "")).build();

            DbmException refusal = catchThrowableOfType(DbmException.class, migrator::migrateToLatest);

            assertThat(refusal.code()).isEqualTo(ErrorCode.HISTORY_NOT_PERMITTED);
            assertThat(database.query("SELECT count(*) FROM pg_index WHERE indrelid = 'a'::regclass"))
                    .containsExactly("0");
            String remedy = refusal.problems().getFirst().remedy();
            database.execute(remedy.substring(remedy.indexOf("ALTER TABLE")));
            assertThat(migrator.migrateToLatest().applied()).hasSize(1);
            database.execute(
                    "REASSIGN OWNED BY " + role + " TO postgres", "DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void is_interrupted_and_does_not_run_when_its_process_stopped_and_a_pool_keeps_the_session() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection first = database.connect();
                Connection second = database.connect();
                HeldDataSource pool = new HeldDataSource(first)) {
            pool.lends(second);
            Migrator stopping = migrations
                    .migrator(pool)
                    .listener(event -> {
                        if (event instanceof MigrationEvent.StatementDone done
                                && done.migration().equals(INDEX)) {
                            throw new IllegalStateException("no more");
                        }
                    })
                    .build();

            assertThatThrownBy(stopping::migrateToLatest).hasMessage("no more");

            assertThat(status(migrations.migrator(database).build())).isInstanceOf(MigrationStatus.Interrupted.class);
        }
    }

    @Test
    void is_found_behind_a_pooler_that_gives_each_statement_another_session()
            throws IOException, InterruptedException, SQLException {
        assumeTrue(
                PgBouncer.program().isPresent(),
                "PgBouncer is not installed: nothing is said of poolers in transaction mode");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.edit(
                    INDEX.tag(),
                    "-- dbm:transaction none\nSELECT 1;\nSELECT 2;\nCREATE INDEX CONCURRENTLY a_id ON a (id)");
            try (TableInUse table = tableInUse(database)) {
                try (PgBouncer bouncer = PgBouncer.start(database.server(), directory, 4)) {
                    openSessions(bouncer.dataSource(database.name()), 4);
                    start(bouncer.dataSource(database.name()));
                    Until.one(database, BUILDING);
                }
                String worker = Until.one(database, BUILDING);
                Until.none(database, LOCKED);
                Migrator migrator = migrations.migrator(database).build();

                assertThat(status(migrator)).isInstanceOf(MigrationStatus.Running.class);
                assertThatThrownBy(() -> migrator.resolve(INDEX, Resolution.RETRY))
                        .satisfies(e -> names(worker, e));
                assertThat(database.query("SELECT worker_pid = " + worker
                                + " FROM dbm.migration_history WHERE state = 'running'"))
                        .as("the pooler gave the statements different sessions")
                        .containsExactly("f");
                database.execute("SELECT pg_terminate_backend(" + worker + ")");
                Until.none(database, BUILDING);
                assertThat(status(migrator)).isInstanceOf(MigrationStatus.Interrupted.class);
            }
        }
    }

    /** Leaves a row that says "running" and a session that is gone, with no trace of the file. */
    private void interrupted(TestDatabase database) {
        migrations.edit(INDEX.tag(), "-- dbm:transaction none\nSELECT pg_terminate_backend(pg_backend_pid())");
        assertThatThrownBy(() -> migrations.migrator(database).build().migrateToLatest())
                .isInstanceOf(MigrationFailedException.class);
        migrations.edit(INDEX.tag(), "-- dbm:transaction none\nSELECT 1");
    }

    private static MigrationStatus status(Migrator migrator) {
        return migrator.status().migrations().getLast();
    }

    private static void names(String worker, Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_RUNNING))
                .hasMessageContaining("pid " + worker + ", ")
                .hasMessageContaining("SELECT pg_terminate_backend(" + worker + ");");
    }

    private static void refusesForTheInvalidIndex(Migrator migrator, Resolution resolution) {
        assertThatThrownBy(() -> migrator.resolve(INDEX, resolution))
                .isInstanceOfSatisfying(
                        HistoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BASELINE_REFUSED))
                .hasMessageContaining("Index public.a_id is invalid")
                .hasMessageContaining("DROP INDEX CONCURRENTLY public.a_id;");
    }

    /** Makes a pooler have sessions to change between: with one free it would give that one every time. */
    private static void openSessions(DataSource pooler, int count) throws SQLException {
        if (count > 0) {
            try (Connection connection = pooler.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SELECT 1");
                openSessions(pooler, count - 1);
                connection.commit();
            }
        }
    }

    private TableInUse tableInUse(TestDatabase database) throws SQLException {
        return new TableInUse(
                database, new TestMigrations(directory.resolve("first")).add("0000_a", "CREATE TABLE a (id int)"));
    }

    /** Migrates on a thread of its own; the result is why that failed, if it did. */
    private FutureTask<Optional<DbmException>> start(DataSource dataSource) {
        FutureTask<Optional<DbmException>> run = new FutureTask<>(() -> {
            try {
                migrations.migrator(dataSource).build().migrateToLatest();
                return Optional.empty();
            } catch (DbmException e) {
                return Optional.of(e);
            }
        });
        Thread.ofVirtual().start(run);
        return run;
    }

    private enum Naming {
        MARKED("-- dbm:transaction none\n"),
        CHANGED("-- dbm:transaction none\nSET application_name = 'mine';\n");

        private final String sql;

        Naming(String sql) {
            this.sql = sql;
        }
    }
}
