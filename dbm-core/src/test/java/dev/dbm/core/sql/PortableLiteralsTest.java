package dev.dbm.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableLiteralsTest {

    @Test
    void writes_a_plain_literal_that_holds_a_backslash_as_an_escape_string() {
        assertThat(PortableLiterals.of("ALTER TABLE t ALTER c SET DEFAULT 'C:\\temp' || 'it''s \\new'"))
                .isEqualTo("ALTER TABLE t ALTER c SET DEFAULT E'C:\\\\temp' || E'it''s \\\\new'");
    }

    @Test
    void keeps_a_literal_that_goes_on_in_the_next_line_one_literal() {
        assertThat(PortableLiterals.of("SELECT 'a'\n  'b\\c', 'd'")).isEqualTo("SELECT E'a'\n  'b\\\\c', 'd'");
    }

    @Test
    void parts_the_prefix_from_a_keyword() {
        assertThat(PortableLiterals.of("SELECT'a\\b'")).isEqualTo("SELECT E'a\\\\b'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'plain'",
                "SELECT E'a\\tb'\n'c\\td'",
                "SELECT U&'d\\0061t'",
                "SELECT $$C:\\temp$$ /* ' \\ */",
                "SELECT \"a\\b\" -- '\\'"
            })
    void leaves_alone_what_every_session_reads_alike(String sql) {
        assertThat(PortableLiterals.of(sql)).isEqualTo(sql);
    }
}
