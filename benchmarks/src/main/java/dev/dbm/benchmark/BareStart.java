package dev.dbm.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The least that an application with a database does: connects and selects once. */
final class BareStart {
    private BareStart() {}

    public static void main(String[] args) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1")) {
            row.next();
        }
    }
}
