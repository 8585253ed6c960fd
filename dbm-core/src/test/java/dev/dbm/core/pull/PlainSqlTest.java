package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainSqlTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        'x'::text                                        | 'x'
        'it''s'::character varying(5)                    | 'it''s'
        'PENDING'::public."Order status"                 | 'PENDING'
        '{a,b}'::public.color[]                          | '{a,b}'
        '2020-01-01 00:00:00'::timestamp(3) without time zone | '2020-01-01 00:00:00'
        '-1'::integer                                    | -1
        '1.50'::numeric(12,2)                            | '1.50'
        'NaN'::numeric                                   | 'NaN'
        (0)::numeric(19,4)                               | 0
        (-1)::double precision                           | -1
        E'a\\\\b'::text                                    | E'a\\\\b'
        """)
    void leaves_the_type_of_a_literal_out(String text, String plain) {
        assertThat(PlainSql.literal(text)).contains(plain);
    }

    @Test
    void leaves_other_defaults_as_they_are() {
        assertThat(PlainSql.literal("now()")).isEmpty();
        assertThat(PlainSql.literal("nextval('a_seq'::regclass)")).isEmpty();
        assertThat(PlainSql.literal("'a'::text || 'b'::text")).isEmpty();
        assertThat(PlainSql.literal("5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        total >= (0)::numeric                                                      | total >= 0
        status = ANY (ARRAY['a'::text, 'b'::text])                                 | status IN ('a', 'b')
        (code)::text <> ALL ((ARRAY['a'::character varying])::text[])              | code NOT IN ('a')
        n = ANY (ARRAY[1, 2])                                                      | n IN (1, 2)
        (a > (0)::numeric) AND (b <> ''::text)                                     | (a > 0) AND (b <> '')
        lower((a)::text) = a                                                       | lower(a) = a
        length(a) > 5                                                              | length(a) > 5
        f((a)::text, (5)::numeric)                                                 | f(a, 5)
        a = ANY (b)                                                                | a = ANY (b)
        """)
    void says_conditions_plainly(String text, String plain) {
        assertThat(PlainSql.condition(text)).isEqualTo(plain);
    }
}
