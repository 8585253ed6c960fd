package dev.dbm.core.kind.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.kind.Widening;
import dev.dbm.core.session.SessionBaseline;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What {@link Widening} says of every pair of types, compared with what the server does to the extreme values of the one when they become the other and
 * come back.
 */
class TypePairsIT {
    /** The values of a type that are the first to be changed or refused, without quotes. */
    private static final Map<String, List<String>> VALUES = values("""
        smallint | -32768 | 32767 | 2
        integer | -2147483648 | 2147483647 | 2
        bigint | -9223372036854775808 | 9223372036854775807 | 2
        real | 3.4028235e+38 | 1e-40 | 0.1 | NaN | Infinity | 16777216
        double precision | 1.7976931348623157e+308 | 0.1 | 1e-300 | NaN | -Infinity | 0.30000000000000004
        numeric | 1e200 | 0.00000000000000000001 | NaN | 9.99
        numeric(5,0) | 99999 | -99999 | NaN
        numeric(12,2) | 9999999999.99 | 9.99 | NaN
        numeric(12,4) | 99999999.9999 | NaN
        numeric(14,4) | 9999999999.9999 | NaN
        numeric(10,0) | 9999999999 | NaN
        numeric(22,2) | 99999999999999999999.99 | NaN
        money | 92233720368547758.07 | 9.99
        boolean | true | false
        oid | 4294967295 | 0
        text | a  |  | 0000000000000000000000000000000000000000000000000000000000000000000000 | NaN | two
        character varying | a  |  | 0000000000000000000000000000000000000000000000000000000000000000000000 | two
        character varying(10) | a  | 0123456789 | two
        character varying(20) | a  | 01234567890123456789 | two
        character varying(40) | a  | 0123456789012345678901234567890123456789 | two
        character(10) | a | 0123456789
        character(20) | a | 01234567890123456789
        bpchar | a | 0123456789012345678901234567890123456789 00
        name | a | 00000000000000000000000000000000000000000000000000000000000000000000000000000000000
        "char" | a
        uuid | ffffffff-ffff-ffff-ffff-ffffffffffff
        bytea | \\x00ff4100ff4100ff4100ff4100ff4100ff4100ff4100ff4100ff4100ff41
        json | {"b":1,  "a":2, "a":3, "a long text": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"} | "\\u0000"
        jsonb | {"a": 2} | 1e80 | "two" | null
        date | 4713-01-01 BC | 9999-12-31 | infinity | 2024-02-29
        timestamp without time zone | 4713-11-24 00:00:00 BC | 294276-12-31 23:59:59.999999 | infinity
        timestamp(0) without time zone | 2024-02-29 23:59:59 | infinity
        timestamp(3) without time zone | 2024-02-29 23:59:59.999 | infinity
        timestamp with time zone | 294276-12-31 23:59:59.999999+00 | infinity
        timestamp(3) with time zone | 2024-02-29 23:59:59.999+00
        time without time zone | 24:00:00 | 23:59:59.999999
        time(3) without time zone | 24:00:00 | 23:59:59.999
        time with time zone | 23:59:59.999999-15:59 | 00:00:00+15:59
        interval | 178000000 years 11 mons 30 days 23:59:59.999999 | -1 mons | 24:00:00.000001
        interval(3) | 1 mons 23:59:59.999
        interval day to second | 1 mons 1 days 23:59:59.999999
        inet | 10.1.2.3/8 | ::1
        cidr | 10.0.0.0/8 | ::/0
        macaddr | 08:00:2b:01:02:03
        macaddr8 | 08:00:2b:01:02:03:04:05
        bit(3) | 101
        bit(8) | 10110011
        bit varying | 10110011101 |\s
        bit varying(8) | 1 | 10110011
        int4range | [1,5) | empty | (,)
        int4multirange | {[1,3),[5,8)} | {}
        numrange | [1.5,2.5]
        nummultirange | {[1.5,2.5],[4,)} | {}
        tsvector | 'a':1A 'b':2
        xml | <a/>
        integer[] | {-2147483648,2147483647} | {{1,2},{3,4}} | {} | {NULL}
        bigint[] | {-9223372036854775808} | {}
        text[] | {"a ",two} | {}
        character varying(10)[] | {"a ",0123456789}
        numeric(12,2)[] | {9.99,NaN}
        timestamp with time zone[] | {"2024-02-29 23:59:59.999999+00"}\
        """);

    private static final String FLOATS = "real|double precision";
    private static final String TIMES = "(date|time).*";

    /**
     * Why a pair counts as narrower although these values came through: what the old type and what the new type is. The first that fits is the reason.
     */
    private static final Map<String, Caution> CAUTIONS = cautions(
            new Caution(
                    "a text type that means more than its characters",
                    ".*",
                    "character\\(.*|bpchar|name|xml|jsonb?|tsvector|\"char\""),
            new Caution("nobody knows beforehand how long the longest text is", ".*", "character varying\\(.*"),
            new Caution("only people know which time zone was meant", TIMES, TIMES),
            new Caution("a decimal number is not exact in binary", "numeric.*", FLOATS),
            new Caution("the fields of an interval are not compared", "(interval|time).*", "interval .*"),
            new Caution(
                    "the old type is no number",
                    "bit.*|money|\"char\"",
                    FLOATS + "|numeric.*|smallint|integer|bigint|oid"),
            new Caution("the old type is no list", ".*multirange", ".*\\[]"),
            new Caution("bounds become those of another type", "int4.*range", "num.*range"));

    /** The pairs that keep every value though there is no way back: a time is an interval, a number has no place for decimals, ranges are more than one. */
    private static final String ONE_WAY = "time.* to interval.*|oid to numeric.*|(\\w+)range to \\1multirange";

    private record Caution(String reason, String from, String to) {
        boolean fits(DataType old, DataType now) {
            return old.text().matches(from) && now.text().matches(to);
        }
    }

    private static Map<String, Caution> cautions(Caution... cautions) {
        Map<String, Caution> all = new LinkedHashMap<>();
        for (Caution caution : cautions) {
            all.put(caution.reason(), caution);
        }
        return all;
    }

    private static Map<String, List<String>> values(String lines) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : lines.split("\n", -1)) {
            List<String> parts = List.of(line.split(" \\| ?", -1));
            values.put(parts.get(0), parts.subList(1, parts.size()));
        }
        return values;
    }

    /** Returns the types that are tried. */
    static List<DataType> types() {
        return VALUES.keySet().stream().map(DataType::parse).toList();
    }

    @Test
    void says_of_every_pair_what_the_server_does() throws SQLException {
        List<DataType> types = types();
        List<String> wrong = new ArrayList<>();
        Set<String> reasons = new TreeSet<>();
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            fill(statement);
            for (int i = 0; i < types.size(); i++) {
                for (int j = 0; j < types.size(); j++) {
                    DataType from = types.get(i);
                    DataType to = types.get(j);
                    String seen = seen(statement, i, j, using(from, to), using(to, from));
                    if (Widening.keeps(from, to)) {
                        boolean oneWay = (from + " to " + to).matches(ONE_WAY) && seen.startsWith("no way back");
                        if (!seen.equals("kept") && !oneWay) {
                            wrong.add("%s to %s is said to keep every value, but %s".formatted(from, to, seen));
                        }
                    } else if (seen.equals("kept")) {
                        Optional<Caution> caution = CAUTIONS.values().stream()
                                .filter(one -> one.fits(from, to))
                                .findFirst();
                        caution.ifPresentOrElse(
                                one -> reasons.add(one.reason()),
                                () -> wrong.add(
                                        "%s to %s is not said to keep every value, but does".formatted(from, to)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(reasons).as("no caution without a case").isEqualTo(new TreeSet<>(CAUTIONS.keySet()));
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute(SessionBaseline.proving());
        statement.execute(FUNCTION);
        int i = 0;
        for (Map.Entry<String, List<String>> type : VALUES.entrySet()) {
            for (String role : List.of("old", "new", "back")) {
                statement.execute("CREATE TABLE %s_%d (c %s)".formatted(role, i, type.getKey()));
            }
            for (String value : type.getValue()) {
                statement.execute("INSERT INTO old_%d VALUES ('%s')".formatted(i, value.replace("'", "''")));
            }
            i++;
        }
    }

    private static String seen(Statement statement, int from, int to, String there, String back) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT become(%d, %d, $u$%s$u$, $u$%s$u$)".formatted(from, to, there, back))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String using(DataType from, DataType to) {
        return TypeChange.using(new Identifier("c"), from, to).map(Sql::text).orElse("c");
    }

    private static final String FUNCTION = """
        CREATE FUNCTION become(source int, goal int, there text, back text) RETURNS text LANGUAGE plpgsql AS $f$
        DECLARE found text; row record;
        BEGIN
          FOR row IN EXECUTE format('SELECT ctid, c::text AS shown FROM old_%s', source) LOOP
            BEGIN
              EXECUTE format('DELETE FROM new_%s', goal);
              EXECUTE format('DELETE FROM back_%s', source);
              EXECUTE format('INSERT INTO new_%s SELECT %s FROM old_%s WHERE ctid = %L', goal, there, source, row.ctid);
            EXCEPTION WHEN OTHERS THEN
              RETURN row.shown || ' is refused: ' || SQLERRM;
            END;
            BEGIN
              EXECUTE format('INSERT INTO back_%s SELECT %s FROM new_%s', source, back, goal);
              EXECUTE format('SELECT c::text FROM back_%s', source) INTO found;
            EXCEPTION WHEN OTHERS THEN
              RETURN 'no way back for ' || row.shown || ': ' || SQLERRM;
            END;
            IF found IS DISTINCT FROM row.shown THEN
              RETURN 'no way back for ' || row.shown || ': ' || coalesce(found, 'null');
            END IF;
          END LOOP;
          RETURN 'kept';
        END $f$;\
        """;
}
