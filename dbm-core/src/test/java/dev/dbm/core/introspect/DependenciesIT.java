package dev.dbm.core.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Strength;
import dev.dbm.schema.ObjectId;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which PostgreSQL lets one object need another, read from a live database. Names are shown as ids are. */
class DependenciesIT {
    private static final String MAJORS = "dev.dbm.testkit.TestServers#majors";

    private static final String TABLE = "CREATE TABLE t (a int, b text, c int)";

    private static final String FUNCTION =
            "CREATE FUNCTION f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x + 1'";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_column_needs_its_table_and_type(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE TYPE mood AS ENUM ('sad')",
                "CREATE DOMAIN d AS mood",
                "CREATE TYPE pair AS (x mood, y int)",
                "CREATE TYPE span AS RANGE (subtype = mood)",
                TABLE,
                "CREATE TABLE u (m mood[], d d, p pair[], s span, r t, rs t[])");

        assertThat(hard(read, "column public.u.m")).containsExactly("enum public.mood", "table public.u");
        assertThat(hard(read, "column public.u.d")).containsExactly("domain public.d", "table public.u");
        assertThat(hard(read, "column public.u.p")).containsExactly("composite type public.pair", "table public.u");
        assertThat(hard(read, "column public.u.s")).containsExactly("range type public.span", "table public.u");
        assertThat(hard(read, "column public.u.r")).containsExactly("table public.t", "table public.u");
        assertThat(hard(read, "column public.u.rs")).containsExactly("table public.t", "table public.u");
        assertThat(hard(read, "domain public.d")).containsExactly("enum public.mood", "namespace public");
        assertThat(hard(read, "composite type public.pair")).containsExactly("enum public.mood", "namespace public");
        assertThat(hard(read, "range type public.span")).containsExactly("enum public.mood", "namespace public");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_multirange_and_an_array_of_it_mean_the_range(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE TYPE span AS RANGE (subtype = int)",
                "CREATE TABLE u (m span_multirange, ms span_multirange[])");

        assertThat(hard(read, "column public.u.m")).containsExactly("range type public.span", "table public.u");
        assertThat(hard(read, "column public.u.ms")).containsExactly("range type public.span", "table public.u");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_default_needs_sequence_function_and_type_and_the_owned_sequence_nothing(int major) throws SQLException {
        Dependencies read = read(
                major,
                FUNCTION,
                "CREATE TYPE mood AS ENUM ('sad')",
                "CREATE TABLE u (s serial, f int DEFAULT f(2), m text DEFAULT 'sad'::mood, i int GENERATED ALWAYS AS"
                        + " IDENTITY)");

        assertThat(hard(read, "column public.u.s")).containsExactly("sequence public.u_s_seq", "table public.u");
        assertThat(hard(read, "column public.u.f")).containsExactly("function public.f(integer)", "table public.u");
        assertThat(hard(read, "column public.u.m")).containsExactly("enum public.mood", "table public.u");
        assertThat(hard(read, "column public.u.i")).containsExactly("table public.u");
        assertThat(hard(read, "sequence public.u_s_seq")).containsExactly("namespace public");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_generated_column_needs_the_columns_it_reads(int major) throws SQLException {
        Dependencies read = read(major, FUNCTION, "CREATE TABLE u (a int, g int GENERATED ALWAYS AS (f(a)) STORED)");

        assertThat(hard(read, "column public.u.g"))
                .containsExactly("column public.u.a", "function public.f(integer)", "table public.u");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_check_needs_columns_and_functions(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                FUNCTION,
                "ALTER TABLE t ADD CONSTRAINT k CHECK (f(a) > 0)",
                "CREATE DOMAIN d AS int CHECK (f(VALUE) > 0)");

        assertThat(hard(read, "check public.t.k"))
                .containsExactly("column public.t.a", "function public.f(integer)", "table public.t");
        assertThat(hard(read, "domain public.d")).containsExactly("function public.f(integer)", "namespace public");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_foreign_key_needs_columns_and_the_key_or_index_it_rests_on(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE TABLE p (id int CONSTRAINT p_key PRIMARY KEY, u int CONSTRAINT p_u UNIQUE, x int)",
                "CREATE UNIQUE INDEX p_x ON p (x)",
                "CREATE TABLE t (a int CONSTRAINT a REFERENCES p, b int CONSTRAINT b REFERENCES p (u),"
                        + " c int CONSTRAINT c REFERENCES p (x))");

        assertThat(hard(read, "foreign key public.t.a"))
                .containsExactly(
                        "column public.p.id",
                        "column public.t.a",
                        "primary key public.p.p_key",
                        "table public.p",
                        "table public.t");
        assertThat(hard(read, "foreign key public.t.b")).contains("unique constraint public.p.p_u");
        assertThat(hard(read, "foreign key public.t.c")).contains("index public.p_x");
        assertThat(hard(read, "primary key public.p.p_key")).containsExactly("column public.p.id", "table public.p");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void an_index_needs_what_its_expressions_and_predicate_name(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                FUNCTION,
                "CREATE FUNCTION yes(x text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'",
                "CREATE COLLATION k (locale = 'C')",
                "CREATE INDEX i ON t (f(a), b COLLATE k) WHERE yes(b) AND c > 0",
                "CREATE INDEX plain ON t (a, c)");

        assertThat(hard(read, "index public.i"))
                .containsExactly(
                        "collation public.k",
                        "column public.t.a",
                        "column public.t.b",
                        "column public.t.c",
                        "function public.f(integer)",
                        "function public.yes(text)",
                        "table public.t");
        assertThat(hard(read, "index public.plain"))
                .containsExactly("column public.t.a", "column public.t.c", "table public.t");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_view_needs_the_columns_it_reads_and_other_views(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE TABLE t (id int CONSTRAINT t_key PRIMARY KEY, a int, b text)",
                FUNCTION,
                "CREATE VIEW v AS SELECT id, f(a) AS g FROM t",
                "CREATE MATERIALIZED VIEW m AS SELECT g FROM v",
                "CREATE VIEW grouped AS SELECT id, b FROM t GROUP BY id",
                "CREATE INDEX mi ON m (g)");

        assertThat(hard(read, "view public.v"))
                .containsExactly(
                        "column public.t.a", "column public.t.id", "function public.f(integer)", "namespace public");
        assertThat(hard(read, "materialized view public.m")).containsExactly("namespace public", "view public.v");
        assertThat(hard(read, "view public.grouped")).contains("primary key public.t.t_key", "column public.t.b");
        assertThat(users(read, "column public.t.a")).containsExactly("view public.v");
        assertThat(users(read, "column public.t.b")).containsExactly("view public.grouped");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_policy_needs_its_table_columns_and_functions(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                FUNCTION,
                "CREATE TABLE u (x int)",
                "CREATE POLICY y ON t USING (f(a) > 0) WITH CHECK (b IN (SELECT x::text FROM u))");

        assertThat(hard(read, "policy public.t.y"))
                .containsExactly(
                        "column public.t.a",
                        "column public.t.b",
                        "column public.u.x",
                        "function public.f(integer)",
                        "table public.t");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_trigger_needs_its_function_and_the_columns_of_update_of_and_when(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                FUNCTION,
                "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER y BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (f(NEW.c) > 0) EXECUTE FUNCTION g()");

        assertThat(hard(read, "trigger public.t.y"))
                .containsExactly(
                        "column public.t.a",
                        "column public.t.c",
                        "function public.f(integer)",
                        "function public.g()",
                        "table public.t");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_rule_needs_what_it_does(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                "CREATE TABLE log (x int)",
                "CREATE RULE y AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.a)");

        assertThat(hard(read, "rule public.t.y"))
                .contains("column public.log.x", "column public.t.a", "table public.t");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_function_needs_argument_and_return_types_and_what_an_atomic_body_names(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                "CREATE TYPE mood AS ENUM ('sad')",
                "CREATE FUNCTION g(m mood[]) RETURNS SETOF t LANGUAGE sql AS 'SELECT 1, NULL::text, 2'",
                "CREATE FUNCTION inner_one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE FUNCTION h() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a + inner_one() FROM t; END");

        assertThat(hard(read, "function public.g(public.mood[])"))
                .containsExactly("enum public.mood", "namespace public", "table public.t");
        assertThat(hard(read, "function public.h()"))
                .containsExactly("column public.t.a", "function public.inner_one()", "namespace public");
        assertThat(soft(read, "function public.h()")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void a_function_needs_softly_what_its_text_names(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                "CREATE SCHEMA app",
                "CREATE TABLE app.\"My Table\" (x int)",
                "CREATE TABLE app.t (x int)",
                "CREATE FUNCTION inner_one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE FUNCTION h() RETURNS int LANGUAGE plpgsql AS $$ BEGIN -- app.unseen\n"
                        + " PERFORM inner_one() FROM public.t, app.\"My Table\"; RETURN 1; END $$");

        assertThat(soft(read, "function public.h()"))
                .containsExactly("function public.inner_one()", "table app.\"My Table\"", "table public.t");
        assertThat(hard(read, "function public.h()")).containsExactly("namespace public");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void statistics_and_exclusion_constraints_need_their_columns(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE TABLE t (a int, b text, r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&))",
                FUNCTION,
                "ALTER TABLE t ADD CONSTRAINT y EXCLUDE ((f(a)) WITH =)",
                "CREATE STATISTICS s ON a, (f(a)), b FROM t");

        assertThat(hard(read, "statistics public.s"))
                .containsExactly(
                        "column public.t.a",
                        "column public.t.b",
                        "function public.f(integer)",
                        "namespace public",
                        "table public.t");
        assertThat(hard(read, "exclusion constraint public.t.x"))
                .containsExactly("column public.t.r", "table public.t");
        assertThat(hard(read, "exclusion constraint public.t.y"))
                .containsExactly("column public.t.a", "function public.f(integer)", "table public.t");
    }

    @Test
    void a_publication_needs_its_table_and_the_columns_of_list_and_filter() throws SQLException {
        Dependencies read = read(
                18,
                "CREATE TABLE t (a int PRIMARY KEY, b text, c int)",
                "CREATE PUBLICATION p FOR TABLE t (a, b) WHERE (a > 0)");

        assertThat(hard(read, "publication member public.t.p"))
                .containsExactly("column public.t.a", "column public.t.b", "table public.t");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void what_an_extension_brought_counts_as_the_extension(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE EXTENSION citext",
                "CREATE TABLE t (c citext, cs citext[])",
                "CREATE INDEX i ON t (lower(c::text))",
                "CREATE FUNCTION g(x citext) RETURNS int LANGUAGE sql AS 'SELECT 1'");

        assertThat(hard(read, "column public.t.c")).containsExactly("extension citext", "table public.t");
        assertThat(hard(read, "column public.t.cs")).containsExactly("extension citext", "table public.t");
        assertThat(hard(read, "function public.g(public.citext)"))
                .containsExactly("extension citext", "namespace public");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void partitions_and_heirs_need_their_parents(int major) throws SQLException {
        Dependencies read = read(
                major,
                TABLE,
                "CREATE TABLE heir () INHERITS (t)",
                "CREATE TYPE pair AS (x int)",
                "CREATE TABLE typed OF pair",
                "CREATE TABLE p (a int) PARTITION BY LIST (a)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER y BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION g()");

        assertThat(hard(read, "inheriting table public.heir")).containsExactly("namespace public", "table public.t");
        assertThat(hard(read, "typed table public.typed"))
                .containsExactly("composite type public.pair", "namespace public");
        assertThat(hard(read, "partition public.p1")).containsExactly("namespace public", "partitioned table public.p");
        assertThat(hard(read, "trigger public.p.y"))
                .containsExactly("function public.g()", "partitioned table public.p");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void an_event_trigger_needs_its_function(int major) throws SQLException {
        Dependencies read = read(
                major,
                "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                "CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION e()");

        assertThat(hard(read, "event trigger e")).containsExactly("function public.e()");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void every_object_that_was_read_was_looked_at(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect()) {
            database.execute(TABLE, "CREATE VIEW v AS SELECT 1 AS one", "CREATE EXTENSION citext");

            Introspection read = Introspector.introspect(connection, Namespaces.all());

            assertThat(read.dependencies().needs().keySet())
                    .containsAll(read.schema().objects().keySet())
                    .extracting(ObjectId::toString)
                    .contains("view public.v", "extension citext");
        }
    }

    private static Dependencies read(int major, String... statements) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect()) {
            database.execute(statements);
            return Introspector.introspect(connection, Namespaces.all()).dependencies();
        }
    }

    private static Set<String> hard(Dependencies read, String id) {
        return needs(read, id, Strength.HARD);
    }

    private static Set<String> soft(Dependencies read, String id) {
        return needs(read, id, Strength.SOFT);
    }

    private static Set<String> needs(Dependencies read, String id, Strength strength) {
        return read.of(find(read, id)).stream()
                .filter(need -> need.strength() == strength)
                .map(need -> need.on().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> users(Dependencies read, String id) {
        return read.usersOf(find(read, id)).stream()
                .map(ObjectId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ObjectId find(Dependencies read, String id) {
        return read.needs().keySet().stream()
                .filter(one -> one.toString().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(id + " is not among " + read.needs().keySet()));
    }
}
