package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Access;
import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.Exchange;
import dev.dbm.websocket.testkit.Line;
import dev.dbm.websocket.testkit.WebSocketServer;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.util.PSQLException;

/** What a program that uses the driver sees of a tunnel that fails. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultsIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CONNECTION_FAILURE = "08006";
    private static final String UNABLE_TO_CONNECT = "08001";

    private static TestDatabase database;

    /** What happens to the proxy while a query runs. */
    @FunctionalInterface
    private interface Fault {
        void happenTo(WsProxy proxy) throws IOException;
    }

    @BeforeAll
    static void createDatabase() {
        database = TestServers.newest().createDatabase();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void a_proxy_that_closes_in_mid_query_is_named_with_the_code() throws IOException, SQLException {
        assertThat(midQuery(proxy -> proxy.closeAll(1000, "")))
                .hasMessageContaining("closed the WebSocket: 1000 normal closure");
    }

    @Test
    void a_proxy_that_fails_in_mid_query_is_named_with_its_reason() throws IOException, SQLException {
        assertThat(midQuery(proxy -> proxy.closeAll(1011, "the compute node has gone")))
                .hasMessageContaining("closed the WebSocket: 1011")
                .hasMessageContaining("the compute node has gone");
    }

    @Test
    void a_connection_that_is_cut_in_mid_query_is_named() throws IOException, SQLException {
        assertThat(midQuery(WsProxy::cutAll)).isInstanceOf(IOException.class);
    }

    @Test
    void a_connection_that_is_cut_within_a_result_is_named() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port(), Line.PLAIN.withCutAfter(500_000));
                Connection connection = Access.to(proxy.url()).connect(database)) {
            PSQLException failure = failure(connection, "SELECT repeat('x', 100) FROM generate_series(1, 100000)");

            assertThat(failure.getSQLState()).isEqualTo(CONNECTION_FAILURE);
            assertThat(failure.getCause()).isInstanceOf(IOException.class).hasMessageContaining(proxy.url());
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void a_query_longer_than_the_socket_timeout_fails() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port());
                Connection connection = Access.to(proxy.url()).connect(database, "socketTimeout", "1")) {
            PSQLException failure = failure(connection, "SELECT pg_sleep(30)");

            assertThat(failure.getSQLState()).isEqualTo(CONNECTION_FAILURE);
            assertThat(failure.getCause()).isInstanceOf(SocketTimeoutException.class);
            Conditions.await("the proxy sees the end", SOON, () -> proxy.open() == 0);
        }
    }

    @Test
    void a_connection_that_is_aborted_from_another_thread_ends_the_query_at_once() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port());
                Connection connection = Access.to(proxy.url()).connect(database, "ApplicationName", "aborted")) {
            Thread aborter = Thread.ofPlatform().start(() -> {
                awaitQuery("aborted");
                try {
                    connection.abort(Runnable::run);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });

            PSQLException failure = failure(connection, "SELECT pg_sleep(30)");

            assertThat(failure.getSQLState()).isEqualTo(CONNECTION_FAILURE);
            Conditions.await("the thread ends", SOON, () -> !aborter.isAlive());
            Conditions.await("the proxy sees the end", SOON, () -> proxy.open() == 0);
        }
    }

    @Test
    void a_thread_that_was_interrupted_before_still_gets_its_answer() throws SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port());
                Connection connection = Access.to(proxy.url()).connect(database);
                Statement statement = connection.createStatement()) {
            Thread.currentThread().interrupt();
            try (ResultSet rows = statement.executeQuery("SELECT 42 FROM pg_sleep(0.1)")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_refused_login_leaves_nothing_open() {
        try (WsProxy proxy = WsProxy.start(database.server().port())) {
            PSQLException failure = connectFailure(proxy.url(), "user", "nobody");

            assertThat(failure.getSQLState()).isEqualTo("28000");
            Conditions.await("nothing is left open", SOON, () -> proxy.open() == 0);
        }
    }

    @Test
    void a_proxy_that_never_answers_runs_into_the_connect_timeout() {
        try (WebSocketServer server = WebSocketServer.start(Exchange::stayMute)) {
            PSQLException failure = connectFailure(server.url("/v1"), "connectTimeout", "1");

            assertThat(failure.getSQLState()).isEqualTo(UNABLE_TO_CONNECT);
            assertThat(failure.getCause())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining(server.url("/v1"))
                    .hasMessageContaining("connectTimeout");
        }
    }

    @Test
    void a_database_that_never_answers_runs_into_the_login_timeout() {
        try (WebSocketServer server =
                WebSocketServer.start(exchange -> exchange.upgrade().drain())) {
            PSQLException failure = connectFailure(server.url("/v1"), "loginTimeout", "1", "socketTimeout", "3");

            assertThat(failure.getSQLState()).isEqualTo(UNABLE_TO_CONNECT);
            assertThat(failure.getMessage()).contains("timed out");
            Conditions.await("nothing is left open", SOON, () -> server.open() == 0);
        }
    }

    @Test
    void a_refused_upgrade_is_the_cause_of_the_driver_s_exception() {
        try (WebSocketServer server =
                WebSocketServer.start(exchange -> exchange.answer(503, "Service Unavailable", "", "Retry-After: 5"))) {
            PSQLException failure = connectFailure(server.url("/v1"));

            assertThat(failure.getSQLState()).isEqualTo(UNABLE_TO_CONNECT);
            assertThat(failure.getCause())
                    .isInstanceOfSatisfying(
                            UpgradeRefusedException.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(503))
                    .hasMessageContaining("Retry-After: 5");
        }
    }

    @Test
    void a_proxy_without_its_database_is_named() throws SQLException {
        try (WsProxy proxy = WsProxy.start(1)) {
            assertThat(connectFailure(proxy.url()).getCause()).hasMessageContaining(proxy.url());
        }
    }

    @Test
    void a_missing_address_names_the_property() {
        PSQLException failure = catchThrowableOfType(
                PSQLException.class, () -> Access.to("").connect(database).close());

        assertThat(causes(failure)).contains("dbm.websocket.url").contains("wss://{host}/v2");
    }

    @Test
    void a_long_line_delays_a_query_by_its_latency_and_a_result_no_more() throws SQLException {
        Duration oneWay = Duration.ofMillis(40);
        try (WsProxy proxy = WsProxy.start(database.server().port(), Line.PLAIN.withLatency(oneWay, oneWay));
                Connection connection = Access.to(proxy.url()).connect(database);
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            try (ResultSet rows = statement.executeQuery("SELECT repeat('x', 1000) FROM generate_series(1, 10000)")) {
                while (rows.next()) {
                    assertThat(rows.getString(1).length()).isEqualTo(1000);
                }
            }

            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(taken).isBetween(oneWay.multipliedBy(2), Duration.ofSeconds(15));
        }
    }

    /** What the driver's exception is caused by. */
    private static Throwable midQuery(Fault fault) throws IOException, SQLException {
        try (WsProxy proxy = WsProxy.start(database.server().port());
                Connection connection = Access.to(proxy.url()).connect(database, "ApplicationName", "broken")) {
            Thread breaker = Thread.ofPlatform().start(() -> {
                Conditions.await(
                        "the query runs",
                        SOON,
                        () -> !database.query(
                                        "SELECT 1 FROM pg_stat_activity WHERE application_name = 'broken' AND state ="
                                                + " 'active'")
                                .isEmpty());
                try {
                    fault.happenTo(proxy);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });

            PSQLException failure = failure(connection, "SELECT pg_sleep(30)");

            Conditions.await("the thread ends", SOON, () -> !breaker.isAlive());
            assertThat(failure.getSQLState()).isEqualTo(CONNECTION_FAILURE);
            assertThat(failure.getMessage()).contains("An I/O error occurred while sending to the backend");
            assertThat(failure.getCause()).hasMessageContaining(proxy.url());
            assertThat(connection.isClosed()).isTrue();
            Conditions.await("the proxy sees the end", SOON, () -> proxy.open() == 0);
            return failure.getCause();
        }
    }

    private static void awaitQuery(String application) {
        Conditions.await(
                "the query runs",
                SOON,
                () -> !database.query(
                                "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND state = 'active'"
                                        + " AND application_name = '"
                                        + application + "'")
                        .isEmpty());
    }

    private static PSQLException failure(Connection connection, String sql) {
        return catchThrowableOfType(PSQLException.class, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private static PSQLException connectFailure(String url, String... further) {
        return catchThrowableOfType(
                PSQLException.class,
                () -> Access.to(url).connect(database, further).close());
    }

    private static String causes(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            messages.append(one.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
