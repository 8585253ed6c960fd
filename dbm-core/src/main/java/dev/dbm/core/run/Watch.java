package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.core.session.Answer;
import dev.dbm.core.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Says, on a thread of its own, that a migration still runs, and looks whom a statement waits for that takes long: once the server has given up, nobody
 * can tell any more.
 *
 * <p>Only for that does it take a connection; while statements are quick it does nothing but wake up now and then.
 */
final class Watch implements AutoCloseable {

    private static final String BLOCKERS = """
        SELECT b.pid, {columns}
        FROM pg_catalog.pg_stat_activity AS w
        CROSS JOIN LATERAL unnest(pg_catalog.pg_blocking_pids(w.pid)) AS b (pid)
        LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = b.pid
        WHERE {waiting}
        ORDER BY b.pid\
        """.replace("{columns}", Sessions.COLUMNS);

    private static final String BY_PID = "w.pid = {}";
    private static final String BY_MARK = "pg_catalog.starts_with(w.application_name, {})";

    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final int LOOKS = 5;
    private static final long SHORTEST_PAUSE_NANOS = 10_000_000;

    private final DataSource dataSource;
    private final Listeners listeners;
    private final Duration patience;
    private volatile @Nullable Running running;
    private volatile boolean closed;
    private @Nullable Thread thread;
    private boolean blind;
    private long told;

    /**
     * Creates a watch that sleeps.
     *
     * @param patience after which time a statement that waits is told of, and again each time it is over; zero for the usual one
     */
    Watch(DataSource dataSource, Listeners listeners, Duration patience) {
        this.dataSource = dataSource;
        this.listeners = listeners;
        this.patience = patience.isZero() ? USUAL : patience;
    }

    /** Begins with the first statement of a migration that runs in this process of the server. */
    void begin(MigrationId migration, long pid, int line) {
        begin(new Running(migration, Sql.of(BY_PID, pid), 1, line, System.nanoTime()));
    }

    /** Begins with the first statement of a migration for which this worker runs. */
    void begin(MigrationId migration, Worker worker, int line) {
        begin(new Running(migration, Sql.of(BY_MARK, worker.mark()), 1, line, System.nanoTime()));
    }

    private void begin(Running first) {
        running = first;
        if (thread == null) {
            Thread started = new Thread(this::look, "dbm-watch");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    /** Goes on with another statement. */
    void next(int number, int line) {
        Running last = running;
        if (last != null) {
            running = new Running(last.migration, last.waiting, number, line, last.began);
        }
    }

    /** Sleeps until the next migration. */
    void end() {
        running = null;
    }

    /** Returns whom the statement that runs, or ran last, was last seen to wait for; empty if nobody is known. */
    List<String> blockers() {
        Running last = running;
        return last == null ? List.of() : last.blockers;
    }

    @Override
    public void close() {
        closed = true;
        running = null;
        if (thread != null) {
            // It may wait for a connection, which nobody needs any more.
            thread.interrupt();
        }
    }

    private void look() {
        long pause = Math.max(SHORTEST_PAUSE_NANOS, Math.min(patience.toNanos(), USUAL.toNanos()) / LOOKS);
        while (!closed) {
            LockSupport.parkNanos(this, pause);
            Running seen = running;
            if (seen != null) {
                tellOf(seen);
                if (!blind && System.nanoTime() - seen.start >= pause) {
                    look(seen, pause);
                }
            }
        }
    }

    /** Says every few seconds that a migration runs, however many statements that is, unless somebody is known to be in the way. */
    private void tellOf(Running seen) {
        long now = System.nanoTime();
        if (now - Math.max(told, seen.began) >= USUAL.toNanos() && seen.blockers.isEmpty()) {
            told = now;
            listeners.tell(seen.running());
        }
    }

    /** Looks after one statement until it is done; the connection is given back then, since the next file may need it. */
    private void look(Running seen, long pause) {
        try (RunConnection connection = RunConnection.open(dataSource)) {
            String question = BLOCKERS.replace("{waiting}", seen.waiting.text());
            long complained = seen.start;
            while (running == seen) {
                seen.blockers = blockers(connection.ask(question));
                if (!seen.blockers.isEmpty() && System.nanoTime() - complained >= patience.toNanos()) {
                    complained = System.nanoTime();
                    listeners.tell(seen.blocked());
                }
                tellOf(seen);
                LockSupport.parkNanos(this, pause);
            }
        } catch (DatabaseException | SQLException e) {
            // Without a connection nothing can be seen, and the run does not depend on it; asking a pool again and
            // again would only take from it what others wait for.
            blind = true;
        }
    }

    private static List<String> blockers(Answer answer) {
        Set<String> blockers = new LinkedHashSet<>();
        for (int row = 0; row < answer.size(); row++) {
            if (answer.valueOrNull(row, 1) != null) {
                blockers.add(Sessions.text(answer, row, 1));
            } else if (answer.number(row, 0) == 0) {
                blockers.add("a prepared transaction; pg_prepared_xacts lists them");
            }
        }
        return new ArrayList<>(blockers);
    }

    /** A statement that runs. */
    private static final class Running {

        private final MigrationId migration;
        private final Sql waiting;
        private final int number;
        private final int line;
        private final long began;
        private final long start = System.nanoTime();
        private volatile List<String> blockers = List.of();

        Running(MigrationId migration, Sql waiting, int number, int line, long began) {
            this.migration = migration;
            this.waiting = waiting;
            this.number = number;
            this.line = line;
            this.began = began;
        }

        MigrationEvent running() {
            return new MigrationEvent.Running(migration, number, line, SoFar.since(began));
        }

        MigrationEvent blocked() {
            return new MigrationEvent.Blocked(migration, number, line, SoFar.since(start), blockers);
        }
    }
}
