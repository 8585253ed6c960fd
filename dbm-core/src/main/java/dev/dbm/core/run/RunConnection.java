package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A connection borrowed from the data source, in autocommit mode; transactions are begun and ended by statements.
 *
 * <p>Closing it ends a transaction that is open and gives the connection back as it came.
 */
final class RunConnection implements AutoCloseable {

    // Set explicitly, whatever the default: under REPEATABLE READ the history would be read as it was before the lock
    // was had.
    private static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED";

    private final Connection connection;
    private final boolean autoCommit;
    private int prepareThreshold = -1;
    private boolean inTransaction;

    private RunConnection(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static RunConnection open(DataSource dataSource) {
        Connection connection = connect(dataSource);
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            return new RunConnection(connection, autoCommit);
        } catch (SQLException e) {
            DatabaseException failure = DatabaseFailure.of("the connection was prepared", e);
            try {
                connection.close();
            } catch (SQLException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    private static Connection connect(DataSource dataSource) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException e) {
            throw DatabaseFailure.notConnected(e);
        }
        if (connection == null) {
            throw new DatabaseException(Problem.of(
                    ErrorCode.DATABASE_UNREACHABLE,
                    "The data source gave no connection",
                    "Look at the data source's configuration."));
        }
        return connection;
    }

    Connection jdbc() {
        return connection;
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    /** Keeps the driver from naming prepared statements on the server, which a pooler in transaction mode would lose. */
    void avoidServerPreparedStatements() throws SQLException {
        if (prepareThreshold < 0 && connection.isWrapperFor(PGConnection.class)) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            prepareThreshold = postgres.getPrepareThreshold();
            postgres.setPrepareThreshold(0);
        }
    }

    void begin() throws SQLException {
        execute(BEGIN);
        inTransaction = true;
    }

    void commit() throws SQLException {
        execute("COMMIT");
        inTransaction = false;
    }

    void rollback() throws SQLException {
        inTransaction = false;
        execute("ROLLBACK");
    }

    /** Executes one statement and drops its results. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Ends the open transaction, if any; if the connection is gone, the server does it. */
    void abandon() {
        if (inTransaction) {
            try {
                rollback();
            } catch (SQLException e) {
                // The failure that led here is on its way to the caller, and the server rolls back what its client
                // left.
                inTransaction = false;
            }
        }
    }

    @Override
    public void close() {
        abandon();
        try (Connection closing = connection) {
            if (prepareThreshold >= 0) {
                closing.unwrap(PGConnection.class).setPrepareThreshold(prepareThreshold);
            }
            if (!autoCommit) {
                closing.setAutoCommit(false);
            }
        } catch (SQLException e) {
            // What was to be done is done, or its failure is on its way; a pool throws a broken connection away by
            // itself.
            inTransaction = false;
        }
    }
}
