package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Access;
import dev.dbm.websocket.testkit.NeonDouble;
import dev.dbm.websocket.testkit.Request;
import dev.dbm.websocket.testkit.SelfSigned;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** The double of Neon's endpoint answers as Neon's documentation and sources say, to a program that uses this module. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NeonDoubleIT {
    private static final String PASSWORD = "neon's password";

    @TempDir
    private static Path folder;

    private static SelfSigned certificate;
    private static TestDatabase database;
    private static NeonDouble neon;

    @BeforeAll
    static void start() {
        certificate = SelfSigned.create(folder, NeonDouble.HOST);
        database = TestServers.newest().createDatabase();
        neon = NeonDouble.startTls(
                database.server().port(), Map.of(TestServer.SUPERUSER, PASSWORD), certificate.context());
    }

    @AfterAll
    static void stop() {
        neon.close();
        database.close();
    }

    @Test
    void a_wss_url_of_a_neon_host_needs_no_path() throws SQLException {
        String url = "jdbc:postgresql+wss://%s:%d/%s?dbm.websocket.rootCertificate=%s"
                .formatted(NeonDouble.HOST, neon.port(), database.name(), certificate.certificate());

        Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, PASSWORD);

        assertThat(answer(connection, "SELECT current_database()")).isEqualTo(database.name());
        Request request = neon.requests().getLast();
        assertThat(request.target()).isEqualTo("/v2");
        assertThat(request.host()).isEqualTo(NeonDouble.HOST);
    }

    @Test
    void the_template_of_the_public_driver_works() throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(NeonDouble.HOST, neon.port(), database.name());

        Connection connection = DriverManager.getConnection(url, properties("wss://{host}:{port}/v2", PASSWORD));

        assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void the_pooler_s_host_is_the_same_endpoint() throws SQLException {
        try (NeonDouble plain = plain()) {
            Connection connection = new Access(
                            "ws://%s-pooler.%s:%d/v2".formatted(NeonDouble.ENDPOINT, NeonDouble.DOMAIN, plain.port()),
                            PASSWORD)
                    .connect(database);

            assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_wrong_path_is_not_found() {
        SQLException failure = failure("wss://" + NeonDouble.HOST + ":" + neon.port() + "/", PASSWORD);

        assertThat(failure.getCause()).hasMessageContaining("answered HTTP 404").hasMessageContaining("Neon has /v2");
    }

    @Test
    void a_wrong_password_is_told_in_neon_s_words() {
        SQLException failure = failure(address(), "wrong");

        assertThat(failure.getMessage()).contains("password authentication failed for user 'postgres'");
        assertThat(failure.getSQLState()).isEqualTo("XX000");
    }

    @Test
    void a_missing_database_is_told_in_postgresql_s_words() {
        String url = "jdbc:postgresql://localhost/nowhere";

        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(url, properties(address(), PASSWORD))
                        .close());

        assertThat(failure.getMessage()).contains("database \"nowhere\" does not exist");
        assertThat(failure.getSQLState()).isEqualTo("3D000");
    }

    @Test
    void a_host_that_names_no_endpoint_is_told_how_to_name_it() {
        try (NeonDouble plain = plain()) {
            SQLException failure = failure("ws://localhost:" + plain.port() + "/v2", PASSWORD);

            assertThat(failure.getMessage())
                    .contains("Endpoint ID is not specified")
                    .contains("options=endpoint%3D");
        }
    }

    @Test
    void the_endpoint_may_be_named_by_an_option() throws SQLException {
        try (NeonDouble plain = plain()) {
            Connection connection = new Access("ws://localhost:" + plain.port() + "/v2", PASSWORD)
                    .connect(database, "options", "endpoint=" + NeonDouble.ENDPOINT + " -c work_mem=7MB");

            assertThat(answer(connection, "SHOW work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void the_endpoint_may_be_named_before_the_password() throws SQLException {
        try (NeonDouble plain = plain()) {
            Connection connection = new Access(
                            "ws://localhost:" + plain.port() + "/v2",
                            "endpoint=" + NeonDouble.ENDPOINT + ";" + PASSWORD)
                    .connect(database);

            assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void an_endpoint_that_there_is_not_is_told() {
        try (NeonDouble plain = plain()) {
            SQLException failure =
                    failure("ws://ep-other-1." + NeonDouble.DOMAIN + ":" + plain.port() + "/v2", PASSWORD);

            assertThat(failure.getMessage()).contains("The requested endpoint could not be found");
        }
    }

    @Test
    void tls_in_the_tunnel_is_not_spoken() {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> {
            Properties properties = properties(address(), PASSWORD);
            properties.setProperty("sslmode", "require");
            DriverManager.getConnection(database.url(), properties).close();
        });

        assertThat(failure.getMessage()).contains("does not support SSL");
    }

    @Test
    void the_key_to_cancel_by_is_the_double_s_own() throws SQLException {
        int before = neon.cancelled();
        try (Connection connection = DriverManager.getConnection(database.url(), properties(address(), PASSWORD));
                Statement statement = connection.createStatement()) {
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            statement.setQueryTimeout(1);

            SQLException failure =
                    catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT pg_sleep(30)"));

            assertThat(failure.getSQLState()).isEqualTo("57014");
            assertThat(neon.cancelled()).isEqualTo(before + 1);
            statement.setQueryTimeout(0);
            try (ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
                rows.next();
                assertThat(rows.getInt(1)).isNotEqualTo(process);
            }
        }
    }

    private static NeonDouble plain() {
        return NeonDouble.start(database.server().port(), Map.of(TestServer.SUPERUSER, PASSWORD));
    }

    private static String address() {
        return "wss://" + NeonDouble.HOST + ":" + neon.port() + "/v2";
    }

    private static Properties properties(String template, String password) {
        return new Access(template, password)
                .properties(
                        "dbm.websocket.rootCertificate",
                        certificate.certificate().toString());
    }

    private static SQLException failure(String template, String password) {
        return catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(database.url(), properties(template, password))
                        .close());
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
