package dev.dbm.core.run;

import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which sessions of a database migrate, which wait for a lock, and which hold it; for people who look on. */
public final class LockWaits {
    private static final int MOST_CHARS = 4_000;

    // Whether a session waits is read of the locks themselves: its wait event is hidden from other roles. A prepared
    // transaction holds locks as process 0, which has no session.
    private static final String QUESTION = """
        WITH migrates AS (
          SELECT l.pid FROM pg_catalog.pg_locks AS l WHERE {held}
          UNION
          SELECT a.pid FROM pg_catalog.pg_stat_activity AS a
          WHERE a.datname = pg_catalog.current_database() AND a.application_name ~ ('^' || {mark} || '[0-9]+[.][0-9]+ ')
        ), waits AS (
          SELECT l.pid, pg_catalog.pg_blocking_pids(l.pid) AS holders,
            string_agg(DISTINCT l.mode || ' on ' || coalesce(quote_ident(n.nspname) || '.' || quote_ident(c.relname), l.locktype), ', ') AS wanted
          FROM pg_catalog.pg_locks AS l
          JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid AND a.datname = pg_catalog.current_database()
          LEFT JOIN pg_catalog.pg_class AS c
            ON c.oid = l.relation AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
          LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
          WHERE NOT l.granted
          GROUP BY l.pid
        )
        SELECT p.pid, a.usename, a.application_name, a.state,
          extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.query_start, a.state_change))::bigint,
          left(a.query, {most}), p.pid IN (SELECT m.pid FROM migrates AS m), array_to_string(w.holders, ','), w.wanted
        FROM (
          SELECT m.pid FROM migrates AS m UNION SELECT w.pid FROM waits AS w UNION SELECT unnest(w.holders) FROM waits AS w
        ) AS p
        LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = p.pid
        LEFT JOIN waits AS w ON w.pid = p.pid
        WHERE p.pid <> pg_catalog.pg_backend_pid()
        ORDER BY w.pid IS NOT NULL, p.pid\
        """.replace("{held}", RunLock.HELD)
            .replace("{mark}", Sql.literal(Worker.MARK))
            .replace("{most}", Integer.toString(MOST_CHARS));

    private LockWaits() {}

    /**
     * A session that migrates, waits, or is waited for.
     *
     * @param pid its process on the server; 0 for a prepared transaction
     * @param role who it is; empty for a prepared transaction
     * @param application what it calls itself
     * @param state what it does, for example {@code idle in transaction}; empty if this role may not see it
     * @param age how long its transaction, or else its statement, is old; empty if this role may not see it
     * @param query what it runs, or ran last; at most 4,000 characters
     * @param task whether it migrates
     * @param holders the processes that it waits for; empty if it does not wait
     * @param wanted the locks that it waits for, for people; empty if it does not wait
     */
    public record Waiter(
            long pid,
            String role,
            String application,
            String state,
            Optional<Duration> age,
            String query,
            Task task,
            List<Long> holders,
            String wanted) {
        /** Copies the list. */
        public Waiter {
            holders = List.copyOf(holders);
        }
    }

    /** What a session is there for. */
    public enum Task {
        /** It works for a migration, or holds the lock for it. */
        MIGRATION,
        /** Anything else. */
        OTHER
    }

    /** Asks the server; those that do not wait come first. */
    public static List<Waiter> read(Connection connection) throws SQLException {
        Answer answer = Session.on(connection).ask(QUESTION);
        List<Waiter> all = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            all.add(new Waiter(
                    answer.number(row, 0),
                    orEmpty(answer, row, 1),
                    orEmpty(answer, row, 2),
                    orEmpty(answer, row, 3),
                    Optional.ofNullable(answer.valueOrNull(row, 4)).map(age -> Duration.ofSeconds(Long.parseLong(age))),
                    orEmpty(answer, row, 5),
                    answer.isTrue(row, 6) ? Task.MIGRATION : Task.OTHER,
                    holders(orEmpty(answer, row, 7)),
                    orEmpty(answer, row, 8)));
        }
        return List.copyOf(all);
    }

    private static List<Long> holders(String pids) {
        return pids.isEmpty()
                ? List.of()
                : Arrays.stream(pids.split(",", -1))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
    }

    private static String orEmpty(Answer answer, int row, int column) {
        @Nullable String value = answer.valueOrNull(row, column);
        return value == null ? "" : value;
    }
}
