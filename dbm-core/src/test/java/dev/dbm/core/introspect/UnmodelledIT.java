package dev.dbm.core.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.Unmodelled;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.kind.Coverage;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not modelled, and of which object each attribute is. */
class UnmodelledIT {
    private static final String MAJORS = "dev.dbm.testkit.TestServers#majors";

    private static final String TABLE = "CREATE TABLE t (id int CONSTRAINT t_key PRIMARY KEY, a text NOT NULL, b int)";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void finds_nothing_in_a_new_database_with_a_plain_table(int major) throws SQLException {
        assertThat(found(
                        major,
                        TABLE,
                        "CREATE TABLE u (id serial, s int GENERATED ALWAYS AS IDENTITY, t int REFERENCES t)",
                        "CREATE SCHEMA app",
                        "CREATE TYPE mood AS ENUM ('sad')",
                        "COMMENT ON TABLE t IS 'plain'"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void gives_what_hangs_on_an_index_to_the_index_or_its_constraint(int major) throws SQLException {
        assertThat(found(
                        major,
                        TABLE,
                        "CREATE UNIQUE INDEX i ON t (a)",
                        "ALTER TABLE t REPLICA IDENTITY USING INDEX i, CLUSTER ON t_key",
                        "COMMENT ON INDEX t_key IS 'the key'"))
                .containsExactlyInAnyOrder(
                        "replica identity of index public.i",
                        "cluster mark of primary key public.t.t_key",
                        "comment on its index of primary key public.t.t_key");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void gives_the_replica_identity_without_an_index_to_the_table(int major) throws SQLException {
        assertThat(found(major, TABLE, "ALTER TABLE t REPLICA IDENTITY NOTHING, FORCE ROW LEVEL SECURITY"))
                .containsExactlyInAnyOrder(
                        "replica identity of table public.t", "row level security of table public.t");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void gives_what_hangs_on_the_sequence_of_an_identity_to_the_column(int major) throws SQLException {
        assertThat(found(
                        major,
                        "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME numbers))",
                        "COMMENT ON SEQUENCE numbers IS 'numbers'",
                        "GRANT USAGE ON SEQUENCE numbers TO PUBLIC"))
                .containsExactlyInAnyOrder(
                        "comment of its sequence of column public.t.a", "grants of its sequence of column public.t.a");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void gives_what_was_granted_on_part_of_an_extension_to_the_extension_whatever_is_declared(int major)
            throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect()) {
            database.execute(
                    "CREATE EXTENSION citext",
                    "CREATE EXTENSION pg_stat_statements",
                    "CREATE TABLE t (a citext)",
                    "GRANT SELECT ON t TO pg_monitor",
                    "REVOKE EXECUTE ON FUNCTION citext_eq(citext, citext) FROM PUBLIC",
                    "REVOKE EXECUTE ON FUNCTION citext_ne(citext, citext) FROM PUBLIC");

            Introspection read = Introspector.introspect(connection, Namespaces.all());

            assertThat(read.within(Coverage.of(read.schema())).unmodelled())
                    .extracting(Unmodelled::describe)
                    .containsExactly("grants of its members of extension citext");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void finds_owners_other_than_that_of_the_database_and_grants(int major) throws SQLException {
        String role = "unmodelled_it_" + major;
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect()) {
            database.execute(
                    "CREATE ROLE " + role,
                    TABLE,
                    "CREATE TABLE u (id serial)",
                    "CREATE TABLE quiet (id int)",
                    "GRANT SELECT ON quiet TO " + role,
                    "REVOKE ALL ON quiet FROM " + role,
                    "CREATE SEQUENCE s",
                    "CREATE TYPE mood AS ENUM ('sad')",
                    "CREATE SCHEMA app AUTHORIZATION " + role,
                    "ALTER TABLE u OWNER TO " + role,
                    "ALTER SEQUENCE s OWNER TO " + role,
                    "ALTER TYPE mood OWNER TO " + role,
                    "GRANT SELECT ON t TO " + role,
                    "GRANT UPDATE (a) ON t TO " + role,
                    "GRANT USAGE ON SEQUENCE u_id_seq TO PUBLIC",
                    "GRANT CREATE ON SCHEMA public TO " + role,
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO " + role,
                    "ALTER DEFAULT PRIVILEGES FOR ROLE " + role + " GRANT EXECUTE ON FUNCTIONS TO PUBLIC",
                    "ALTER DEFAULT PRIVILEGES FOR ROLE " + role + " REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
            try {
                assertThat(described(Introspector.introspect(connection, Namespaces.all())))
                        .containsExactlyInAnyOrder(
                                "owner of table public.u",
                                "owner of sequence public.s",
                                "owner of enum public.mood",
                                "owner of namespace app",
                                "grants of table public.t",
                                "grants of column public.t.a",
                                "grants of sequence public.u_id_seq",
                                "grants of namespace public",
                                "default privileges of namespace app",
                                "default privileges " + role);
            } finally {
                database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void finds_what_publishes_a_table(int major) throws SQLException {
        String[] since15 = {
            "CREATE SCHEMA app",
            "CREATE PUBLICATION q FOR TABLES IN SCHEMA app",
            "CREATE PUBLICATION all_of_them FOR ALL TABLES"
        };
        List<String> expected = Stream.of("publication member public.t.p", "publication q of namespace app")
                .limit(major >= 15 ? 2 : 1)
                .toList();

        assertThat(found(
                        major,
                        with(
                                new String[] {TABLE, "CREATE PUBLICATION p FOR TABLE t"},
                                major >= 15 ? since15 : new String[0])))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void tells_overloaded_routines_and_operators_apart(int major) throws SQLException {
        assertThat(found(
                        major,
                        "CREATE TYPE mood AS ENUM ('sad')",
                        "CREATE FUNCTION f(m mood[], VARIADIC x int[]) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        "CREATE FUNCTION f(a text, OUT b text) LANGUAGE sql AS 'SELECT a'",
                        "CREATE PROCEDURE f() LANGUAGE sql AS 'SELECT 1'",
                        "CREATE FUNCTION plus(a mood, b mood) RETURNS mood LANGUAGE sql AS 'SELECT a'",
                        "CREATE OPERATOR <=> (leftarg = mood, rightarg = mood, function = plus)",
                        "CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int)"))
                .containsExactlyInAnyOrder(
                        "function public.f(public.mood[], integer[])",
                        "function public.f(text)",
                        "procedure public.f()",
                        "function public.plus(public.mood, public.mood)",
                        "operator public.\"<=>\"(public.mood, public.mood)",
                        "aggregate public.total(integer)");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void finds_disabled_triggers_of_a_foreign_key_and_event_triggers(int major) throws SQLException {
        assertThat(found(
                        major,
                        TABLE,
                        "CREATE TABLE u (t int CONSTRAINT k REFERENCES t)",
                        "ALTER TABLE u DISABLE TRIGGER ALL",
                        "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                        "CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION e()"))
                .containsExactlyInAnyOrder(
                        "disabled triggers of foreign key public.u.k", "function public.e()", "event trigger e");
    }

    private static List<String> found(int major, String... statements) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect()) {
            database.execute(statements);
            return described(Introspector.introspect(connection, Namespaces.all()));
        }
    }

    private static List<String> described(Introspection introspection) {
        return introspection.within(Coverage.ofTables()).unmodelled().stream()
                .map(Unmodelled::describe)
                .toList();
    }

    private static String[] with(String[] statements, String... more) {
        return Stream.concat(Arrays.stream(statements), Arrays.stream(more)).toArray(String[]::new);
    }
}
