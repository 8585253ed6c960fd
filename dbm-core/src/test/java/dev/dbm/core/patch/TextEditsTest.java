package dev.dbm.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextEditsTest {
    private static final Pattern ELEMENT = Pattern.compile("[a-z]");

    @Test
    void an_insertion_comes_before_what_is_replaced_at_its_place() {
        TextEdits edits = new TextEdits("abc");
        edits.replace(new Span(1, 2), "B");
        edits.insert(1, "+");

        assertThat(edits.applied()).isEqualTo("a+Bc");
    }

    @Test
    void what_lies_within_something_that_goes_goes_with_it() {
        TextEdits edits = new TextEdits("abcdef");
        edits.delete(1, 5);
        edits.delete(2, 3);
        edits.insert(3, "x");

        assertThat(edits.applied()).isEqualTo("af");
    }

    @Test
    void elements_come_and_go_with_their_commas_and_leave_comments() {
        assertThat(without("(a, b, c)", 1)).isEqualTo("(a, c)");
        assertThat(without("(a, b, c)", 2)).isEqualTo("(a, b)");
        assertThat(without("(a, b, c)", 1, 2)).isEqualTo("(a)");
        assertThat(without("(a, b, c)", 0)).isEqualTo("(b, c)");
        assertThat(without("(a)", 0)).isEqualTo("()");
        assertThat(without("(\n  a, // A\n  b, // B\n  c // C\n)", 2)).isEqualTo("(\n  a, // A\n  b // B\n   // C\n)");
        assertThat(without("(\n  a,\n  b,\n  c)", 1)).isEqualTo("(\n  a,\n  c)");
        assertThat(with("(a, b)", 1, "x", "y")).isEqualTo("(a, b, x, y)");
        assertThat(with("(a, b)", 0, "x")).isEqualTo("(a, x, b)");
        assertThat(with("(\n\ta,\n\tb // B\n)", 1, "x")).isEqualTo("(\n\ta,\n\tb, // B\n\tx\n)");
        assertThat(with("(\r\n  a, // A\r\n  b)", 0, "x")).isEqualTo("(\r\n  a, // A\r\n  x,\r\n  b)");
        assertThat(with("{\n  a,\n  b,\n}", 1, "x")).isEqualTo("{\n  a,\n  b,\n  x,\n}");
    }

    private static String without(String text, Integer... indexes) {
        TextEdits edits = new TextEdits(text);
        ListEdits list = new ListEdits(edits, elements(text));
        List.of(indexes).forEach(index -> list.remove(index, List.of(indexes)));
        return edits.applied();
    }

    private static String with(String text, int behind, String... pieces) {
        TextEdits edits = new TextEdits(text);
        new ListEdits(edits, elements(text)).addBehind(behind, List.of(pieces));
        return edits.applied();
    }

    private static List<Span> elements(String text) {
        return ELEMENT.matcher(text)
                .results()
                .map((MatchResult found) -> new Span(found.start(), found.end()))
                .toList();
    }
}
