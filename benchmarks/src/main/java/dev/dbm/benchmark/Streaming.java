package dev.dbm.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Reads a result of 1 GB row by row, in whatever heap this JVM was given. */
final class Streaming {
    private static final long BYTES = 1L << 30;
    private static final int ROW_BYTES = 8192;

    private Streaming() {}

    /**
     * Streams and prints.
     *
     * @param args a name for the transport, and the database's URL
     */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        long read = 0;
        try (Connection connection = DriverManager.getConnection(args[1])) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(500);
                try (ResultSet rows = statement.executeQuery(
                        "SELECT repeat('x', %d) FROM generate_series(1, %d)".formatted(ROW_BYTES, BYTES / ROW_BYTES))) {
                    while (rows.next()) {
                        read += rows.getString(1).length();
                    }
                }
            }
        }
        System.out.printf(
                "streamed %d MiB through %s in %.1f s, in a heap of %d MiB%n",
                read >> 20,
                args[0],
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
        System.exit(read == BYTES ? 0 : 1);
    }
}
