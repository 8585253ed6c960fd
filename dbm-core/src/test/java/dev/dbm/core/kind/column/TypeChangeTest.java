package dev.dbm.core.kind.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer       | bigint",
                "bigint        | integer",
                "varchar(9)    | varchar(3)",
                "varchar       | text",
                "integer       | text",
                "app.mood      | text",
                "app.mood[]    | text[]",
                "integer[]     | bigint[]",
                "json          | jsonb",
                "date          | timestamptz",
                "app.t(1)      | app.t(2)",
            })
    void leaves_the_cast_to_postgresql_where_it_has_one_on_assignment(String from, String to) {
        assertThat(TypeChange.using(new Identifier("c"), DataType.parse(from), DataType.parse(to)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text       | integer      | c::integer",
                "text       | varchar(5)[] | c::character varying[]",
                "boolean    | integer      | c::integer",
                "smallint   | boolean      | c::integer::boolean",
                "integer    | bit(8)       | c::bit(8)",
                "text       | bit(8)       | c::bit varying",
                "text       | app.mood     | c::app.mood",
                "app.mood   | app.mood2    | c::text::app.mood2",
                "integer    | uuid         | c::text::uuid",
                "integer    | integer[]    | c::text::integer[]",
                "text[]     | integer[]    | c::text::integer[]",
                "jsonb      | boolean      | c::boolean",
            })
    void writes_a_cast_where_one_must_be_asked_for(String from, String to, String using) {
        assertThat(TypeChange.using(new Identifier("c"), DataType.parse(from), DataType.parse(to)))
                .hasValueSatisfying(sql -> assertThat(sql.text()).isEqualTo(using));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(5)    | varchar(6)    | true",
                "varchar(5)    | varchar(4)    | false",
                "varchar       | varchar(4)    | false",
                "varchar(5)    | text          | true",
                "text          | varchar       | true",
                "text          | varchar(9)    | false",
                "numeric(5,2)  | numeric(9,2)  | true",
                "numeric(5,2)  | numeric(9,3)  | false",
                "numeric(5,2)  | numeric       | true",
                "integer       | bigint        | false",
                "varchar(5)[]  | varchar(5)    | false",
            })
    void knows_what_leaves_the_rows_as_they_are(String from, String to, boolean kept) {
        assertThat(TypeChange.keepsRows(DataType.parse(from), DataType.parse(to)))
                .isEqualTo(kept);
    }
}
