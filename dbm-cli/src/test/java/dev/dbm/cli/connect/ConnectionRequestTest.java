package dev.dbm.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionRequestTest {

    private static final ConnectionRequest NOTHING =
            new ConnectionRequest(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void options_win_over_the_url_and_the_url_over_the_environment() {
        Environment environment = environment(
                Map.of("DBM_URL", "postgresql://du:dp@dh/dd", "DBM_USER", "eu", "DBM_PASSWORD", "ep", "PGUSER", "pu"));

        Target option = new ConnectionRequest(
                        Optional.of("postgresql://uu:up@uh/ud"), Optional.of("ou"), Optional.of("op"))
                .resolve(environment);
        Target url = ConnectionRequest.of("postgresql://uu:up@uh/ud").resolve(environment);

        assertThat(option.describe()).isEqualTo("ud at uh:5432 as ou");
        assertThat(option.password()).contains("op");
        assertThat(url.describe()).isEqualTo("ud at uh:5432 as uu");
        assertThat(url.password()).contains("up");
    }

    @Test
    void the_environment_fills_in_what_the_url_leaves_out() {
        Environment environment = environment(Map.of("DBM_USER", "eu", "DBM_PASSWORD", "ep", "PGUSER", "pu"));

        Target target = ConnectionRequest.of("jdbc:postgresql://uh/ud").resolve(environment);

        assertThat(target.describe()).isEqualTo("ud at uh:5432 as eu");
        assertThat(target.password()).contains("ep");
    }

    @Test
    void dbm_variables_win_over_the_url_of_dbm_url_and_that_over_libpqs() {
        Map<String, String> variables = new HashMap<>(Map.of(
                "DBM_URL",
                "postgresql://du:dp@dh/dd",
                "PGUSER",
                "pu",
                "PGPASSWORD",
                "pp",
                "PGHOST",
                "ph",
                "PGDATABASE",
                "pd"));

        Target fromUrl = NOTHING.resolve(environment(variables));
        variables.put("DBM_USER", "eu");
        Target fromVariable = NOTHING.resolve(environment(variables));

        assertThat(fromUrl.describe()).isEqualTo("dd at dh:5432 as du");
        assertThat(fromUrl.password()).contains("dp");
        assertThat(fromVariable.describe()).isEqualTo("dd at dh:5432 as eu");
    }

    @Test
    void libpqs_variables_are_enough() {
        Target target = NOTHING.resolve(environment(Map.of(
                "PGHOST", "a,b",
                "PGPORT", "1,2",
                "PGDATABASE", "shop",
                "PGUSER", "alice",
                "PGPASSWORD", "sesame",
                "PGSSLMODE", "require",
                "PGTARGETSESSIONATTRS", "read-write")));

        assertThat(target.jdbcUrl())
                .isEqualTo(
                        "jdbc:postgresql://a:1,b:2/shop?ApplicationName=dbm&sslmode=require&targetServerType=primary");
        assertThat(target.driverProperties()).containsOnly(Map.entry("user", "alice"), Map.entry("password", "sesame"));
    }

    @Test
    void user_and_database_default_as_in_libpq() {
        Target target = ConnectionRequest.of("postgresql://h").resolve(environment(Map.of("PGPORT", "7000")));

        assertThat(target.describe()).isEqualTo("osuser at h:7000 as osuser");
    }

    @Test
    void a_service_is_left_to_the_driver() {
        Target target = NOTHING.resolve(environment(Map.of("PGSERVICE", "shop", "PGHOST", "ph", "PGUSER", "pu")));

        assertThat(target.jdbcUrl()).isEqualTo("jdbc:postgresql:///?ApplicationName=dbm&service=shop");
        assertThat(target.user()).isEmpty();
        assertThat(target.describe()).isEqualTo("service shop");
    }

    @Test
    void a_variable_that_is_set_to_nothing_counts_as_not_set() {
        assertThat(NOTHING.isGiven(environment(Map.of("DBM_URL", "", "PGHOST", ""))))
                .isFalse();
    }

    @Test
    void refuses_to_guess_a_database() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> NOTHING.resolve(environment(Map.of("PGUSER", "alice"))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DATABASE_NOT_GIVEN));
    }

    @Test
    void nothing_printable_holds_a_password() {
        Target target = ConnectionRequest.of("postgresql://alice:sesame@h/d?sslpassword=opensesame")
                .resolve(environment(Map.of()));

        assertThat(target.jdbcUrl() + target + target.describe()).doesNotContain("sesame");
        assertThat(target.driverProperties()).containsEntry("sslpassword", "opensesame");
        assertThat(target.secrets()).containsExactlyInAnyOrder("sesame", "opensesame");
    }

    private static Environment environment(Map<String, String> variables) {
        return new Environment(variables, "osuser");
    }
}
