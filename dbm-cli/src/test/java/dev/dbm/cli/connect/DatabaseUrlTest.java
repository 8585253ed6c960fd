package dev.dbm.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db.example.com/shop          | db.example.com      | shop",
                "jdbc:postgresql://db.example.com:6543/shop     | db.example.com:6543 | shop",
                "jdbc:postgresql://[::1]:6543/shop              | [::1]:6543          | shop",
                "jdbc:postgresql://a:1,b/shop                   | a:1,b               | shop",
                "jdbc:postgresql:shop                           | ''                  | shop",
                "jdbc:postgresql:///shop                        | ''                  | shop",
                "postgresql://alice@db.example.com/shop         | db.example.com      | shop",
                "postgres://alice:s%40cret@db.example.com/shop  | db.example.com      | shop",
                "postgresql://[2001:db8::1]/shop%20%C3%BC       | [2001:db8::1]       | shop ü",
                "postgresql://a:1,b:2,c/shop                    | a:1,b:2,c           | shop",
                "postgresql:///shop?host=a,b&port=1,2           | a:1,b:2             | shop",
                "postgresql://a/x?dbname=shop&port=7            | a:7                 | shop",
                "postgresql://a                                 | a                   | ''",
                "jdbc:postgresql+ws://proxy/shop                | proxy:80            | shop",
                "jdbc:postgresql+wss://a.neon.tech/shop?user=u  | a.neon.tech:443     | shop",
            })
    void reads_hosts_and_database(String url, String hosts, String database) {
        DatabaseUrl read = DatabaseUrl.parse(url);

        assertThat(String.join(",", read.hosts().stream().map(HostAndPort::text).toList()))
                .isEqualTo(hosts);
        assertThat(read.database().orElse("")).isEqualTo(database);
    }

    @Test
    void decodes_user_and_password() {
        DatabaseUrl read = DatabaseUrl.parse("postgresql://al%69ce:p%40%2F%3a+%25@h/d");

        assertThat(read.user()).contains("alice");
        assertThat(read.password()).contains("p@/:+%");
    }

    @Test
    void takes_an_at_sign_in_a_password_that_is_not_encoded() {
        DatabaseUrl read = DatabaseUrl.parse("postgresql://alice:p@ss@h:5/d");

        assertThat(read.password()).contains("p@ss");
        assertThat(read.hosts()).containsExactly(new HostAndPort("h", OptionalInt.of(5)));
    }

    @Test
    void takes_user_and_password_out_of_the_parameters_of_a_jdbc_url() {
        DatabaseUrl read = DatabaseUrl.parse("jdbc:postgresql://h/d?user=alice&password=p%26q+r&sslmode=require");

        assertThat(read.user()).contains("alice");
        assertThat(read.password()).contains("p&q r");
        assertThat(read.properties()).isEqualTo(Map.of("sslmode", "require"));
    }

    @Test
    void translates_libpq_parameters() {
        DatabaseUrl read =
                DatabaseUrl.parse("postgresql://h/d?sslmode=verify-full&sslrootcert=/ca.pem&channel_binding=require"
                        + "&application_name=shop&connect_timeout=7&options=-c%20statement_timeout%3D5s"
                        + "&target_session_attrs=read-write&client_encoding=UTF8");

        assertThat(read.properties())
                .containsOnly(
                        Map.entry("sslmode", "verify-full"),
                        Map.entry("sslrootcert", "/ca.pem"),
                        Map.entry("channelBinding", "require"),
                        Map.entry("ApplicationName", "shop"),
                        Map.entry("connectTimeout", "7"),
                        Map.entry("options", "-c statement_timeout=5s"),
                        Map.entry("targetServerType", "primary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?schemas=app,billing&sslmode=allow",
                "postgres://h/d?schemas=app,%20billing"
            })
    void takes_the_schemas_out_of_the_parameters(String url) {
        DatabaseUrl read = DatabaseUrl.parse(url);

        assertThat(read.schemas()).containsExactly("app", "billing");
        assertThat(read.properties()).doesNotContainKey("schemas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://%2Fvar%2Frun%2Fpostgresql/shop",
                "postgresql:///shop?host=/var/run/postgresql",
                "postgresql://@%40abstract/shop",
            })
    void refuses_unix_sockets_with_a_remedy(String url) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseUrl.parse(url))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNIX_SOCKET))
                .withMessageContaining("postgresql://localhost:5432/DATABASE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://alice:sesame@h/d",
                "postgresql://alice:sesame@h:port/d",
                "postgresql://alice:sesame@h:70000/d",
                "postgresql://alice:sesame/d",
                "postgresql://alice:ses/ame@h/d",
                "postgresql://alice:%zzsesame@h/d",
                "postgresql://alice:%00sesame@h/d",
                "postgresql://alice:sesame@[::1/d",
                "postgresql://alice:sesame@::1/d",
                "postgresql://alice:sesame@h/d?target_session_attrs=best",
                "postgresql://alice:sesame@h/d?client_encoding=latin1",
                "jdbc:postgresql://alice:sesame@h/d",
                "jdbc:postgresql://h:port/d?password=sesame",
                "postgresql+ws://alice:sesame@h/d",
                "jdbc:postgresql+ws://alice:sesame@h/d",
                "jdbc:postgresql+ws://h/d?password=sesame&socketFactoryArg=ws://x",
                "jdbc:postgresql+ws:d?password=sesame",
                "jdbc:postgresql+wss://h:port/d?dbm.websocket.header.Authorization=sesame",
            })
    void refuses_a_malformed_url_without_showing_its_password(String url) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseUrl.parse(url))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.URL_MALFORMED))
                .satisfies(refused -> assertThat(refused.report()).doesNotContain("sesame", "ses/ame"));
    }

    @Test
    void hands_the_websocket_to_the_driver_as_its_socket_factory() {
        DatabaseUrl read = DatabaseUrl.parse("jdbc:postgresql+ws://proxy:6432/shop?user=alice&schemas=app"
                + "&wsPath=/v1?address=db:5432&dbm.websocket.subprotocol=binary");

        assertThat(read.properties())
                .containsOnly(
                        Map.entry("assumeMinServerVersion", "9.0"),
                        Map.entry("socketFactory", "dev.dbm.websocket.WebSocketSocketFactory"),
                        Map.entry("socketFactoryArg", "ws://{host}:{port}/v1?address=db:5432"),
                        Map.entry("dbm.websocket.subprotocol", "binary"));
        assertThat(read.user()).contains("alice");
        assertThat(read.schemas()).containsExactly("app");
    }

    @Test
    void leaves_tls_to_the_websocket() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql+wss://h/d").properties()).containsEntry("sslmode", "disable");
        assertThat(DatabaseUrl.parse("jdbc:postgresql+wss://h/d?sslmode=require")
                        .properties())
                .containsEntry("sslmode", "require");
    }

    @Test
    void refuses_a_parameter_that_it_does_not_know_by_name() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseUrl.parse("postgresql://alice:sesame@h/d?pgbouncer=true"))
                .withMessageContaining("pgbouncer")
                .satisfies(refused -> assertThat(refused.report()).doesNotContain("sesame"));
    }
}
