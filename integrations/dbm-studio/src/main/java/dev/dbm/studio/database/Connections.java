package dev.dbm.studio.database;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.DatabaseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few connections: never more than {@value #MOST} at a time, kept for the next request when one is done. */
final class Connections implements AutoCloseable {
    static final int MOST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final DataSource source;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Connections(DataSource source) {
        this.source = source;
    }

    /**
     * Makes a connection ready and lends it.
     *
     * @param ready begins what it is needed for; one that was lost in the meantime fails here, and another one is opened
     */
    Lease lend(Preparation ready) {
        acquire();
        try {
            return new Lease(prepared(ready));
        } catch (SQLException failure) {
            permits.release();
            throw StudioFailure.of("a connection was made ready", failure);
        } catch (DatabaseException failure) {
            permits.release();
            throw failure;
        }
    }

    private Connection prepared(Preparation ready) throws SQLException {
        for (Optional<Connection> kept = poll(); kept.isPresent(); kept = poll()) {
            try {
                ready.prepare(kept.get());
                return kept.get();
            } catch (SQLException lost) {
                LOG.debug("A connection was lost since it was used last", lost);
                close(kept.get());
            }
        }
        Connection opened = open();
        try {
            ready.prepare(opened);
            return opened;
        } catch (SQLException failure) {
            close(opened);
            throw failure;
        }
    }

    private Optional<Connection> poll() {
        return Optional.ofNullable(idle.pollFirst());
    }

    private Connection open() {
        try {
            return source.getConnection();
        } catch (SQLException failure) {
            throw DatabaseFailure.notConnected(failure);
        }
    }

    /** Takes a connection back. */
    void giveBack(Lease lease) {
        try {
            boolean sound = lease.end() && !closed;
            if (sound && reset(lease.connection())) {
                idle.addFirst(lease.connection());
            } else {
                close(lease.connection());
            }
        } finally {
            permits.release();
        }
    }

    /** Ends the transaction; whatever was not committed by now did not happen. */
    private static boolean reset(Connection connection) {
        try {
            if (connection.isClosed()) {
                return false;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return true;
        } catch (SQLException lost) {
            LOG.debug("A connection was lost while it was used", lost);
            return false;
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw busy("all of them were busy for %d seconds".formatted(LONGEST_WAIT.toSeconds()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy("the studio is being stopped");
        }
    }

    private static DatabaseException busy(String why) {
        return new DatabaseException(new Problem(
                ErrorCode.DATABASE_ERROR,
                "The studio has no connection left",
                "It opens no more than %d; %s".formatted(MOST, why),
                "Cancel statements that run in other tabs, or wait for them."));
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException lost) {
            LOG.debug("A connection was lost before it was closed", lost);
        }
    }

    /** Closes what nobody has at the moment, and the others as they are given back. */
    @Override
    public void close() {
        closed = true;
        for (Optional<Connection> kept = poll(); kept.isPresent(); kept = poll()) {
            close(kept.get());
        }
    }

    /** What is done with a connection before it is lent. */
    @FunctionalInterface
    interface Preparation {
        void prepare(Connection connection) throws SQLException;
    }
}
