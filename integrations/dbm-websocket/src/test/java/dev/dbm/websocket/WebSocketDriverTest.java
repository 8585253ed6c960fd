package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The module's own driver as DriverManager sees it. */
class WebSocketDriverTest {

    @Test
    void the_driver_is_registered_and_leaves_other_urls_alone() throws SQLException {
        WebSocketDriver driver = new WebSocketDriver();

        assertThat(DriverManager.drivers()).anyMatch(WebSocketDriver.class::isInstance);
        assertThat(driver.acceptsURL("jdbc:postgresql+ws://db/app")).isTrue();
        assertThat(driver.acceptsURL("jdbc:postgresql+wss://db/app")).isTrue();
        assertThat(driver.acceptsURL("jdbc:postgresql://db/app")).isFalse();
        assertThat(driver.acceptsURL("jdbc:postgresql+wsx://db/app")).isFalse();
        assertThat(driver.connect("jdbc:postgresql://db/app", new Properties())).isNull();
    }

    @Test
    void the_driver_refuses_a_malformed_url_as_a_driver_does() {
        SQLException failure = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection("jdbc:postgresql+ws://u:pw@db/app"));

        assertThat(failure.getSQLState()).isEqualTo("08001");
        assertThat(failure.getMessage())
                .contains("user and password as properties")
                .doesNotContain("pw@");
    }

    @Test
    void the_driver_tells_the_postgresql_driver_s_properties() throws SQLException {
        assertThat(Arrays.stream(
                        new WebSocketDriver().getPropertyInfo("jdbc:postgresql+ws://db/app", new Properties())))
                .anyMatch(property -> property.name.equals("ApplicationName"));
    }
}
