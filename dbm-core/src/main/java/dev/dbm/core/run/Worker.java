package dev.dbm.core.run;

import dev.dbm.core.session.Answer;
import dev.dbm.core.sql.Sql;
import java.sql.SQLException;

/**
 * The session that runs a non-transactional migration, by what nobody else has: its process on the server and the moment at which that began.
 *
 * <p>It carries both in its application name while it works, and so does the session that holds the lock for it. That name everybody may see, whatever their
 * role, and a pooler takes it along to each session of the server to which it gives a statement.
 *
 * @param pid the process on the server
 * @param startedMicros when that process began, in microseconds since 1970
 * @param application the session's application name before it was marked
 */
record Worker(long pid, long startedMicros, String application) {

    /** Begins the application name of every session that works for a migration. */
    static final String MARK = "dbm ";

    private static final String QUESTION = """
        SELECT s.pid, (extract(epoch FROM s.backend_start) * 1000000)::bigint, pg_catalog.current_setting('application_name')
        FROM pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) AS s\
        """;

    private static final String MARKING = "SELECT pg_catalog.set_config('application_name', {}, false)";
    private static final String MARKING_LOCALLY = "SET LOCAL application_name = {}";
    private static final String STARTED_AT = "timestamp with time zone 'epoch' + {} * interval '1 microsecond'";

    /** Returns the worker that a connection's session is. */
    static Worker of(RunConnection connection) throws SQLException {
        Answer answer = connection.ask(QUESTION);
        return new Worker(answer.number(0, 0), answer.number(0, 1), answer.text(0, 2));
    }

    /** Returns when its process began, as SQL. */
    Sql startedAt() {
        return Sql.of(STARTED_AT, startedMicros);
    }

    /** Returns the statement that marks the session until its settings are put back. */
    String marking(String tag) {
        return Sql.of(MARKING, mark(tag)).text();
    }

    /** Returns the statement that marks a session until its transaction ends; it leaves no snapshot. */
    String markingLocally(String tag) {
        return Sql.of(MARKING_LOCALLY, mark(tag)).text();
    }

    /** Returns what the application names of the sessions begin with that work for the migration. */
    String mark() {
        return MARK + pid + "." + startedMicros + " ";
    }

    // The tag comes last, and is there for people: the server cuts the name after 63 bytes.
    private String mark(String tag) {
        return mark() + tag;
    }
}
