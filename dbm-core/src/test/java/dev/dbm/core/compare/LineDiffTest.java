package dev.dbm.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equal_texts_have_no_diff() {
        assertThat(LineDiff.of("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void shows_a_changed_line_with_two_around_it() {
        assertThat(LineDiff.of("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\nfour\n5\n6\n7"))
                .containsExactly("@@ -2,5 +2,5 @@", " 2", " 3", "-4", "+four", " 5", " 6");
    }

    @Test
    void parts_what_is_far_apart_and_joins_what_is_near() {
        String old = numbers(1, 20);

        assertThat(LineDiff.of(old, old.replace("\n3\n", "\nthree\n").replace("\n18\n", "\n")))
                .containsExactly(
                        "@@ -1,5 +1,5 @@",
                        " 1",
                        " 2",
                        "-3",
                        "+three",
                        " 4",
                        " 5",
                        "@@ -16,5 +16,4 @@",
                        " 16",
                        " 17",
                        "-18",
                        " 19",
                        " 20");
        assertThat(LineDiff.of(old, old.replace("\n3\n", "\n").replace("\n7\n", "\nseven\n")))
                .startsWith("@@ -1,9 +1,8 @@");
    }

    @Test
    void shows_what_comes_before_and_behind_all() {
        assertThat(LineDiff.of("a", "0\na\nb")).containsExactly("@@ -1,1 +1,3 @@", "+0", " a", "+b");
        assertThat(LineDiff.of("a\nb", "c")).containsExactly("@@ -1,2 +1,1 @@", "-a", "-b", "+c");
    }

    @Test
    void counts_what_is_too_much() {
        assertThat(LineDiff.of(numbers(1, 5000), numbers(5001, 9000)))
                .hasSize(61)
                .startsWith("@@ -1,5000 +1,4000 @@", "-1", "-2")
                .endsWith("… and 8941 more lines");
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }
}
