package dev.dbm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.SqlExpression;
import org.junit.jupiter.api.Test;

class ExpressionTextTest {
    @Test
    void white_space_comments_and_the_case_of_words_do_not_count() {
        assertThat(normal("Total  >= 0 -- never negative\n AND note IS NOT NULL"))
                .isEqualTo(normal("total>=0 and note is not null"));
    }

    @Test
    void the_case_of_quoted_text_counts() {
        assertThat(normal("note <> 'A'")).isNotEqualTo(normal("note <> 'a'"));
        assertThat(normal("\"Note\" = 'a'")).isNotEqualTo(normal("\"note\" = 'a'"));
    }

    @Test
    void a_cast_of_an_array_constructor_is_a_cast_of_its_elements() {
        String once = "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))";
        String twice = "((status)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))";

        assertThat(normal(once)).isEqualTo(normal(twice));
    }

    @Test
    void a_cast_of_an_array_with_calls_and_nested_arrays_keeps_its_elements_apart() {
        assertThat(normal("(ARRAY[f(a, b), c])::public.mood[]"))
                .isEqualTo(normal("ARRAY[(f(a, b))::public.mood, (c)::public.mood]"));
    }

    @Test
    void other_casts_stay() {
        assertThat(normal("(a)::text[]")).isEqualTo("( a ) :: text [ ]");
        assertThat(normal("(ARRAY[a])::text")).isEqualTo("( array [ a ] ) :: text");
    }

    private static String normal(String text) {
        return ExpressionText.normal(new SqlExpression(text));
    }
}
