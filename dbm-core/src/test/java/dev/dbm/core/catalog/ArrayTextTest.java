package dev.dbm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArrayTextTest {
    @Test
    void reads_elements_with_and_without_quotes() {
        assertThat(ArrayText.elements("{a,\"b c\",\"\",\"say \\\"hi\\\\\\\"\",\"NULL\"}"))
                .containsExactly("a", "b c", "", "say \"hi\\\"", "NULL");
    }

    @Test
    void tells_null_from_the_word_in_quotes() {
        assertThat(ArrayText.elements("{NULL,\"NULL\"}")).containsExactly(null, "NULL");
    }

    @Test
    void reads_the_empty_array() {
        assertThat(ArrayText.elements("{}")).isEmpty();
    }

    @Test
    void refuses_what_is_no_array() {
        assertThatThrownBy(() -> ArrayText.elements("a,b")).isInstanceOf(IllegalArgumentException.class);
    }
}
