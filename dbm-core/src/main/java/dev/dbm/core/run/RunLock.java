package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.Problem;
import dev.dbm.RunAbortedException;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

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

    /** How many statements are done when the lock was asked for: BEGIN and the question for it. */
    private static final int ASKED = 2;

    private static final String HOLDER = """
        SELECT a.pid, a.usename, a.application_name, a.client_addr, a.state, a.xact_start
        FROM pg_catalog.pg_locks AS l
        JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
          AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
          AND l.classid::bigint = {high} AND l.objid::bigint = {low}
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
     * @param questions what is to be asked as soon as the lock is had; statements of their own, so that they see what was committed meanwhile
     * @return the answers
     * @throws SQLException if a question cannot be answered
     */
    List<Answer> acquire(MigrationId before, List<String> questions) throws SQLException {
        List<String> all = new ArrayList<>(questions.size() + 1);
        all.add(TRY);
        all.addAll(questions);
        long deadline = System.nanoTime() + atMost.toNanos();
        int pause = FIRST_PAUSE_MILLIS;
        boolean told = false;
        while (true) {
            @Nullable List<Answer> answers = tryOnce(all);
            if (answers != null) {
                return answers;
            }
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

    private @Nullable List<Answer> tryOnce(List<String> all) throws SQLException {
        List<Answer> answers;
        try {
            answers = connection.begin(all);
            if (!answers.get(0).isTrue(0, 0)) {
                connection.rollback();
                return null;
            }
        } catch (SQLException e) {
            if (connection.done() >= ASKED) {
                throw e;
            }
            throw DatabaseFailure.of("the migration lock was asked for", e);
        }
        return answers.subList(1, answers.size());
    }

    private static void pause(int millis, MigrationId before) {
        try {
            // Jitter keeps processes that started together from asking together.
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextInt(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunAbortedException(
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
        Answer holders = connection.ask(
                HOLDER.replace("{high}", Long.toString(KEY >> 32)).replace("{low}", Long.toString(KEY & 0xFFFFFFFFL)));
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < holders.size(); row++) {
            text.append(text.isEmpty() ? "" : "\n").append("pid ").append(holders.text(row, 0));
            append(text, ", role ", holders.valueOrNull(row, 1));
            append(text, ", application ", holders.valueOrNull(row, 2));
            append(text, ", from ", holders.valueOrNull(row, 3));
            append(text, ", ", holders.valueOrNull(row, 4));
            append(text, ", since ", holders.valueOrNull(row, 5));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(label).append(value);
        }
    }
}
