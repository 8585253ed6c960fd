package dev.dbm.core.kind.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.kind.Widening;
import dev.dbm.core.session.SessionBaseline;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link TypeChange} says of pairs of types, compared with what the server does to a table and to the statements of an application. */
class RetypedRowsIT {
    private static final String REWRITES = """
        CREATE FUNCTION rewrites(old text, now text) RETURNS boolean LANGUAGE plpgsql AS $f$
        DECLARE before oid; same boolean;
        BEGIN
          EXECUTE format('CREATE TABLE t (c %s)', old);
          before := pg_relation_filenode('t');
          EXECUTE format('ALTER TABLE t ALTER COLUMN c TYPE %s', now);
          same := before = pg_relation_filenode('t');
          DROP TABLE t;
          RETURN NOT same;
        END $f$\
        """;

    private static final String GOES_ON = """
        CREATE FUNCTION goes_on(old text, now text) RETURNS boolean LANGUAGE plpgsql AS $f$
        BEGIN
          EXECUTE format('CREATE TABLE t (c %s)', now);
          EXECUTE format('INSERT INTO t SELECT NULL::%s', old);
          EXECUTE format('SELECT c FROM t WHERE c = NULL::%s', old);
          DROP TABLE t;
          RETURN true;
        EXCEPTION WHEN undefined_function OR datatype_mismatch OR ambiguous_function THEN
          RETURN false;
        END $f$\
        """;

    private static List<DataType> types() {
        return Stream.concat(
                        TypePairsIT.types().stream(),
                        Stream.of("varchar[]", "varchar(20)[]", "numeric(14,2)[]", "numeric[]", "time(3)[]", "time[]")
                                .map(DataType::parse))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void knows_which_changes_write_every_row_again(int major) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SessionBaseline.proving());
            statement.execute(REWRITES);
            for (DataType from : types()) {
                for (DataType to : types()) {
                    if (TypeChange.using(new Identifier("c"), from, to).isEmpty()) {
                        boolean rewrites = asked(statement, "rewrites", from, to);
                        if (TypeChange.keepsRows(from, to) == rewrites) {
                            wrong.add(from + " to " + to + (rewrites ? " rewrites" : " does not rewrite"));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void knows_which_changes_the_statements_of_an_application_survive(int major) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SessionBaseline.proving());
            statement.execute(GOES_ON);
            for (DataType from : types()) {
                for (DataType to : types()) {
                    // What cannot be compared with its own kind was not compared before either.
                    if (Widening.keeps(from, to) && asked(statement, "goes_on", from, from)) {
                        boolean goesOn = asked(statement, "goes_on", from, to);
                        if (TypeChange.sameSort(from, to) != goesOn) {
                            wrong.add(from + " to " + to + (goesOn ? " goes on" : " breaks"));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean asked(Statement statement, String function, DataType from, DataType to) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT %s($t$%s$t$, $t$%s$t$)".formatted(function, from, to))) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
