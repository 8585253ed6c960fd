package dev.dbm.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void parts_at_blanks_outside_of_quotes() {
        assertThat(Words.of("  validate --dir 'my folder'/db  --empty=\"it's\" '' "))
                .containsExactly("validate", "--dir", "my folder/db", "--empty=it's", "");
        assertThat(Words.of(" ")).isEmpty();
    }

    @Test
    void refuses_a_quote_that_is_not_closed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of("validate --dir 'my folder"));
    }
}
