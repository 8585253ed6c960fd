package dev.dbm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTypeTest {
    /** Texts as format_type writes them with an empty search_path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "integer",
                "double precision",
                "numeric(5,-2)",
                "numeric(12,0)",
                "character varying",
                "character varying(20)[]",
                "character(1)",
                "bpchar",
                "bit(1)",
                "\"bit\"",
                "\"bit\"[]",
                "bit varying(7)",
                "\"char\"",
                "\"char\"[]",
                "timestamp(3) without time zone",
                "timestamp(0) with time zone[]",
                "time(1) with time zone",
                "time without time zone[]",
                "interval",
                "interval(2)",
                "interval day to second(3)",
                "interval hour to minute",
                "int2vector",
                "int4range[]",
            })
    void writes_back_the_text_of_a_built_in_type(String text) {
        DataType type = DataType.parse(text);

        assertThat(type.builtIn()).isTrue();
        assertThat(type.text()).isEqualTo(text);
        assertThat(DataType.parse(type.text())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "app.mood                                     | app.mood",
                "\"app\".\"mood\"                         | app.mood",
                "app.\"Odd \"\"Enum\"[]                   | `app.\"Odd \"\"Enum\"[]`",
                "public.geometry(Point,4326)                  | public.geometry(Point,4326)",
                "\"App\".t                                  | `\"App\".t`",
                "public.text                                  | public.text",
                "public.\"bit\"                             | `public.\"bit\"`",
                "app.\"order\"                              | `app.\"order\"`",
                "information_schema.sql_identifier[]          | information_schema.sql_identifier[]",
            })
    void writes_the_names_of_any_other_type_in_quotes_where_they_need_them(String text, String written) {
        DataType type = DataType.parse(text);

        assertThat(type.builtIn()).isFalse();
        assertThat(type.text()).isEqualTo(written);
        assertThat(DataType.parse(type.text())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int4              | integer",
                "INT               | integer",
                "bigint[3][]       | bigint[]",
                "int array         | integer[]",
                "decimal(10)       | numeric(10,0)",
                "numeric( 10 , 2 ) | numeric(10,2)",
                "float(20)         | real",
                "float(30)         | double precision",
                "varchar(20)       | character varying(20)",
                "char              | character(1)",
                "char(3)           | character(3)",
                "bit               | bit(1)",
                "varbit            | bit varying",
                "timestamptz(3)    | timestamp(3) with time zone",
                "timestamp         | timestamp without time zone",
                "timetz            | time with time zone",
                "pg_catalog.int4   | integer",
                "bool              | boolean",
                "national char varying(5) | character varying(5)",
            })
    void takes_synonyms_for_what_they_mean(String text, String meaning) {
        assertThat(DataType.parse(text)).isEqualTo(DataType.parse(meaning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "integer)", "a.b.c", "numeric()", "\"open", "int [", "text; drop table t"})
    void refuses_what_is_no_type(String text) {
        assertThatThrownBy(() -> DataType.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"app.mood,app", "integer,"})
    void names_what_must_exist(String text, String namespace) {
        Optional<ObjectId> reference = DataType.parse(text).reference();

        assertThat(reference.map(id -> id.path().get(0).value())).isEqualTo(Optional.ofNullable(namespace));
    }
}
