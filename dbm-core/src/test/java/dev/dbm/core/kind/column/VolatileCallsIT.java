package dev.dbm.core.kind.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.SqlExpression;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VolatileCallsIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now()                      | false",
                "'''random()'''             | false",
                "random                     | false",
                "RANDOM ()                  | true",
                "pg_catalog.random()        | true",
                "pg_catalog.now()           | false",
                "app.next()                 | true",
                "\"App\".\"next\"(1)        | true",
                "1::app.amount(3)           | false",
                "1::numeric(3)              | false",
                "(1 + 2)                    | false",
                "lower(nextval('s')::text)  | true",
            })
    void finds_what_may_give_another_value_each_time(String expression, boolean found) {
        assertThat(VolatileCalls.in(new SqlExpression(expression))).isEqualTo(found);
    }

    /** Functions for the administration of a server and for large objects are no defaults; one of three that are called timezone was volatile until 15. */
    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void knows_those_of_the_server(int major) {
        try (TestDatabase database = TestServers.of(major).lendDatabase()) {
            assertThat(database.query("""
                SELECT DISTINCT proname FROM pg_proc
                WHERE provolatile = 'v' AND prokind = 'f' AND NOT proretset AND pronargs < 3
                  AND pronamespace = 'pg_catalog'::regnamespace
                  AND prorettype NOT IN (SELECT oid FROM pg_type WHERE typtype = 'p' AND typname !~ '^any')
                  AND NOT ('internal'::regtype = ANY (proargtypes) OR 'tid'::regtype = ANY (proargtypes))
                  AND proname !~ '^(pg|lo|lowrite|loread|brin|gin|ts|binary_upgrade|has|query_to|cursor_to|table_to|database_to|schema_to|amvalidate|txid|timezone)_?'
                ORDER BY proname\
                """)).isSubsetOf(VolatileCalls.FUNCTIONS).contains("nextval", "random");
        }
    }
}
