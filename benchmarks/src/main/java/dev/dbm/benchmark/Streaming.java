package dev.dbm.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Reads a result of 1 GB row by row, and says how much heap that took. */
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
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        System.out.printf(
                "streamed %d MiB through %s in %.1f s; heap of %d MiB at most, %d MiB used at the peak%n",
                read >> 20,
                args[0],
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                peak >> 20);
        System.exit(read == BYTES ? 0 : 1);
    }
}
