package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The lock that lets one process migrate at a time: a transaction-level advisory lock, so that no pooler can lose it or leak it.
 *
 * <p>It is tried, never waited for, inside a transaction: a session that waits there holds a snapshot, and CREATE INDEX CONCURRENTLY would
 * wait for it.
 */
final class RunLock {

    /** The bytes of "dbm.migw"; advisory locks are each database's own, so that the key need not tell databases apart. */
    static final long KEY = 0x64626D2E6D696776L;

    private static final String TRY = "SELECT pg_catalog.pg_try_advisory_xact_lock(" + KEY + ")";

    private static final String HOLDER = """
        SELECT a.pid, a.usename, a.application_name, a.client_addr, a.state, a.xact_start
        FROM pg_catalog.pg_locks AS l
        JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
          AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
          AND l.classid::bigint = (? >> 32) AND l.objid::bigint = (? & 4294967295)
        ORDER BY a.pid\
        """;

    private static final int FIRST_PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final RunConnection connection;
    private final Duration atMost;
    private final Listeners listeners;

    RunLock(RunConnection connection, Duration atMost, Listeners listeners) {
        this.connection = connection;
        this.atMost = atMost;
        this.listeners = listeners;
    }

    /**
     * Begins a transaction and gets the lock in it, trying again until the wait is over.
     *
     * @param before the migration that is to run, for messages
     */
    void acquire(MigrationId before) {
        long deadline = System.nanoTime() + atMost.toNanos();
        int pause = FIRST_PAUSE_MILLIS;
        boolean told = false;
        while (!tryOnce()) {
            if (System.nanoTime() - deadline >= 0) {
                throw timeout(before);
            }
            if (!told) {
                listeners.tell(new MigrationEvent.Waiting(before, atMost));
                told = true;
            }
            pause(pause, before);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    /** Returns whether some session holds the lock now. */
    boolean isHeld() throws SQLException {
        return !holder().isEmpty();
    }

    private boolean tryOnce() {
        try {
            connection.begin();
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet row = statement.executeQuery(TRY)) {
                row.next();
                if (row.getBoolean(1)) {
                    return true;
                }
            }
            connection.rollback();
            return false;
        } catch (SQLException e) {
            throw DatabaseFailure.of("the migration lock was asked for", e);
        }
    }

    private static void pause(int millis, MigrationId before) {
        try {
            // Jitter keeps processes that started together from asking together.
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextInt(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockTimeoutException(
                    Problem.of(
                            ErrorCode.RUN_ABORTED,
                            "The thread was interrupted while it waited for another process that migrates, before "
                                    + before,
                            "Nothing is left behind; start again."),
                    e);
        }
    }

    private LockTimeoutException timeout(MigrationId before) {
        String holder;
        try {
            holder = holder();
        } catch (SQLException e) {
            throw DatabaseFailure.of("the holder of the migration lock was looked for", e);
        }
        return new LockTimeoutException(new Problem(
                ErrorCode.MIGRATION_LOCK_BUSY,
                "Another process migrates, and was not done within " + atMost.toMillis() + " ms; " + before
                        + " was not begun",
                holder.isEmpty() ? "the lock has just become free" : "held by " + holder,
                "Wait for it and start again, or give a longer lockWait. If that session is stuck, end it with\n"
                        + "SELECT pg_terminate_backend(pid);"));
    }

    private String holder() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (PreparedStatement statement = connection.jdbc().prepareStatement(HOLDER)) {
            statement.setLong(1, KEY);
            statement.setLong(2, KEY);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                text.append(text.isEmpty() ? "" : "\n").append("pid ").append(row.getInt(1));
                append(text, ", role ", row.getString(2));
                append(text, ", application ", row.getString(3));
                append(text, ", from ", row.getString(4));
                append(text, ", ", row.getString(5));
                append(text, ", since ", row.getString(6));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(label).append(value);
        }
    }
}
