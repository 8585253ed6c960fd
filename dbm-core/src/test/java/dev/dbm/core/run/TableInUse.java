package dev.dbm.core.run;

import dev.dbm.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The table {@code a} of a first migration that is recorded, and a transaction on it, which CREATE INDEX CONCURRENTLY waits for. */
final class TableInUse implements AutoCloseable {

    private final Connection connection;

    TableInUse(TestDatabase database, TestMigrations migrations) throws SQLException {
        migrations.migrator(database).build().migrateToLatest();
        connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO a VALUES (1)");
        }
    }

    /** The server's process of the transaction. */
    int pid() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    void release() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
