package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.Answer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions that still work for migrations which the history holds as running. */
final class LivingWorkers {

    // The row is read as JSON, because a history that an older dbm made has no such columns; of what that runs,
    // only who holds the lock is known. When a process began is hidden from other roles, and a process of that
    // number then counts, as does one that is busy under another name, since a file may change that name. The
    // session that asks is nobody's worker: a pool gave it away.
    private static final String QUESTION =
            """
            WITH w AS (
              SELECT h.tag, h.pid, h.started_at, 'dbm ' || h.pid || '.' || (extract(epoch FROM h.started_at) * 1000000)::bigint || ' ' AS mark
              FROM (
                SELECT r.tag, (to_jsonb(r) ->> 'worker_pid')::integer AS pid, (to_jsonb(r) ->> 'worker_started_at')::timestamptz AS started_at
                FROM dbm.migration_history AS r
                WHERE r.state = 'running'
              ) AS h
            )
            SELECT w.tag, a.backend_start IS NULL AND NOT pg_catalog.starts_with(a.application_name, w.mark), {columns}
            FROM w
            JOIN pg_catalog.pg_stat_activity AS a ON a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
            WHERE pg_catalog.starts_with(a.application_name, w.mark)
              OR a.pid = w.pid AND (a.backend_start = w.started_at OR a.backend_start IS NULL) AND a.state IS DISTINCT FROM 'idle'
              OR w.pid IS NULL AND EXISTS (SELECT FROM pg_catalog.pg_locks AS l WHERE l.pid = a.pid AND {held})
            ORDER BY w.tag, a.pid <> w.pid, a.state, a.pid\
            """.replace("{columns}", Sessions.COLUMNS).replace("{held}", RunLock.HELD);

    private final Map<String, Session> byTag = new LinkedHashMap<>();

    private LivingWorkers() {}

    /** Asks the server; the history must be there. */
    static LivingWorkers ask(RunConnection connection) throws SQLException {
        Answer answer = connection.ask(QUESTION);
        LivingWorkers living = new LivingWorkers();
        for (int row = 0; row < answer.size(); row++) {
            // The session that works comes before the one that holds the lock for it.
            living.byTag.putIfAbsent(
                    answer.text(row, 0),
                    new Session(answer.number(row, 2), answer.isTrue(row, 1), Sessions.text(answer, row, 2)));
        }
        return living;
    }

    /** Returns the session that works for a migration. */
    Optional<Session> of(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** Returns the migrations that are worked for, each with its session. */
    Map<String, Session> all() {
        return byTag;
    }

    /**
     * A session that works for a migration.
     *
     * @param pid its process on the server
     * @param doubtful whether it may be another one of the same number, since this role may not see when it began
     * @param text who it is and what it does
     */
    record Session(long pid, boolean doubtful, String text) {

        /** Returns why nothing may be done about the migration while the session lives. */
        Problem problem(String tag) {
            return new Problem(
                    ErrorCode.MIGRATION_RUNNING,
                    tag + " still runs: the session that works for it lives, though its process or its lock is gone",
                    text,
                    (doubtful
                                    ? "Whether it is that session, only its role and members of pg_read_all_stats can"
                                            + " see.\n"
                                    : "")
                            + "Wait until status says that it is interrupted, or end that session\n" + ending()
                            + "\nand then look at what the file has done.\n" + Decision.waysOut(tag));
        }

        /** Returns the statement that ends it. */
        String ending() {
            return "SELECT pg_terminate_backend(" + pid + ");";
        }
    }
}
