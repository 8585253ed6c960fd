package dev.dbm.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cannot reach postgresql://alice:sesame@h/d now | cannot reach postgresql://alice:****@h/d now",
                "postgres://alice@h/d                           | postgres://alice@h/d",
                "jdbc:postgresql://h/d?user=a&password=sesame   | jdbc:postgresql://h/d?user=a&password=****",
                "jdbc:postgresql://a:sesame@h/d                 | jdbc:postgresql://a:****@h/d",
                "jdbc:postgresql://h/d?sslpassword=x&a=b        | jdbc:postgresql://h/d?sslpassword=****&a=b",
                "ws://h/v1#header.Authorization=Bearer%20x&a=b  | ws://h/v1#header.Authorization=****&a=b",
                "jdbc:postgresql+wss://h/d?dbm.websocket.header.X=t |"
                        + " jdbc:postgresql+wss://h/d?dbm.websocket.header.X=****",
                "mail to a:b@example.com                        | mail to a:b@example.com",
            })
    void masks_passwords_in_urls(String text, String redacted) {
        assertThat(Redaction.text(text)).isEqualTo(redacted);
    }

    @Test
    void masks_known_passwords_as_whole_words() {
        assertThat(Redaction.text("login with a.b+c failed, abc did not", Set.of("a.b+c")))
                .isEqualTo("login with **** failed, abc did not");
    }
}
