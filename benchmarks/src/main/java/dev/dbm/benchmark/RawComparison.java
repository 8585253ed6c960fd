package dev.dbm.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** The least that a comparison of two databases does: asks both the same, reads all rows as texts, and counts those that only one of them has. */
final class RawComparison {
    private RawComparison() {}

    /**
     * Prints how many rows differ.
     *
     * @param args a file of statements and the URLs of two databases
     */
    public static void main(String[] args) throws SQLException, IOException {
        String script = Files.readString(Path.of(args[0]));
        List<String> first = rows(args[1], script);
        List<String> second = rows(args[2], script);
        System.out.println(missing(first, second) + missing(second, first));
    }

    private static long missing(List<String> rows, List<String> others) {
        Set<String> there = new HashSet<>(others);
        return rows.stream().filter(row -> !there.contains(row)).count();
    }

    private static List<String> rows(String url, String script) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        List<String> result = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(script);
            while (hasRows || statement.getUpdateCount() >= 0) {
                if (hasRows) {
                    read(statement, result);
                }
                hasRows = statement.getMoreResults();
            }
        }
        return result;
    }

    private static void read(Statement statement, List<String> result) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(rows.getString(column)).append('|');
                }
                result.add(row.toString());
            }
        }
    }
}
