package dev.dbm.websocket;

import dev.dbm.websocket.testkit.CountedBytes;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads much, in a JVM with little memory; what it ends with is its exit code. */
final class StreamingProgram {
    private static final int WRONG = 1;

    private StreamingProgram() {}

    /** Arguments: {@code frame URL BYTES} or {@code query JDBC_URL BYTES}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        long expected = Long.parseLong(arguments[2]);
        long read = arguments[0].equals("frame") ? frame(arguments[1], expected) : query(arguments[1], expected);
        System.exit(read == expected ? 0 : WRONG);
    }

    private static long frame(String url, long bytes) throws IOException {
        try (Socket socket = Sockets.greeting(url)) {
            return CountedBytes.read(socket.getInputStream(), 0, bytes);
        }
    }

    private static long query(String url, long bytes) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1000);
            long read = 0;
            try (ResultSet rows = statement.executeQuery(
                    "SELECT repeat(md5(i::text), 32) FROM generate_series(1, " + bytes / 1024 + ") i")) {
                while (rows.next()) {
                    read += rows.getString(1).length();
                }
            }
            return read;
        }
    }
}
