package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wss://{host}/v2                               | ep.neon.tech | wss://ep.neon.tech/v2",
                "ws://localhost:6432/v1?address={host}:{port}  | db           | ws://localhost:6432/v1?address=db:5432",
                "ws://localhost:6432/v1?address={host}:{port}  | a&b          |"
                        + " ws://localhost:6432/v1?address=a%26b:5432",
                "ws://localhost:6432/v1?address={host}:{port}  | ::1          |"
                        + " ws://localhost:6432/v1?address=%5B%3A%3A1%5D:5432",
                "WS://{host}:{port}                            | ::1          | WS://[::1]:5432",
            })
    void puts_host_and_port_into_the_address(String template, String host, String address) throws IOException {
        assertThat(settings(template).address(host, 5432)).hasToString(address);
    }

    @Test
    void takes_options_from_the_fragment_and_from_properties_which_win() throws IOException {
        Properties properties = new Properties();
        properties.setProperty(
                "socketFactoryArg",
                "ws://h/#subprotocol=binary,base64&header.Authorization=Bearer%20a+b&pingInterval=10&maxFrameBytes=9"
                        + "&rootCertificate=/ca.pem");
        properties.setProperty("dbm.websocket.pingInterval", "0");
        properties.setProperty("user", "alice");

        Settings settings = Settings.of(properties);

        assertThat(settings.template()).isEqualTo("ws://h/");
        assertThat(settings.subprotocols()).containsExactly("binary", "base64");
        assertThat(settings.headers()).containsEntry("authorization", "Bearer a+b");
        assertThat(settings.pingInterval()).isEqualTo(Duration.ZERO);
        assertThat(settings.maxFrameBytes()).isEqualTo(9);
        assertThat(settings.rootCertificate()).contains(Path.of("/ca.pem"));
        assertThat(settings.toString()).doesNotContain("Bearer");
    }

    @Test
    void prefers_the_property_of_its_own_to_the_drivers() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("socketFactoryArg", "ws://one/");
        properties.setProperty("dbm.websocket.url", "ws://two/");

        assertThat(Settings.of(properties).template()).isEqualTo("ws://two/");
    }

    @Test
    void asks_for_an_address() {
        assertThatIOException()
                .isThrownBy(() -> Settings.of(new Properties()))
                .withMessageContaining("dbm.websocket.url")
                .withMessageContaining("wss://{host}/v2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://h/#nope=sesame",
                "ws://h/#header.=sesame",
                "ws://h/#sesame",
                "ws://h/#header.A=%zzsesame",
            })
    void refuses_options_that_it_does_not_know_without_showing_values(String url) {
        assertThatIOException()
                .isThrownBy(() -> settings(url))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("sesame"));
    }

    @ParameterizedTest
    @CsvSource({"pingInterval,-1", "pingInterval,soon", "maxFrameBytes,0"})
    void refuses_numbers_that_are_none(String name, String value) {
        assertThatIOException()
                .isThrownBy(() -> settings("ws://h/#" + name + "=" + value))
                .withMessageContaining("dbm.websocket." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h/", "h:80", "ws:///path", "ws://user:sesame@h/", "ws://h/ sesame"})
    void refuses_addresses_that_are_no_websockets(String template) {
        assertThatIOException()
                .isThrownBy(() -> settings(template).address("db", 5432))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("sesame"));
    }

    private static Settings settings(String url) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("dbm.websocket.url", url);
        return Settings.of(properties);
    }
}
