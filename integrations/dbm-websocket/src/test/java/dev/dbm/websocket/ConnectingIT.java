package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Access;
import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.Line;
import dev.dbm.websocket.testkit.Request;
import dev.dbm.websocket.testkit.SelfSigned;
import dev.dbm.websocket.testkit.Websockify;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The ways in which a program names the WebSocket, and TLS around the tunnel and in it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectingIT {
    private static final String DATABASE_NAME = "SELECT current_database()";

    @TempDir
    private static Path folder;

    private static SelfSigned certificate;
    private static TestDatabase database;

    @BeforeAll
    static void createDatabase() {
        certificate = SelfSigned.create(folder, "localhost");
        database = TestServers.newest().createDatabase();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void a_url_names_the_factory_and_the_address() throws SQLException {
        try (WsProxy proxy = WsProxy.start(1)) {
            String url = database.url() + "?user=postgres&socketFactory=" + WebSocketSocketFactory.class.getName()
                    + "&socketFactoryArg=ws://localhost:" + proxy.port() + "/v1%3Faddress%3D{host}:{port}";

            assertThat(answer(DriverManager.getConnection(url), DATABASE_NAME)).isEqualTo(database.name());
            assertThat(proxy.requests())
                    .extracting(Request::target)
                    .containsExactly(
                            "/v1?address=localhost:" + database.server().port());
        }
    }

    @Test
    void a_data_source_names_them_and_options_in_the_fragment() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port())) {
            PGSimpleDataSource source = Access.to(
                            proxy.url() + "#subprotocol=binary&header.Authorization=Bearer%20x&maxFrameBytes=100")
                    .dataSource(database);

            try (Connection connection = source.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT '" + "x".repeat(500) + "'");
                }
                assertThat(proxy.largestFrame()).isEqualTo(100);
            }
            Request request = proxy.requests().getFirst();
            assertThat(request.header("Authorization")).contains("Bearer x");
            assertThat(request.header("Sec-WebSocket-Protocol")).contains("binary");
        }
    }

    @Test
    void a_url_of_the_module_s_own_driver_is_the_address() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port())) {
            String url = "jdbc:postgresql+ws://localhost:" + proxy.port() + "/" + database.name();

            Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, "");

            assertThat(answer(connection, DATABASE_NAME)).isEqualTo(database.name());
            assertThat(proxy.requests()).extracting(Request::target).containsExactly("/");
        }
    }

    @Test
    void the_parameter_ws_path_is_the_address_s_path() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port())) {
            String url = "jdbc:postgresql+ws://localhost:%d/%s?wsPath=/v1&ApplicationName=via-path"
                    .formatted(proxy.port(), database.name());

            Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, "");

            assertThat(answer(connection, "SHOW application_name")).isEqualTo("via-path");
            assertThat(proxy.requests()).extracting(Request::target).containsExactly("/v1");
        }
    }

    @Test
    void a_wss_url_has_tls_around_the_tunnel_and_none_in_it() throws SQLException {
        try (WsProxy proxy = WsProxy.startTls(database.server().port(), Line.PLAIN, certificate.context())) {
            String url = "jdbc:postgresql+wss://localhost:%d/%s?dbm.websocket.rootCertificate=%s"
                    .formatted(proxy.port(), database.name(), certificate.certificate());

            Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, "");

            assertThat(answer(connection, DATABASE_NAME)).isEqualTo(database.name());
        }
    }

    @Test
    void websockify_s_tls_is_understood() throws SQLException {
        Assumptions.assumeTrue(Websockify.program().isPresent(), Websockify.ABSENT);
        try (Websockify websockify = Websockify.startTls(database.server().port(), certificate)) {
            Connection connection = Access.to(websockify.tlsUrl())
                    .connect(
                            database,
                            "dbm.websocket.rootCertificate",
                            certificate.certificate().toString(),
                            "dbm.websocket.subprotocol",
                            "binary");

            assertThat(answer(connection, DATABASE_NAME)).isEqualTo(database.name());
        }
    }

    @Test
    void websockify_without_a_database_is_named_with_its_reason() throws IOException {
        Assumptions.assumeTrue(Websockify.program().isPresent(), Websockify.ABSENT);
        try (Websockify websockify = Websockify.start(closedPort())) {
            SQLException failure = catchThrowableOfType(
                    SQLException.class,
                    () -> Access.to(websockify.url()).connect(database).close());

            assertThat(failure.getCause())
                    .hasMessageContaining(websockify.url())
                    .hasMessageContaining("closed the WebSocket: 1011");
        }
    }

    @Test
    void tls_in_the_tunnel_reaches_the_database() throws SQLException, IOException {
        try (TestServer server = TestServers.start(TestServers.majors().getLast());
                TestDatabase encrypted = server.createDatabase();
                WsProxy proxy = WsProxy.start(server.port(), Line.CRUMBS)) {
            Path data = Path.of(encrypted.query("SHOW data_directory").getFirst());
            Files.copy(certificate.certificate(), data.resolve("server.crt"));
            Files.copy(certificate.key(), data.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
            server.execute("ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()");
            Conditions.await(
                    "the server has TLS",
                    Duration.ofSeconds(20),
                    () -> encrypted.query("SHOW ssl").getFirst().equals("on"));

            Connection connection = Access.to(proxy.url())
                    .connect(
                            encrypted,
                            "sslmode",
                            "verify-full",
                            "sslrootcert",
                            certificate.certificate().toString());

            assertThat(answer(
                            connection,
                            "SELECT ssl::text || length(repeat(md5('x'), 100000)) FROM pg_stat_ssl WHERE pid ="
                                    + " pg_backend_pid()"))
                    .isEqualTo("true3200000");
        }
    }

    @Test
    void tls_in_the_tunnel_is_refused_by_a_database_without() {
        try (WsProxy proxy = WsProxy.start(database.server().port())) {
            SQLException failure = catchThrowableOfType(
                    SQLException.class,
                    () -> Access.to(proxy.url())
                            .connect(database, "sslmode", "require")
                            .close());

            assertThat(failure.getMessage()).contains("does not support SSL");
        }
    }

    @Test
    void the_next_host_is_tried_when_the_first_has_no_database() throws SQLException, IOException {
        try (WsProxy proxy = WsProxy.start(1)) {
            int closed = closedPort();
            String url = "jdbc:postgresql://localhost:%d,localhost:%d/%s?targetServerType=primary"
                    .formatted(closed, database.server().port(), database.name());

            Connection connection =
                    DriverManager.getConnection(url, Access.to(proxy.template()).properties());

            assertThat(answer(connection, DATABASE_NAME)).isEqualTo(database.name());
            assertThat(proxy.requests())
                    .extracting(Request::target)
                    .containsSubsequence(
                            "/v1?address=localhost:" + closed,
                            "/v1?address=localhost:" + database.server().port());
        }
    }

    @Test
    void a_host_of_the_wrong_kind_is_passed_over() throws SQLException {
        try (WsProxy proxy = WsProxy.start(1)) {
            String url = "jdbc:postgresql://localhost:%d/%s?targetServerType=secondary"
                    .formatted(database.server().port(), database.name());

            SQLException failure = catchThrowableOfType(
                    SQLException.class,
                    () -> DriverManager.getConnection(
                                    url, Access.to(proxy.template()).properties())
                            .close());

            assertThat(failure.getMessage()).contains("secondary");
        }
    }

    @Test
    void the_module_s_own_driver_tries_the_next_proxy() throws SQLException, IOException {
        try (WsProxy proxy = WsProxy.start(database.server().port())) {
            String url = "jdbc:postgresql+ws://localhost:%d,localhost:%d/%s?targetServerType=primary"
                    .formatted(closedPort(), proxy.port(), database.name());

            Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, "");

            assertThat(answer(connection, DATABASE_NAME)).isEqualTo(database.name());
        }
    }

    @Test
    void what_is_wrong_with_an_address_is_the_cause_of_the_driver_s_exception() {
        Properties properties = Access.to("https://localhost/v2").properties();

        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(database.url(), properties).close());

        assertThat(failure.getCause()).hasMessageContaining("neither ws:// nor wss://");
    }

    /** Asks and closes. */
    private static String answer(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
