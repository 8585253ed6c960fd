package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.Problem;
import dev.dbm.RunAbortedException;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String TRY =
            "SELECT pg_catalog.pg_try_advisory_xact_lock(" + KEY + "), pg_catalog.pg_backend_pid()";

    /** How many statements are done when the lock was asked for: BEGIN and the question for it. */
    private static final int ASKED = 2;

    /** What {@code pg_locks AS l} says of the session that holds the lock. */
    static final String HELD =
            """
            l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
              AND l.classid::bigint = {high} AND l.objid::bigint = {low}\
            """.replace("{high}", Long.toString(KEY >> 32)).replace("{low}", Long.toString(KEY & 0xFFFFFFFFL));

    private static final String HOLDER = """
        SELECT pg_catalog.starts_with(a.application_name, {mark}), {columns}
        FROM pg_catalog.pg_locks AS l
        JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
        WHERE {held}
        ORDER BY a.pid\
        """.replace("{columns}", Sessions.COLUMNS)
            .replace("{mark}", Sql.literal(Worker.MARK))
            .replace("{held}", HELD);

    private static final int FIRST_PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final RunConnection connection;
    private final Duration atMost;
    private final Listeners listeners;

    private final SoFar soFar;
    private long pid;

    RunLock(RunConnection connection, Duration atMost, Listeners listeners, SoFar soFar) {
        this.connection = connection;
        this.atMost = atMost;
        this.listeners = listeners;
        this.soFar = soFar;
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

    /** Returns the server's process that holds the lock since {@link #acquire}. */
    long pid() {
        return pid;
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
        pid = answers.get(0).number(0, 1);
        return answers.subList(1, answers.size());
    }

    private void pause(int millis, MigrationId before) {
        try {
            // Jitter keeps processes that started together from asking together.
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextInt(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunAbortedException(
                    soFar.told(Problem.of(
                            ErrorCode.RUN_ABORTED,
                            "The thread was interrupted while it waited for another process that migrates, before "
                                    + before,
                            "Nothing is left behind; start again.")),
                    e);
        }
    }

    private LockTimeoutException timeout(MigrationId before) {
        try {
            Answer holders = connection.ask(HOLDER);
            Map<String, LivingWorkers.Session> workers =
                    holders.size() > 0 && holders.isTrue(0, 0) ? workers() : Map.of();
            List<String> who = new ArrayList<>();
            String ending = "SELECT pg_terminate_backend(pid);";
            for (Map.Entry<String, LivingWorkers.Session> worker : workers.entrySet()) {
                who.add(worker.getKey() + " is run by " + worker.getValue().text());
                ending = worker.getValue().ending();
            }
            for (int row = 0; workers.isEmpty() && row < holders.size(); row++) {
                who.add("held by " + Sessions.text(holders, row, 1));
                ending = "SELECT pg_terminate_backend(" + holders.text(row, 1) + ");";
            }
            return timeout(before, who.isEmpty() ? "the lock has just become free" : String.join("\n", who), ending);
        } catch (SQLException e) {
            throw DatabaseFailure.of("the holder of the migration lock was looked for", e);
        }
    }

    private LockTimeoutException timeout(MigrationId before, String who, String ending) {
        return new LockTimeoutException(soFar.told(new Problem(
                ErrorCode.MIGRATION_LOCK_BUSY,
                "Another process migrates, and was not done within " + atMost.toMillis() + " ms; " + before
                        + " was not begun",
                who,
                "Wait for it and start again, or give a longer lockWait. If that session is stuck, end it with\n"
                        + ending)));
    }

    // What holds the lock for a file without a transaction is idle, and ending it would end nothing: it is named
    // only where the session that works cannot be found.
    private Map<String, LivingWorkers.Session> workers() {
        try {
            return LivingWorkers.ask(connection).all();
        } catch (SQLException e) {
            return Map.of();
        }
    }
}
