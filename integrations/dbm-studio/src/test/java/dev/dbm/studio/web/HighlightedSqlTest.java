package dev.dbm.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.web.HighlightedSql.Look;
import dev.dbm.studio.web.HighlightedSql.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightedSqlTest {
    @Test
    void tells_words_strings_names_and_comments_apart() {
        HighlightedSql sql = HighlightedSql.of("SELECT \"a b\", 'x' FROM t WHERE n > 1 -- why");

        assertThat(sql.spans())
                .containsExactly(
                        new Span(Look.WORD, "SELECT"),
                        new Span(Look.PLAIN, " "),
                        new Span(Look.NAME, "\"a b\""),
                        new Span(Look.PLAIN, ", "),
                        new Span(Look.STRING, "'x'"),
                        new Span(Look.PLAIN, " "),
                        new Span(Look.WORD, "FROM"),
                        new Span(Look.PLAIN, " t "),
                        new Span(Look.WORD, "WHERE"),
                        new Span(Look.PLAIN, " n > "),
                        new Span(Look.NUMBER, "1"),
                        new Span(Look.PLAIN, " "),
                        new Span(Look.COMMENT, "-- why"));
    }

    @Test
    void looks_into_the_body_of_a_function() {
        HighlightedSql sql = HighlightedSql.of("AS $f$BEGIN RETURN 1; END$f$");

        assertThat(sql.spans())
                .contains(new Span(Look.STRING, "$f$"), new Span(Look.WORD, "BEGIN"), new Span(Look.NUMBER, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "SELECT 'x",
                "$$",
                "$a$ $a",
                "/* /* */",
                "\u0000 \"",
                "a\\b;;",
                "$$$$",
                "$a$$b$x$b$$a$"
            })
    void adds_nothing_and_leaves_nothing_out(String text) {
        assertThat(HighlightedSql.of(text).spans().stream().map(Span::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
