package dev.dbm.benchmark;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Websockify;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

/** Compares PostgreSQL over TCP with PostgreSQL through WebSockets, all on the loopback interface. */
final class Transports {
    private static final int MIGRATIONS = 1000;
    private static final int COPIED_BYTES = 128 << 20;
    private static final int ROUND_TRIPS = 3000;

    private Transports() {}

    /**
     * Prints the comparison.
     *
     * @param args how many rounds
     */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Path resources = Files.createTempDirectory("dbm-benchmark-");
        MigrationFolder.write(resources, MIGRATIONS);
        Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
        int port = TestServers.newest().port();
        try (WsProxy proxy = WsProxy.start(port)) {
            if (Websockify.program().isPresent()) {
                try (Websockify websockify = Websockify.start(port)) {
                    measure(
                            rounds,
                            Map.of("proxy in this JVM", proxy.url(), "websockify", websockify.url()),
                            resources,
                            figures);
                    streaming("websockify", websockify.url());
                }
            } else {
                measure(rounds, Map.of("proxy in this JVM", proxy.url()), resources, figures);
            }
            streaming("proxy in the parent JVM", proxy.url());
            streaming("TCP", "");
        }
        System.out.printf("%d rounds, medians, ratio to TCP; java %s%n", rounds, Runtime.version());
        figures.forEach(Transports::print);
        System.exit(0);
    }

    private static void measure(
            int rounds, Map<String, String> webSockets, Path resources, Map<String, Map<String, Figures>> figures)
            throws Exception {
        Map<String, String> transports = new LinkedHashMap<>();
        transports.put("TCP", "");
        transports.putAll(webSockets);
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, String> transport : transports.entrySet()) {
                Map<String, Double> values = values(transport.getValue(), resources);
                if (round >= 0) {
                    values.forEach((what, value) -> figures.computeIfAbsent(what, none -> new LinkedHashMap<>())
                            .computeIfAbsent(transport.getKey(), none -> new Figures(new ArrayList<>()))
                            .values()
                            .add(value));
                }
            }
        }
    }

    private static Map<String, Double> values(String webSocket, Path resources) throws Exception {
        Map<String, Double> values = new LinkedHashMap<>();
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String url = url(database, webSocket);
            try (Connection connection = DriverManager.getConnection(url)) {
                values.put("single row (µs)", singleRow(connection));
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                database.execute("CREATE UNLOGGED TABLE copied (line text)");
                values.put(
                        "COPY in (MB/s)",
                        rate(() -> copy.copyIn("COPY copied FROM STDIN", new Lines(COPIED_BYTES), 65_536)));
                values.put(
                        "COPY out (MB/s)",
                        rate(() -> copy.copyOut("COPY copied TO STDOUT", OutputStream.nullOutputStream())));
            }
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(url);
            long start = System.nanoTime();
            Migrator.builder(dataSource)
                    .migrations(MigrationSource.directory(resources.resolve("db/migrations")))
                    .build()
                    .migrateToLatest();
            values.put(MIGRATIONS + " migrations (ms)", (System.nanoTime() - start) / 1e6);
        }
        return values;
    }

    private static String url(TestDatabase database, String webSocket) {
        String url = database.url() + "?user=" + database.user();
        return webSocket.isEmpty()
                ? url
                : url + "&socketFactory=dev.dbm.websocket.WebSocketSocketFactory&socketFactoryArg=" + webSocket;
    }

    private static double singleRow(Connection connection) throws SQLException {
        long[] nanos = new long[ROUND_TRIPS];
        try (var select = connection.prepareStatement("SELECT 1")) {
            for (int i = 0; i < ROUND_TRIPS; i++) {
                long start = System.nanoTime();
                select.executeQuery().close();
                nanos[i] = System.nanoTime() - start;
            }
        }
        java.util.Arrays.sort(nanos);
        return nanos[ROUND_TRIPS / 2] / 1e3;
    }

    private static double rate(Copy copy) throws SQLException, IOException {
        long start = System.nanoTime();
        copy.run();
        return COPIED_BYTES / ((System.nanoTime() - start) / 1e9) / 1e6;
    }

    /** Streams 1 GB in a JVM of its own with a heap of 64 MB. */
    private static void streaming(String name, String webSocket) throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Streaming.class.getName(),
                            name,
                            url(database, webSocket))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static void print(String what, Map<String, Figures> transports) {
        double tcp = Objects.requireNonNull(transports.get("TCP")).median();
        transports.forEach((transport, values) -> System.out.printf(
                "%-24s %-20s %10.0f %8.2f%n", what, transport, values.median(), values.median() / tcp));
    }

    private record Figures(List<Double> values) {
        double median() {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    private interface Copy {
        void run() throws SQLException, IOException;
    }

    /** Lines of 1 KiB. */
    private static final class Lines extends InputStream {
        private long left;

        Lines(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : --left % 1024 == 0 ? '\n' : 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int bytes = (int) Math.min(length, left);
            for (int i = 0; i < bytes; i++) {
                target[offset + i] = (byte) read();
            }
            return bytes;
        }
    }
}
