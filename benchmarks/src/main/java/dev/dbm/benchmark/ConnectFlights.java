package dev.dbm.benchmark;

import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.WebSocketSocketFactory;
import dev.dbm.websocket.testkit.Line;
import dev.dbm.websocket.testkit.WsProxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the flights there and back that a connection takes inside an open WebSocket, by the time it takes when each flight is slow; asks
 * whether it would pay to send the password with the start-up message, as Neon's driver does.
 */
final class ConnectFlights {
    private static final Duration ONE_WAY = Duration.ofMillis(20);

    private ConnectFlights() {}

    /**
     * Prints the comparison.
     *
     * @param args how many rounds
     */
    public static void main(String[] args) throws SQLException {
        int rounds = Integer.parseInt(args[0]);
        try (TestServer server = TestServers.start(18);
                WsProxy near = WsProxy.start(server.port());
                WsProxy far = WsProxy.start(server.port(), Line.PLAIN.withLatency(ONE_WAY, ONE_WAY))) {
            passwords(server);
            System.out.printf(
                    "%d rounds, medians; %d ms there and back%n%-60s %8s %8s%n",
                    rounds, ONE_WAY.toMillis() * 2, "", "ms", "flights");
            for (String user : List.of("trusted", "scrammed", "clear")) {
                for (String assumed : List.of("", "&assumeMinServerVersion=9.0")) {
                    row(user + assumed, rounds, far, near, WebSocketSocketFactory.class, user, assumed);
                }
            }
            row(
                    "clear, password not waited for",
                    rounds,
                    far,
                    near,
                    EagerPassword.class,
                    "clear",
                    "&assumeMinServerVersion=9.0");
        }
        System.exit(0);
    }

    private static void row(
            String what, int rounds, WsProxy far, WsProxy near, Class<?> factory, String user, String more)
            throws SQLException {
        List<Double> times = new ArrayList<>();
        List<Double> overheads = new ArrayList<>();
        for (int round = -2; round < rounds; round++) {
            double slow = connect(far, factory, user, more);
            double fast = connect(near, factory, user, more);
            if (round >= 0) {
                times.add(slow);
                overheads.add(slow - fast);
            }
        }
        System.out.printf("%-60s %8.0f %8.1f%n", what, median(times), median(overheads) / (2.0 * ONE_WAY.toMillis()));
    }

    private static double connect(WsProxy proxy, Class<?> factory, String user, String more) throws SQLException {
        long start = System.nanoTime();
        DriverManager.getConnection("jdbc:postgresql://localhost/postgres?sslmode=disable&user=" + user
                        + "&password=sesame&socketFactory=" + factory.getName() + "&socketFactoryArg=" + proxy.url()
                        + more)
                .close();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void passwords(TestServer server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres") + "?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE trusted LOGIN; CREATE ROLE scrammed LOGIN PASSWORD 'sesame';"
                    + " CREATE ROLE clear LOGIN PASSWORD 'sesame'");
            statement.execute("DO $$ BEGIN EXECUTE format('COPY (VALUES (''host all scrammed all scram-sha-256''),"
                    + " (''host all clear all password''), (''host all all all trust'')) TO %L',"
                    + " current_setting('hba_file')); END $$");
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
