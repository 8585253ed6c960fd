package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.CopyLines;
import dev.dbm.websocket.testkit.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.util.PSQLException;

/** What the driver does over TCP it does over every route. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RoutesIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String QUERY_CANCELED = "57014";

    private static TestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = TestServers.newest().createDatabase();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void runs_a_thousand_statements_and_scripts_and_transactions(Route route) throws SQLException {
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE n (i int PRIMARY KEY); INSERT INTO n VALUES (0)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO n VALUES (?)")) {
                for (int i = 1; i <= 1000; i++) {
                    insert.setInt(1, i);
                    assertThat(insert.executeUpdate()).isEqualTo(1);
                }
            }
            connection.commit();
            statement.execute("DELETE FROM n");
            connection.rollback();

            assertThat(single(statement, "SELECT count(*) || ' ' || sum(i) FROM n"))
                    .isEqualTo("1001 500500");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sends_a_batch_and_texts_of_megabytes(Route route) throws SQLException {
        String large = "ä€𝄞x".repeat(200_000);
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE t (i int, x text)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                for (int i = 0; i < 2000; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "row " + i);
                    insert.addBatch();
                }
                insert.setInt(1, 2000);
                insert.setString(2, large);
                insert.addBatch();
                assertThat(insert.executeBatch()).hasSize(2001).containsOnly(1);
            }

            assertThat(single(statement, "SELECT count(*) FROM t")).isEqualTo("2001");
            assertThat(single(statement, "SELECT x FROM t WHERE i = 2000")).isEqualTo(large);
        }
    }

    @ParameterizedTest
    @EnumSource
    void copies_megabytes_in_and_out_unchanged(Route route) throws SQLException, IOException {
        long megabytes = route == Route.CRUMBS ? 2 : 56;
        long lines = megabytes * 1024 * 16;
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE c (i bigint, x text)");
            CRC32 in = new CRC32();
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY c FROM STDIN", new CheckedInputStream(new CopyLines(lines), in));
            assertThat(copied).isEqualTo(lines);

            CRC32 out = new CRC32();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY c TO STDOUT", new CheckedOutputStream(OutputStream.nullOutputStream(), out));

            assertThat(out.getValue()).isEqualTo(in.getValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancels_a_running_query_from_another_thread(Route route) throws SQLException {
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database, "ApplicationName", "cancelled");
                Statement statement = connection.createStatement()) {
            CompletableFuture<SQLException> failure = new CompletableFuture<>();
            Thread runner = Thread.ofPlatform().start(() -> {
                try {
                    failure.complete(new SQLException(single(statement, "SELECT pg_sleep(60)")));
                } catch (SQLException e) {
                    failure.complete(e);
                }
            });
            Conditions.await(
                    "the query runs",
                    SOON,
                    () -> !database.query(
                                    "SELECT 1 FROM pg_stat_activity WHERE application_name = 'cancelled' AND state ="
                                            + " 'active' AND query LIKE '%sleep%'")
                            .isEmpty());

            statement.cancel();

            assertThat(failure)
                    .succeedsWithin(SOON)
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(QUERY_CANCELED));
            assertThat(single(statement, "SELECT 'still usable'")).isEqualTo("still usable");
            Conditions.await("the thread ends", SOON, () -> !runner.isAlive());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "WEBSOCKIFY")
    void a_query_timeout_cancels(Route route) throws SQLException {
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            String state = "";
            try {
                single(statement, "SELECT pg_sleep(60)");
            } catch (PSQLException e) {
                state = e.getSQLState();
            }

            assertThat(state).isEqualTo(QUERY_CANCELED);
            assertThat(single(statement, "SELECT 'still usable'")).isEqualTo("still usable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hears_notifications_while_it_waits_and_when_it_looks(Route route) throws SQLException {
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            PGConnection notified = connection.unwrap(PGConnection.class);
            statement.execute("LISTEN news");
            assertThat(payloads(notified.getNotifications())).isEmpty();
            assertThat(payloads(notified.getNotifications(20))).isEmpty();
            // Waits without a query in between, and finds what has come before.
            database.execute("NOTIFY news, 'first'");
            assertThat(payloads(notified.getNotifications(20_000))).containsExactly("first");
            database.execute("NOTIFY news, 'second'");
            List<String> seen = new ArrayList<>();
            Conditions.await("the second has come", SOON, () -> {
                seen.addAll(looked(notified));
                return !seen.isEmpty();
            });
            assertThat(seen).containsExactly("second");

            assertThat(single(statement, "SELECT 'still usable'")).isEqualTo("still usable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void carries_thirty_two_connections_at_once(Route route)
            throws SQLException, InterruptedException, ExecutionException {
        int parallel = 32;
        try (Route.Open open = route.open(database.server());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < parallel; i++) {
                int number = i;
                results.add(threads.submit(() -> {
                    try (Connection connection = open.access().connect(database);
                            Statement statement = connection.createStatement()) {
                        String last = "";
                        for (int repeat = 0; repeat < 10; repeat++) {
                            last = single(
                                    statement,
                                    "SELECT md5(string_agg(i::text, ',')) || %d FROM generate_series(1, 2000) i"
                                            .formatted(number));
                        }
                        return last;
                    }
                }));
            }

            List<String> expected = database.query(
                    "SELECT md5(string_agg(i::text, ',')) || n FROM generate_series(1, 2000) i, generate_series(0, 31)"
                            + " n GROUP BY n ORDER BY n");
            List<String> actual = new ArrayList<>();
            for (Future<String> result : results) {
                actual.add(result.get());
            }
            assertThat(actual).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hears_why_the_server_ends_the_session_before_the_tunnel_closes(Route route) throws SQLException {
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            String state = "";
            try {
                single(statement, "SELECT pg_terminate_backend(pg_backend_pid())");
            } catch (PSQLException e) {
                state = e.getSQLState();
            }

            assertThat(state).isEqualTo("57P01");
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hears_why_the_server_ended_an_idle_session(Route route) throws SQLException {
        String session = "SELECT pid FROM pg_stat_activity WHERE application_name = 'idle'";
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database, "ApplicationName", "idle");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 10; i++) {
                single(statement, "SELECT 1");
            }
            database.query("SELECT pg_terminate_backend((" + session + "))");
            Conditions.await(
                    "the session is gone", SOON, () -> database.query(session).isEmpty());
            String state = "";
            try {
                single(statement, "SELECT 1");
            } catch (PSQLException e) {
                state = e.getSQLState();
            }

            assertThat(state).isEqualTo("57P01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shows_the_server_s_own_errors(Route route) throws SQLException {
        try (Route.Open open = route.open(database.server());
                Connection connection = open.access().connect(database);
                Statement statement = connection.createStatement()) {
            String state = "";
            try {
                single(statement, "SELECT * FROM nowhere");
            } catch (PSQLException e) {
                state = e.getSQLState();
            }

            assertThat(state).isEqualTo("42P01");
            assertThat(single(statement, "SELECT 'still usable'")).isEqualTo("still usable");
        }
    }

    private static List<String> looked(PGConnection connection) {
        try {
            return payloads(connection.getNotifications());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> payloads(PGNotification[] notifications) {
        return List.of(notifications).stream().map(PGNotification::getParameter).toList();
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
