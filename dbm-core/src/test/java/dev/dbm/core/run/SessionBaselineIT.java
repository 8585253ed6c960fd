package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Mismatch;
import dev.dbm.VerifyResult;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file means does not depend on what the role, the database or the pool have set. */
class SessionBaselineIT {

    private static final List<String> ODD = List.of(
            "SET standard_conforming_strings = off",
            "SET datestyle = 'ISO, DMY'",
            "SET timezone = 'Asia/Tokyo'",
            "SET intervalstyle = sql_standard",
            "SET array_nulls = off",
            "SET transform_null_equals = on",
            "SET check_function_bodies = off",
            "SET search_path = elsewhere");

    @TempDir
    private Path directory;

    @Table
    record Place(@Id long id, @Default("'C:\\temp\\new'") String folder) {}

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void proves_migrates_and_verifies_under_a_role_that_reads_backslashes_otherwise(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            String role = "role_" + database.name();
            server.execute(
                    "CREATE ROLE " + role + " LOGIN CREATEDB",
                    "ALTER ROLE " + role + " SET standard_conforming_strings = off",
                    "ALTER DATABASE " + database.name() + " OWNER TO " + role);
            try {
                Workspace workspace = Workspace.builder(directory)
                        .schema(Place.class)
                        .scratch(ScratchServer.at(server.url("postgres"), role, ""))
                        .build();
                assertThat(workspace.generate().proof()).isInstanceOf(ReplayProof.Proven.class);

                Migrator.builder(database.dataSource(role, ""))
                        .migrations(MigrationSource.directory(directory))
                        .build()
                        .migrateToLatest();

                database.execute("INSERT INTO place (id) VALUES (1)");
                assertThat(database.query("SELECT folder FROM place")).containsExactly("C:\\temp\\new");
                workspace.verify(database.dataSource(role, "")).assertInSync();
                assertThat(workspace.validate().findings()).isEmpty();
                assertThat(workspace.generate().isEmpty()).isTrue();

                database.execute("ALTER TABLE place ALTER COLUMN folder DROP DEFAULT");
                VerifyResult drift = workspace.verify(database.dataSource(role, ""));
                assertThat(drift.mismatches()).hasSize(1);
                for (Mismatch mismatch : drift.mismatches()) {
                    run(database, role, mismatch.mend());
                }
                workspace.verify(database.dataSource(role, "")).assertInSync();
            } finally {
                database.execute("REASSIGN OWNED BY " + role + " TO postgres", "DROP OWNED BY " + role);
                server.execute("DROP ROLE " + role);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void reads_a_file_alike_whatever_the_session_was_given_and_gives_it_back_as_it_came(int major) throws SQLException {
        TestMigrations migrations = new TestMigrations(directory).add("0000_all", """
            CREATE TABLE t (
              path text DEFAULT 'C:\\temp',
              day date DEFAULT '01/02/2020',
              moment timestamptz DEFAULT '2020-01-01 00:00',
              span interval DEFAULT '-1 2:03:04',
              list text[] DEFAULT '{NULL}',
              n int CONSTRAINT odd CHECK (n = NULL)
            );
            INSERT INTO t (n) VALUES (5);
            """);
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect();
                HeldDataSource held = new HeldDataSource(connection)) {
            database.execute("CREATE SCHEMA elsewhere");
            for (String sql : ODD) {
                held.execute(sql);
            }
            List<String> before = held.settings();

            migrations.migrator(held).build().migrateToLatest();

            assertThat(held.settings()).isEqualTo(before);
            assertThat(database.query("SELECT path, day = DATE '2020-01-02', moment = '2020-01-01 00:00Z',"
                            + " span = '-1 day 2:03:04', list[1] IS NULL FROM public.t"))
                    .containsExactly("C:\\temp|t|t|t|t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CREATE TABLE s (path text DEFAULT 'a\\tb', day date DEFAULT '01/02/2020')", "SELECT 1 / 0"})
    void reads_a_file_without_a_transaction_alike_and_gives_the_session_back_as_it_came(String sql)
            throws SQLException {
        TestMigrations migrations =
                new TestMigrations(directory).add("0000_all", "-- dbm:transaction none\nSET work_mem = '7MB';\n" + sql);
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection connection = database.connect();
                HeldDataSource held = new HeldDataSource(connection);
                Connection second = database.connect()) {
            for (String setting : ODD.subList(0, 4)) {
                held.execute(setting);
            }
            List<String> before = held.settings();
            held.lends(second);

            try {
                migrations.migrator(held).build().migrateToLatest();
                assertThat(database.query("SELECT column_default FROM information_schema.columns"
                                + " WHERE table_name = 's' ORDER BY 1"))
                        .containsExactly("'2020-01-02'::date", "'a\\tb'::text");
            } catch (dev.dbm.MigrationFailedException expected) {
                assertThat(sql).contains("1 / 0");
            }

            assertThat(held.settings()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE t (id int)", "SET search_path = elsewhere; CREATE TABLE public.u (id int)"})
    void looks_for_unqualified_names_where_the_server_does_by_default(String sql) throws SQLException {
        TestMigrations migrations =
                new TestMigrations(directory).add("0000_t", sql).add("0001_v", "CREATE TABLE v ()");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    "CREATE SCHEMA elsewhere", "ALTER DATABASE " + database.name() + " SET search_path = elsewhere");

            migrations.migrator(database).build().migrateToLatest();

            assertThat(database.query("SELECT count(*) FROM pg_tables WHERE schemaname = 'elsewhere'"))
                    .containsExactly("0");
        }
    }

    private static void run(TestDatabase database, String role, List<String> statements) {
        try (Connection connection = database.dataSource(role, "").getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
