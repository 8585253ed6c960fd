package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql+ws://proxy:6432/shop  | jdbc:postgresql://proxy:6432/shop | ws://{host}:{port}/",
                "jdbc:postgresql+ws://proxy/shop       | jdbc:postgresql://proxy:80/shop   | ws://{host}:{port}/",
                "jdbc:postgresql+wss://proxy/shop      | jdbc:postgresql://proxy:443/shop  | wss://{host}:{port}/",
                "jdbc:postgresql+ws://[::1]/shop       | jdbc:postgresql://[::1]:80/shop   | ws://{host}:{port}/",
                "jdbc:postgresql+ws://[::1]:8080/shop  | jdbc:postgresql://[::1]:8080/shop | ws://{host}:{port}/",
                "jdbc:postgresql+ws://a:1,b/shop       | jdbc:postgresql://a:1,b:80/shop   | ws://{host}:{port}/",
                "jdbc:postgresql+ws://proxy            | jdbc:postgresql://proxy:80/       | ws://{host}:{port}/",
                "jdbc:postgresql+wss://EP-x.neon.tech/shop | jdbc:postgresql://EP-x.neon.tech:443/shop |"
                        + " wss://{host}:{port}/v2",
                "jdbc:postgresql+wss://neon.tech.example/shop | jdbc:postgresql://neon.tech.example:443/shop |"
                        + " wss://{host}:{port}/",
                "jdbc:postgresql+ws://proxy/shop?wsPath=/v1&a=b%26 | jdbc:postgresql://proxy:80/shop?a=b%26 |"
                        + " ws://{host}:{port}/v1",
                "jdbc:postgresql+ws://proxy/shop?wsPath=v1?address=db:5432 | jdbc:postgresql://proxy:80/shop |"
                        + " ws://{host}:{port}/v1?address=db:5432",
            })
    void says_it_in_the_drivers_words(String url, String jdbcUrl, String address) {
        WebSocketUrl translated = WebSocketUrl.parse(url, new Properties());

        assertThat(translated.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(translated.properties())
                .containsEntry("socketFactory", "dev.dbm.websocket.WebSocketSocketFactory")
                .containsEntry("socketFactoryArg", address);
    }

    @Test
    void has_tls_once_and_saves_a_flight_unless_told_otherwise() {
        Properties given = new Properties();
        given.setProperty("sslmode", "require");

        assertThat(WebSocketUrl.parse("jdbc:postgresql+wss://h/d", new Properties())
                        .properties())
                .containsAllEntriesOf(Map.of("sslmode", "disable", "assumeMinServerVersion", "9.0"));
        assertThat(WebSocketUrl.parse("jdbc:postgresql+wss://h/d?assumeMinServerVersion=14", given)
                        .properties())
                .doesNotContainKeys("sslmode", "assumeMinServerVersion");
        assertThat(WebSocketUrl.parse("jdbc:postgresql+ws://h/d", new Properties())
                        .properties())
                .doesNotContainKey("sslmode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql+ws:shop?password=sesame",
                "jdbc:postgresql+ws:///shop?password=sesame",
                "jdbc:postgresql+ws://alice:sesame@h/shop",
                "jdbc:postgresql+ws://h/shop?socketFactory=sesame",
                "jdbc:postgresql+ws://h/shop?dbm.websocket.url=ws://x?token=sesame",
                "jdbc:postgresql+ws://h/shop?wsPath=/v1%23header.Authorization=sesame",
                "jdbc:postgresql+ws://h/shop?password=sesame%zz",
            })
    void refuses_what_cannot_be_meant_without_showing_it(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketUrl.parse(url, new Properties()))
                .withMessageStartingWith("The database URL cannot be read: ")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("sesame"));
    }
}
