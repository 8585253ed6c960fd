package dev.dbm.studio.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;

/** A connection while one request has it. */
final class Lease {
    private final Connection connection;
    private final ReentrantLock state = new ReentrantLock();
    private boolean over;
    private boolean cancelled;

    Lease(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Cancels what runs on the server for this request; nothing if it has given the connection back by now. */
    void cancel() throws SQLException {
        state.lock();
        try {
            if (!over && connection.isWrapperFor(PGConnection.class)) {
                cancelled = true;
                connection.unwrap(PGConnection.class).cancelQuery();
            }
        } finally {
            state.unlock();
        }
    }

    /** Ends the lease: from now on nothing is cancelled any more. Returns whether the connection is as good as before: a late cancellation may hit what comes next. */
    boolean end() {
        state.lock();
        try {
            over = true;
            return !cancelled;
        } finally {
            state.unlock();
        }
    }
}
