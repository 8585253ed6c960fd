package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is hard to say in Java: each of these schemas comes back from its source as it was. */
class AwkwardPullIT {
    @TempDir
    Path folder;

    private RoundTrip pulled(int major, String... statements) throws IOException {
        TestServer server = TestServers.of(major);
        RoundTrip project = new RoundTrip(server, folder);
        try (TestDatabase database = server.createDatabase();
                TestDatabase empty = server.createDatabase()) {
            database.execute(statements);
            var before = CatalogDump.of(database);
            PullResult result = project.pull(database);
            project.check(database, empty, result);
            assertThat(CatalogDump.of(empty)).isEqualTo(before);
        }
        return project;
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void names_that_java_does_not_take(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE TABLE "class" (id int PRIMARY KEY, "int" int, "_" int, "__" int, hash_code int, "hashCode" int, "wait" int, get_class int,
              "2fa" int, "e-mail" text, "🎉" text, "größe" int, "订单" int, "createdAt" int, "CREATED_AT" int, created_at int, "a b" int, "a_b" int,
              "$x" int, "x$" int, address_1 int, line_1_text int, _id int, a__b int, "A" int, a int, "ünï_cödé" int, "q""uote" int, "back\\slash" int,
              "new
            line" int, "tab	" int, "\\u0041" int, "*/" int, record int, "var" int, "yield" int, "null" int, "true" int);
            CREATE TABLE "订单" (id int, "class_id" int REFERENCES "class");
            CREATE TABLE "e-mail" (id int);
            CREATE TABLE "2nd" (id int);
            CREATE TABLE "🎉" (id int);
            CREATE TABLE "order" (id int PRIMARY KEY, "user" int);
            CREATE TABLE "Order" (id int PRIMARY KEY, other int REFERENCES "order");
            CREATE TABLE "ORDER" (id int PRIMARY KEY, other int REFERENCES "Order");
            CREATE TABLE no_key (a int, b text);
            CREATE TABLE no_columns ()\
            """, """
            COMMENT ON TABLE "class" IS E'a comment with */ and \\\\u0041 and \"\"\" and\\ttab \\nand lines  \\n  with spaces   '\
            """, """
            COMMENT ON COLUMN "class"."int" IS '@Deprecated {@link} <b> " \\'\
            """);

        assertThat(project.text("Class2.java"))
                .contains(
                        "@Nullable Integer int_,",
                        "@Column(name = \"_\") @Nullable Integer column,",
                        "@Nullable Integer createdAt,",
                        "@Column(name = \"createdAt\") @Nullable Integer createdAt2,",
                        "@Nullable Integer hash_code,",
                        "@Column(name = \"wait\") @Nullable Integer wait2,",
                        "@Nullable Integer größe,",
                        "@Nullable Integer 订单,",
                        "@Column(name = \"2fa\") @Nullable Integer _2fa,",
                        "@Nullable Integer address_1,",
                        "@Nullable Integer line_1Text,");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void names_that_java_has_already(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE TYPE string AS ENUM ('a', 'b');
            CREATE TABLE object (id int PRIMARY KEY, kind string, name text);
            CREATE TABLE record (id int PRIMARY KEY, object int REFERENCES object);
            CREATE TABLE integer_ (id int PRIMARY KEY, n int);
            CREATE TABLE "integer" (id int PRIMARY KEY, n int);
            CREATE TABLE override (id int PRIMARY KEY);
            CREATE TABLE instant (id int PRIMARY KEY, at timestamptz NOT NULL, other int REFERENCES instant);
            CREATE TABLE list (id int PRIMARY KEY, instant int REFERENCES instant, tags text[], at timestamptz);
            CREATE TABLE uuid (id uuid PRIMARY KEY);
            CREATE TABLE comment (id int PRIMARY KEY, index int UNIQUE, "column" varchar(3));
            CREATE TABLE index (id int PRIMARY KEY, comment int REFERENCES comment, a int);
            CREATE INDEX ON index (a);
            COMMENT ON COLUMN comment.index IS 'which';
            COMMENT ON COLUMN index.comment IS 'which';
            CREATE TABLE "table" (id int PRIMARY KEY, "check" int CHECK ("check" > 0));
            CREATE TABLE "check" (id int PRIMARY KEY, "table" int REFERENCES "table" CHECK ("table" > 0));
            CREATE TABLE id (id int PRIMARY KEY, nullable int);
            CREATE TABLE nullable (id int PRIMARY KEY, other int)\
            """);

        assertThat(project.text("Object2.java"))
                .contains("@Table(\"object\")", "@Nullable String2 kind", "String name");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void names_that_become_one_in_java_and_names_of_spaces(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE TABLE a_b (id int PRIMARY KEY, a_b int, "aB" int, "AB" int, a__b int, "a_B" int, "x.y" int, "c""d" int, UNIQUE ("x.y", "c""d"));
            CREATE TABLE "aB" (id int PRIMARY KEY, x int REFERENCES a_b);
            CREATE TABLE ab (id int PRIMARY KEY);
            CREATE TABLE "A_B" (id int PRIMARY KEY, self int REFERENCES "A_B", other int REFERENCES "aB");
            CREATE TABLE "Object" (id int PRIMARY KEY, object int REFERENCES "Object", "hashCode" int, "default" int);
            CREATE TABLE "String" (id text PRIMARY KEY, v varchar, o "Object"[]);
            CREATE TABLE "List" (id int PRIMARY KEY, items text[], s "String");
            CREATE TABLE "Column" (id int PRIMARY KEY, n varchar(4) UNIQUE);
            CREATE TABLE "Nullable" (id int PRIMARY KEY, n varchar(4));
            CREATE TABLE "Functions" (id int PRIMARY KEY);
            CREATE TABLE "x$y" (id int PRIMARY KEY, "a$b" int);
            CREATE TABLE "trailing " (id int PRIMARY KEY, " leading" int, "trailing " int UNIQUE, " " int);
            CREATE INDEX ON "trailing " (" leading", "trailing " DESC);
            CREATE TABLE "desc" (id int PRIMARY KEY, "asc" int, "desc" int, "nulls first" int);
            CREATE INDEX ON "desc" ("asc", "desc" DESC, "nulls first");
            CREATE TABLE "ǆ" ("ıI" int PRIMARY KEY, "İ" int, "ß" int, "ẞ" int);
            CREATE TABLE "Ǆ" (id int PRIMARY KEY);
            CREATE TABLE _ (id int PRIMARY KEY, _ int, __ int, "_a" int, a_ int);
            CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE VIEW seen AS SELECT 1 AS a, 2 AS "A", 3 AS "?column?"\
            """);

        assertThat(project.text("Trailing.java")).contains("@Column(name = \" \") @Nullable Integer column");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void texts_that_java_takes_otherwise_than_sql(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE TABLE t (id int PRIMARY KEY, a text DEFAULT 'x""\"y', b text DEFAULT E'1\\n2 \\n\\ttab""\"\\\\\\\\u0041 \\r\\nend ',
              c text DEFAULT '\\u0041 \\\\u0041', d text DEFAULT E'\\r', e text DEFAULT '${x} $S $L $T $$ $1L %s', f text DEFAULT E'\\u00a0\\u2028\\u2029\\ufeff\\u200b',
              g text DEFAULT E'\\x01\\x1f\\x7f\\u0085', h text DEFAULT '/* */ // -- $$a$$', i text DEFAULT E'x\\u2028y\\nz');
            ALTER TABLE t ADD CONSTRAINT odd CHECK (a <> E'two\\nlines ""\" \\\\ \\\\u0041  \\n  trailing  \\n'), ADD CHECK (b !~ '^\\s*\\d+""\"$');
            COMMENT ON TABLE t IS E'""\"\\n\\\\u0041 \\\\ \\t tab \\r\\n trailing   \\n*/ /** {@code x} $S %s\\n\\n\\n  ""\"""\"';
            COMMENT ON COLUMN t.a IS E'   leading\\n   and\\n  trailing   ';
            COMMENT ON COLUMN t.b IS E'\\n';
            COMMENT ON COLUMN t.c IS E'lines\\nend in quote"';
            COMMENT ON COLUMN t.d IS E'lines\\nend in backslash\\\\';
            COMMENT ON COLUMN t.e IS E'x\\fy\\vz\\n\\b';
            COMMENT ON COLUMN t.f IS E'x\\u2028y\\nz\\u2029';
            CREATE FUNCTION carriage() RETURNS text LANGUAGE plpgsql AS E'\\r\\nBEGIN\\r\\n  -- ""\" \\\\ \\\\u0041   \\r\\n\\tRETURN ''x'';  \\r\\nEND\\r\\n';
            CREATE FUNCTION spaces() RETURNS text LANGUAGE sql AS E' SELECT ''""\"\\\\\\\\u0041 $$ $x$''   ';
            CREATE VIEW v AS SELECT id, E'a\\nb  \\n\\\\' AS w, '""\"' AS "class" FROM t WHERE a ~ '\\u0041\\\\';
            CREATE INDEX ON t ((a || E'""\"\\n\\\\'), lower(b)) WHERE c <> E'""\"\\r\\n';
            CREATE TYPE e AS ENUM (E'""\"', E'\\\\u0041', E'a\\nb', E' ', E'  x  ', E'$S', '"');
            CREATE TABLE te (e e DEFAULT E'""\"', es e[] DEFAULT ARRAY[E'\\\\u0041'::e, ' '], f e DEFAULT E'a\\nb')\
            """);

        assertThat(project.text("T.java")).contains("\\u2028\\u2029");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void names_that_meet_between_namespaces(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE SCHEMA sales;
            CREATE SCHEMA "Sales";
            CREATE SCHEMA "int";
            CREATE SCHEMA "订单";
            COMMENT ON SCHEMA sales IS 'What is sold';
            COMMENT ON SCHEMA public IS 'Everything else';
            CREATE TYPE sales.state AS ENUM ('open', 'closed');
            CREATE TYPE public.state AS ENUM ('on', 'off');
            CREATE TABLE public.customer (id int PRIMARY KEY, state state, sold sales.state);
            CREATE TABLE sales.customer (id int PRIMARY KEY, other int REFERENCES public.customer, state sales.state, "订单" int);
            CREATE TABLE "Sales".customer (id int PRIMARY KEY, a int REFERENCES public.customer, b int REFERENCES sales.customer);
            CREATE TABLE "int"."int" (id int PRIMARY KEY, state state DEFAULT 'on');
            CREATE TABLE "订单"."订单" (id int PRIMARY KEY);
            CREATE TABLE public."订单" (id int PRIMARY KEY);
            CREATE SEQUENCE sales.number START 100;
            CREATE SEQUENCE public.number INCREMENT -1\
            """);

        assertThat(project.text("sales/package-info.java"))
                .contains("@Namespace(value = \"sales\", comment = \"What is sold\")", "@Sequence(");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void namespaces_without_any_class_of_which_something_is_said(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE SCHEMA only_said;
            CREATE SCHEMA "Said";
            CREATE SCHEMA numbers;
            CREATE SCHEMA routines;
            CREATE SCHEMA given;
            CREATE TABLE a (id int PRIMARY KEY);
            CREATE SEQUENCE numbers.ticket;
            CREATE FUNCTION routines.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
            GRANT USAGE ON SCHEMA given TO PUBLIC;
            COMMENT ON SCHEMA only_said IS 'Nothing is here';
            COMMENT ON SCHEMA "Said" IS 'Nor here';
            COMMENT ON SCHEMA numbers IS 'No class is here';
            COMMENT ON SCHEMA routines IS 'What runs'\
            """);

        assertThat(project.text("only_said/package-info.java"))
                .contains("@Namespace(value = \"only_said\", comment = \"Nothing is here\")");
        assertThat(project.text("numbers/package-info.java")).contains("@Sequence(\"ticket\")");
        assertThat(project.text("given/package-info.java")).contains("@Namespace(\"given\")", "@Grant(");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void a_thousand_columns(int major) throws IOException {
        String columns = IntStream.rangeClosed(1, 1000)
                .mapToObj(n -> "column_" + n
                        + (n % 3 == 0
                                ? " bigint NOT NULL"
                                : n % 3 == 1 ? " text" : " double precision NOT NULL DEFAULT 0"))
                .collect(Collectors.joining(", "));

        RoundTrip project = pulled(
                major,
                "CREATE TABLE wide (" + columns
                        + ", PRIMARY KEY (column_3, column_600), UNIQUE (column_997, column_1))",
                "CREATE INDEX ON wide (column_500)");

        assertThat(project.text("Wide.java"))
                .contains("@Columns Wide.Columns1To120 columns1To120,", "public record Columns961To1000(");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void what_a_database_has_although_nobody_would_declare_it_so(int major) throws IOException {
        RoundTrip project = pulled(major, """
            CREATE TABLE a (id int PRIMARY KEY, b int, c int);
            ALTER TABLE a ADD UNIQUE (id), ADD CONSTRAINT again UNIQUE (id), ADD UNIQUE (b, c), ADD CONSTRAINT again2 UNIQUE (b, c);
            CREATE UNIQUE INDEX ON a (c);
            CREATE TABLE by_index (a int REFERENCES a (c), b int, c int, FOREIGN KEY (b, c) REFERENCES a (b, c) MATCH FULL ON DELETE SET NULL);
            CREATE TABLE odd (a "char", b name, c oid, d money, e xml, f point, g int4range, h bit(3), i bit varying, j interval day to second(2),
              k timestamp(3), l time with time zone, m numeric(5), n character varying, o char, p char(5)[], q int[][], r bytea[], s json, t jsonb[], u tsvector,
              v pg_lsn, w macaddr, x cidr, y inet, z timestamptz(0)[], "Z" regclass, "Y" float4)\
            """, major < 18 ? "SELECT" + " 1" : """
                ALTER TABLE a ADD CONSTRAINT is_there NOT NULL b, ADD CONSTRAINT c_is_there NOT NULL c NOT VALID\
                """);

        assertThat(project.text("A.java")).contains("@Unique(name = \"again\")", "@Id @Unique(name = \"a_id_key\")");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void constraints_with_names_that_postgresql_numbers(int major) throws IOException {
        pulled(major, """
            CREATE TABLE a (id int PRIMARY KEY, b int CHECK (b > 0) CHECK (b < 10), c int, d_e int UNIQUE, "select" int);
            CREATE INDEX ON a (c);
            CREATE INDEX ON a (c DESC);
            CREATE INDEX ON a (c, d_e) INCLUDE (b);
            CREATE INDEX a_c_idx7 ON a (c) WHERE c > 5;
            CREATE INDEX ON a USING hash (c);
            CREATE INDEX a_expression ON a ((b + c), c DESC NULLS LAST, "select");
            CREATE TABLE a_b (id int PRIMARY KEY, c int CONSTRAINT a_b_c_check CHECK (c > 0), d int REFERENCES a, e int REFERENCES a REFERENCES a_b);
            CREATE TABLE z (id int CONSTRAINT odd PRIMARY KEY, a int GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME z_other START 7 INCREMENT 3),
              b bigint GENERATED ALWAYS AS IDENTITY (MINVALUE 5 MAXVALUE 5000000000 CYCLE CACHE 9), c smallserial, d bigserial);
            ALTER TABLE a_b ADD CONSTRAINT a_b_c_check1 CHECK (c < 100);
            ALTER TABLE a_b ADD CHECK (c < d);
            CREATE TABLE this_is_a_table_with_a_name_that_is_as_long_as_names_can_be_63b (this_is_a_column_with_a_long_name_that_is_cut_in_derived_names int UNIQUE,
              this_is_a_column_with_a_long_name_that_is_cut_in_derived_name2 int UNIQUE)\
            """);
    }
}
