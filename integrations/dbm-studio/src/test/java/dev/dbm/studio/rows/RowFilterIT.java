package dev.dbm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFilterIT {
    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy')",
                "CREATE DOMAIN short AS varchar(5) CHECK (value <> 'never')",
                "CREATE DOMAIN mild AS mood",
                "CREATE TYPE pair AS (n int, s text)",
                """
                CREATE TABLE t (id int PRIMARY KEY, txt text, code char(4), brief short, amount numeric(6,2), flag boolean, day date, stamp timestamptz,
                  span interval, feeling mood, mild mild, moods mood[], tags text[], doc json, docb jsonb, bytes bytea, ref uuid, addr inet, during int4range, x xml)\
                """,
                """
                INSERT INTO t VALUES
                  (1, 'Äpfel 100%', 'ab', 'one', 1.50, true, '2024-02-29', '2024-02-29 12:00+00', '1 day', 'sad', 'sad', '{sad}', '{a,"b c"}',
                    '{"a": 1}', '{"a": {"b": [1, 2]}}', '\\x0001ff', '00000000-0000-0000-0000-000000000001', '10.0.0.1', '[1,5)', '<a/>'),
                  (2, '100 percent', 'b', 'two', -3, false, '2023-01-01', '2023-01-01 00:00+00', '2 hours', 'it''s ok', 'happy', '{sad,happy}', '{}',
                    '{"b": 1}', '{"c": 3}', '', '00000000-0000-0000-0000-000000000002', '10.0.0.2', 'empty', '<b/>'),
                  (3, '', '', '', 1000, NULL, 'infinity', 'infinity', '1 year', 'happy', NULL, NULL, NULL, 'null', 'null', '\\x00', NULL, NULL, NULL, NULL),
                  (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)\
                """,
                "ALTER TABLE t ADD docs json[], ADD pairs pair[]",
                "UPDATE t SET docs = ARRAY['{\"a\": 1}']::json[], pairs = ARRAY[(1, 'x')::pair] WHERE id = 1");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "txt      | CONTAINS | PFEL 100         | 1",
                "txt      | CONTAINS | 0%               | 1",
                "txt      | STARTS   | 100              | 2",
                "txt      | EQUAL    | ``               | 3",
                "txt      | NOT_EQUAL | ``              | 1 2",
                "txt      | REGEX    | ^\\d+ p          | 2",
                "txt      | IN       | 100 percent;x    | 2",
                "txt      | NULL     |                  | 4",
                "txt      | NOT_NULL |                  | 1 2 3",
                "txt      | EQUAL    | ' OR true --     | ``",
                "code     | EQUAL    | b                | 2",
                "brief    | GREATER  | p                | 2",
                "amount   | EQUAL    | 1.5              | 1",
                "amount   | LESS     | 0                | 2",
                "amount   | BETWEEN  | -3;1.5           | 1 2",
                "amount   | AT_LEAST | 1.50             | 1 3",
                "amount   | IN       | 1.5;1000;7       | 1 3",
                "flag     | EQUAL    | true             | 1",
                "day      | BETWEEN  | 2023-01-01;2024-02-29 | 1 2",
                "stamp    | LESS     | 2024-02-29 12:00:01+00 | 1 2",
                "span     | GREATER  | 3 hours          | 1 3",
                "feeling  | IN       | sad;it's ok      | 1 2",
                "feeling  | GREATER  | sad              | 2 3",
                "mild     | IN       | happy            | 2",
                "moods    | ELEMENT  | sad              | 1 2",
                "moods    | HOLDS    | {happy,sad}      | 2",
                "tags     | ELEMENT  | b c              | 1",
                "tags     | EQUAL    | {}               | 2",
                "docs     | ELEMENT  | {\"a\": 1}       | 1",
                "pairs    | ELEMENT  | (1,x)            | 1",
                "doc      | PATH     | $.a              | 1",
                "doc      | CONTAINS | \"b\"            | 2",
                "docb     | PATH     | $.a.b[*] ? (@ > 1) | 1",
                "docb     | HOLDS    | {\"a\":{\"b\":[2]}} | 1",
                "bytes    | LENGTH_AT_LEAST | 1         | 1 3",
                "bytes    | LENGTH_AT_MOST  | 0         | 2",
                "bytes    | EQUAL    | \\x0001ff        | 1",
                "ref      | EQUAL    | 00000000-0000-0000-0000-000000000002 | 2",
                "addr     | STARTS   | 10.0.0.1         | 1",
                "during   | CONTAINS | empty            | 2",
                "x        | CONTAINS | <B               | 2",
            })
    void finds_what_the_operator_means(String column, FilterOperator operator, String values, String ids)
            throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            String[] given =
                    operator.operands() == FilterOperator.Operands.NONE ? new String[0] : values.split(";", -1);
            RowFilter filter = rows.filter(column, operator, given);

            assertThat(rows.field(column).operators()).contains(operator);
            assertThat(String.join(" ", rows.first(filter))).isEqualTo(ids);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount  | EQUAL   | abc        | invalid input syntax for type numeric: \"abc\"",
                "id      | IN      | 1;9999999999 | value \"9999999999\" is out of range for type integer",
                "day     | BETWEEN | 2024-01-01;2024-02-30 | date/time field value out of range: \"2024-02-30\"",
                "flag    | EQUAL   | maybe      | invalid input syntax for type boolean: \"maybe\"",
                "feeling | EQUAL   | glad       | invalid input value for enum mood: \"glad\"",
                "tags    | HOLDS   | a          | malformed array literal: \"a\"",
                "docb    | HOLDS   | {          | invalid input syntax for type json",
                "docb    | PATH    | $.         | syntax error at end of jsonpath input",
                "txt     | REGEX   | (          | invalid regular expression: parentheses () not balanced",
                "ref     | EQUAL   | 1          | invalid input syntax for type uuid: \"1\"",
                "bytes   | LENGTH_AT_LEAST | x  | invalid input syntax for type integer: \"x\"",
            })
    void says_at_the_filter_what_is_wrong_with_its_value(
            String column, FilterOperator operator, String values, String reason) throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            RowFilter wrong = rows.filter(column, operator, values.split(";", -1));
            RowFilter right = rows.filter("id", FilterOperator.AT_LEAST, "2");
            RowQuery query = rows.query().withFilters(List.of(right, wrong));

            assertThat(new RowReader(query, 10, 100).read(rows.connection))
                    .isEqualTo(new RowReading.Refused(List.of(new RowReading.Refusal(wrong, reason))));
            assertThat(rows.first(right)).as("in the same transaction").containsExactly("2", "3", "4");
        }
    }

    @Test
    void says_of_each_wrong_filter_what_is_wrong() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            List<RowFilter> wrong = List.of(
                    rows.filter("txt", FilterOperator.EQUAL, "a\0b"), rows.filter("txt", FilterOperator.STARTS, "\0"));

            assertThat(new RowReader(rows.query().withFilters(wrong), 10, 100).read(rows.connection))
                    .isInstanceOfSatisfying(
                            RowReading.Refused.class,
                            refused -> assertThat(refused.refusals())
                                    .extracting(RowReading.Refusal::filter)
                                    .isEqualTo(wrong));
        }
    }

    @Test
    void offers_null_only_where_it_may_be() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            assertThat(rows.field("id").operators()).doesNotContain(FilterOperator.NULL);
            assertThat(rows.field("mild").operators()).contains(FilterOperator.NULL);
            assertThat(rows.field("mild").labels()).containsExactly("sad", "it's ok", "happy");
        }
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, id", "TEXT, code", "TEXT, brief", "ENUM, mild", "ARRAY, moods", "OTHER, addr", "TIME, span"})
    void knows_what_can_be_done_with_a_type(TypeFamily family, String column) throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            assertThat(rows.field(column).family()).isEqualTo(family);
        }
    }

    @Test
    void sorts_by_every_column_that_has_an_order() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            for (RowField field : rows.relation.fields()) {
                boolean without =
                        Arrays.asList("doc", "x", "docs").contains(field.name().value());
                assertThat(field.sorting() == RowField.Sorting.NONE)
                        .as("%s", field)
                        .isEqualTo(without);
                if (!without) {
                    RowQuery query = rows.query().withSorts(List.of(new RowSort(field, RowSort.Direction.DESC)));
                    assertThat(rows.forwards(query, 1)).hasSize(4);
                    assertThat(rows.backwards(query, 1)).hasSize(4);
                }
            }
        }
    }
}
