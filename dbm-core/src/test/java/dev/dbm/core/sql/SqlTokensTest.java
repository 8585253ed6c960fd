package dev.dbm.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {

    @Test
    void tells_the_lexical_classes_apart() {
        assertThat(Token.listOf("select $1, \"A\"\"b\" || E'it\\'s' :: text, 1.5e-3 from t where a->>'k' = $q$;$q$;"))
                .extracting(Token::kind)
                .containsExactly(
                        TokenKind.WORD,
                        TokenKind.PARAMETER,
                        TokenKind.PUNCTUATION,
                        TokenKind.QUOTED_NAME,
                        TokenKind.OPERATOR,
                        TokenKind.STRING,
                        TokenKind.OPERATOR,
                        TokenKind.WORD,
                        TokenKind.PUNCTUATION,
                        TokenKind.NUMBER,
                        TokenKind.WORD,
                        TokenKind.WORD,
                        TokenKind.WORD,
                        TokenKind.WORD,
                        TokenKind.OPERATOR,
                        TokenKind.STRING,
                        TokenKind.OPERATOR,
                        TokenKind.DOLLAR_STRING,
                        TokenKind.SEMICOLON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a;b'",
                "'it''s'",
                "E'it\\'s;'",
                "e'\\\\'",
                "U&'\\0041;'",
                "U&\"d\\0061t;\"",
                "B'01'",
                "X'1F'",
                "N'x'",
                "$$ ; ' \" $$",
                "$a$ $b$ $$ $a$",
                "$ä1$ ; $ä1$",
                "\"a;b\"\"c\"",
                "/* ; /* ' */ ; */",
                "-- ; ' /*",
                "'back\\'"
            })
    void takes_a_quoted_text_as_one_token(String text) {
        SqlTokens tokens = new SqlTokens(text);

        assertThat(tokens.next()).isTrue();
        assertThat(tokens.tokenText()).isEqualTo(text);
        assertThat(tokens.kind()).isNotEqualTo(TokenKind.UNTERMINATED);
        assertThat(tokens.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "E'a\\'", "\"a", "$$ a $", "$a$ $b$", "/* /* */", "U&'"})
    void reports_a_quoted_text_that_never_ends(String text) {
        SqlTokens tokens = new SqlTokens(text);

        assertThat(tokens.next()).isTrue();
        assertThat(tokens.kind()).isEqualTo(TokenKind.UNTERMINATED);
        assertThat(tokens.end()).isEqualTo(text.length());
    }

    @Test
    void knows_that_a_dollar_inside_a_word_opens_no_string() {
        assertThat(Token.listOf("a$b$c")).containsExactly(new Token(TokenKind.WORD, "a$b$c", 0));
    }

    @Test
    void carries_the_escapes_of_a_string_over_to_its_continuation() {
        assertThat(Token.listOf("E'a'\n'b\\'c' x")).extracting(Token::text).containsExactly("E'a'", "'b\\'c'", "x");
    }

    @Test
    void gives_a_trailing_sign_back_to_the_operand_as_the_server_does() {
        assertThat(texts("2*-1")).isEqualTo(texts("2 * - 1"));
        assertThat(texts("a @- b")).containsExactly("a", "@-", "b");
        assertThat(texts("a--b")).containsExactly("a");
        assertThat(texts("a/*b*/c")).containsExactly("a", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 1|A=1|true",
                "lower( Email )|lower(email)|true",
                "\"A\" = 1|\"a\" = 1|false",
                "'x'|'X'|false",
                "a<b|a < b|true",
                "a b|ab|false",
                "a -- note|a|true",
                "a|a b|false",
                "a b|a|false"
            })
    void compares_texts_by_tokens(String first, String second, boolean same) {
        assertThat(Token.same(first, second)).isEqualTo(same);
    }

    private static List<String> texts(String sql) {
        return Token.listOf(sql).stream().map(Token::text).toList();
    }
}
