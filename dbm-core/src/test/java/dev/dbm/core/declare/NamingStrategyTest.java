package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.NamingStrategy;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingStrategyTest {
    private final NamingStrategy snakeCase = new NamingStrategy.SnakeCase();

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "createdAt, created_at",
        "OrderLine, order_line",
        "URLPath, url_path",
        "userID, user_id",
        "address2Line, address2_line",
        "address2line, address2line",
        "aB, a_b",
        "ABC, abc",
        "already_snake, already_snake",
        "Order_Line, order_line",
        "größeÄndern, größe_ändern",
        "HTTPServer2, http_server2",
    })
    void parts_words_by_underscores(String java, String sql) {
        assertThat(snakeCase.column(java)).isEqualTo(sql);
        assertThat(snakeCase.table(java)).isEqualTo(sql);
        assertThat(snakeCase.enumType(java)).isEqualTo(sql);
    }

    @Test
    void leaves_labels_as_they_are() {
        assertThat(snakeCase.label("IN_PROGRESS")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void does_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(snakeCase.column("ID")).isEqualTo("id");
        } finally {
            Locale.setDefault(before);
        }
    }
}
