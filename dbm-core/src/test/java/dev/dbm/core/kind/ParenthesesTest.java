package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParenthesesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a > 0)                    | a > 0",
                "((a > 0))                  | a > 0",
                "((a > 0) AND (b > 0))      | (a > 0) AND (b > 0)",
                "(a > 0) AND (b > 0)        | (a > 0) AND (b > 0)",
                "(b = ')')                  | b = ')'",
                "(b = 'it''s )')            | b = 'it''s )'",
                "(b = E'\\') ')             | b = E'\\') '",
                "(\")\" > 0)                | \")\" > 0",
                "(a)::text                  | (a)::text",
                "lower(a)                   | lower(a)",
                "()                         | ()",
            })
    void takes_off_the_parentheses_around_the_whole(String text, String inner) {
        assertThat(Parentheses.unwrapped(text).text()).isEqualTo(inner);
    }
}
