package dev.dbm.core.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.core.sql.SqlScript;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayIT {
    private static Scratch on(TestDatabase database) {
        return Scratch.of(ScratchServer.at(database.url(), database.user(), "")).orElseThrow();
    }

    private static List<String> roles(TestDatabase database) {
        return database.query("SELECT rolname FROM pg_roles WHERE rolname ~ '^replayed' ORDER BY 1");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void supplies_the_roles_that_files_name_and_takes_them_away_again(int major) {
        SqlScript first = SqlScript.parse("0000_a.sql", """
            CREATE TABLE t (a int);
            GRANT SELECT ON t TO "replayed Reader", replayed_writer;
            ALTER TABLE t OWNER TO replayed_owner;
            CREATE POLICY p ON t TO replayed_app USING (true);
            """);
        SqlScript second = SqlScript.parse("0001_b.sql", """
            -- dbm:transaction none
            CREATE INDEX CONCURRENTLY i ON t (a);
            DO $$ BEGIN EXECUTE 'GRANT INSERT ON t TO replayed_later'; END $$;
            """);
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Scratch scratch = on(database)) {
            Replay replay = scratch.replay(List.of(first, second));

            assertThat(replay)
                    .asInstanceOf(type(Replay.Done.class))
                    .satisfies(done -> assertThat(done.notes())
                            .containsExactly(
                                    "the roles \"replayed Reader\", replayed_app, replayed_later, replayed_owner,"
                                            + " replayed_writer did not exist on the scratch server; created for the"
                                            + " replay and dropped again"));
            assertThat(roles(database)).isEmpty();
        }
    }

    @Test
    void leaves_no_role_behind_that_a_file_creates() {
        SqlScript script = SqlScript.parse(
                "0000_a.sql", "CREATE ROLE replayed_team; CREATE TABLE t (); GRANT SELECT ON t TO replayed_team;");
        try (TestDatabase database = TestServers.newest().createDatabase();
                Scratch scratch = on(database)) {
            assertThat(scratch.replay(List.of(script))).isInstanceOf(Replay.Done.class);
            assertThat(scratch.replay(List.of(script)))
                    .asInstanceOf(type(Replay.Done.class))
                    .satisfies(done -> assertThat(done.notes()).isEmpty());
            assertThat(roles(database)).isEmpty();
        }
    }

    @Test
    void runs_nothing_where_an_extension_is_lacking() {
        SqlScript first = SqlScript.parse("0000_a.sql", "CREATE TABLE ran_too_early (a int);");
        SqlScript second =
                SqlScript.parse("0001_b.sql", "SELECT 1;\n\nCREATE EXTENSION IF NOT EXISTS \"no-such\" CASCADE;");
        try (TestDatabase database = TestServers.newest().createDatabase();
                Scratch scratch = on(database)) {
            Replay replay = scratch.replay(List.of(first, second));

            assertThat(replay)
                    .asInstanceOf(type(Replay.Lacking.class))
                    .satisfies(lacking -> assertThat(lacking.missing())
                            .extracting(ExtensionStatement::toString)
                            .containsExactly("0001_b.sql:3  extension \"no-such\""));
            assertThat(database.server().statementLog()).doesNotContain("CREATE TABLE ran_too_early");
        }
    }

    @Test
    void says_where_a_file_fails_for_another_reason() {
        SqlScript script = SqlScript.parse(
                "0000_a.sql", "CREATE TABLE t (a int);\nGRANT SELECT ON t TO replayed_x;\nSELECT nonsense;");
        try (TestDatabase database = TestServers.newest().createDatabase();
                Scratch scratch = on(database)) {
            assertThat(scratch.replay(List.of(script)))
                    .asInstanceOf(type(Replay.Failed.class))
                    .satisfies(failed -> {
                        assertThat(failed.line()).isEqualTo(3);
                        assertThat(failed.sqlState()).isEqualTo("42703");
                    });
            assertThat(roles(database)).isEmpty();
        }
    }

    @Test
    void checks_a_body_that_could_not_be_checked_when_it_was_created() {
        SqlScript first = SqlScript.parse("0000_a.sql", """
            SET LOCAL check_function_bodies TO off;
            CREATE FUNCTION one(n int) RETURNS int LANGUAGE sql AS 'SELECT two(n)';
            CREATE FUNCTION wrong(n int) RETURNS int LANGUAGE sql AS 'SELECT no_such(n)';
            CREATE FUNCTION too_early() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM later';
            SET LOCAL check_function_bodies TO on;
            CREATE FUNCTION two(n int) RETURNS int LANGUAGE sql AS 'SELECT one(n)';
            """);
        SqlScript second = SqlScript.parse("0001_b.sql", "CREATE TABLE later (a int);");
        SqlScript mended = SqlScript.parse(
                "0002_c.sql", "CREATE OR REPLACE FUNCTION wrong(n int) RETURNS int LANGUAGE sql AS 'SELECT two(n)';");
        SqlScript third = SqlScript.parse("0003_d.sql", "DROP TABLE later;");
        try (TestDatabase database = TestServers.newest().createDatabase();
                Scratch scratch = on(database)) {
            assertThat(scratch.replay(List.of(first, second)))
                    .asInstanceOf(type(Replay.Failed.class))
                    .satisfies(failed -> {
                        assertThat(failed.fileName()).isEqualTo("0000_a.sql");
                        assertThat(failed.line()).isEqualTo(3);
                        assertThat(failed.message()).contains("wrong(integer)", "no_such");
                    });
            // What is broken later on was right once.
            assertThat(scratch.replay(List.of(first, second, mended, third))).isInstanceOf(Replay.Done.class);
        }
    }
}
