package dev.dbm.core.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.schema.Column;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are found for whatever keys, checks and types a table has. */
class FillerIT {
    static List<Integer> majors() {
        return TestServers.majors();
    }

    /** What was filled: rows by table, and notes. */
    private record Filled(TestDatabase database, Filler filler, Schema schema) {
        List<String> query(String sql) {
            return database.query(sql);
        }
    }

    private static Filled fill(TestDatabase database, Set<ObjectId> retyped, String... statements) throws SQLException {
        database.execute(statements);
        try (Connection connection = database.connect()) {
            Schema schema =
                    Introspector.introspect(connection, Namespaces.all()).schema();
            Filler filler = new Filler(connection, schema, retyped);
            filler.fill(schema.all(Table.class).stream().map(Table::id).collect(Collectors.toCollection(TreeSet::new)));
            return new Filled(database, filler, schema);
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void every_type_has_values(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            Filled filled = fill(database, Set.of(), """
                CREATE EXTENSION citext;
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE TYPE pair AS (a int, b text);
                CREATE DOMAIN short AS varchar(5) NOT NULL CHECK (VALUE ~ '^[A-Z]+$');
                CREATE TABLE t (
                  a smallint NOT NULL, b integer NOT NULL, c bigint NOT NULL, d numeric NOT NULL, e numeric(3,1) NOT NULL, f real NOT NULL,
                  g double precision NOT NULL, h money NOT NULL, i text NOT NULL, j varchar(3) NOT NULL, k char(2) NOT NULL, l name NOT NULL,
                  m "char" NOT NULL, n boolean NOT NULL, o date NOT NULL, p timestamp NOT NULL, q timestamptz(3) NOT NULL, r time NOT NULL,
                  s timetz NOT NULL, u interval NOT NULL, v uuid NOT NULL, w bytea NOT NULL, x json NOT NULL, y jsonb NOT NULL, z inet NOT NULL,
                  aa cidr NOT NULL, ab macaddr NOT NULL, ac macaddr8 NOT NULL, ad bit(3) NOT NULL, ae varbit NOT NULL, af int4range NOT NULL,
                  ag tstzrange NOT NULL, ah int4multirange NOT NULL, ai point NOT NULL, aj polygon NOT NULL, ak tsvector NOT NULL, al oid NOT NULL,
                  am text[] NOT NULL, an numeric(5,2)[] NOT NULL, ao mood NOT NULL, ap mood[] NOT NULL, aq pair NOT NULL, ar short NOT NULL,
                  at citext NOT NULL, au xml NOT NULL, av tsquery NOT NULL, aw pg_lsn NOT NULL, ax interval day to second NOT NULL,
                  ay int GENERATED ALWAYS AS (b + 1) STORED, az bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)\
                """);

            assertThat(filled.filler().notes()).isEmpty();
            assertThat(filled.query("SELECT count(*), count(DISTINCT az) FROM t"))
                    .containsExactly("3|3");
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void keys_and_checks_are_satisfied(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            Filled filled = fill(database, Set.of(), """
                CREATE TABLE country (code char(2) PRIMARY KEY CHECK (code = upper(code) AND length(code) = 2));
                CREATE TABLE person (
                  id int PRIMARY KEY, country char(2) NOT NULL REFERENCES country, boss int REFERENCES person, email text UNIQUE CHECK (email LIKE '%@%.%'),
                  kind text NOT NULL CHECK (kind IN ('private', 'business')), age int CHECK (age BETWEEN 18 AND 130), born date,
                  CONSTRAINT known CHECK (born < '2020-01-01' OR born IS NULL), CONSTRAINT either CHECK (num_nonnulls(email, age) = 1));
                CREATE TABLE own (id int PRIMARY KEY, parent int NOT NULL REFERENCES own);
                CREATE TABLE one (id int PRIMARY KEY, two int NOT NULL);
                CREATE TABLE two (id int PRIMARY KEY, one int REFERENCES one);
                ALTER TABLE one ADD FOREIGN KEY (two) REFERENCES two;
                CREATE TABLE line (a int, b int, c numeric(6,2) NOT NULL CHECK (c > 100 AND c < 200), PRIMARY KEY (a, b));
                CREATE TABLE part (id uuid PRIMARY KEY, a int NOT NULL, b int NOT NULL, FOREIGN KEY (a, b) REFERENCES line);
                CREATE TABLE bare ();
                CREATE TABLE flag (on_off boolean PRIMARY KEY)\
                """);

            assertThat(filled.filler().notes()).isEmpty();
            assertThat(filled.filler().rows())
                    .hasSize(filled.schema().all(Table.class).size());
            assertThat(filled.query("SELECT count(*) > 0 FROM person WHERE country IS NOT NULL"))
                    .containsExactly("t");
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void names_what_it_cannot_fill(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            Filled filled = fill(database, Set.of(), """
                CREATE TABLE odd (id int PRIMARY KEY, code text NOT NULL CHECK (md5(code) = 'd41d8cd98f00b204e9800998ecf8427f' AND code <> ''));
                CREATE TABLE under_it (id int PRIMARY KEY, odd int NOT NULL REFERENCES odd)\
                """);

            assertThat(filled.filler().notes())
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("no rows were found for table public.odd: ")
                    .contains("odd_code_check");
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void puts_values_at_the_edge_into_what_is_retyped(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            ObjectId amount =
                    ObjectId.column(QualifiedName.of("public", "item"), new dev.dbm.schema.Identifier("amount"));
            Filled filled = fill(
                    database,
                    Set.of(amount),
                    "CREATE TABLE item (id int PRIMARY KEY, amount numeric(6,2) NOT NULL, note text)");

            assertThat(filled.schema().find(amount, Column.class)).isPresent();
            assertThat(filled.query("SELECT amount FROM item ORDER BY amount"))
                    .containsExactly("-9999.99", "1.25", "2.25", "3.25", "9999.99");
            assertThat(filled.query("SELECT count(*) FROM item WHERE note IS NULL"))
                    .containsExactly("1");
        }
    }
}
