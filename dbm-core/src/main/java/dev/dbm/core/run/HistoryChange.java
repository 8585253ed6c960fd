package dev.dbm.core.run;

import dev.dbm.core.journal.Migration;
import dev.dbm.core.sql.Sql;
import java.time.Duration;

/** The statements that change the history. */
final class HistoryChange {

    private static final String INSERT = """
        INSERT INTO dbm.migration_history
          (tag, idx, state, file_sha256, token_sha256, file_size, file_crc32, statements, statements_done,
           started_at, finished_at, took_ms, applied_by, application, dbm_version{})
        VALUES ({}, {}, {}, {}, {}, {}, {}, {}, {},
          pg_catalog.clock_timestamp() - {} * interval '1 millisecond', {}, {}, session_user,
          {}, {}{})\
        """;

    private static final String PROGRESS =
            "UPDATE dbm.migration_history SET statements_done = {}, took_ms = {} WHERE tag = {} AND state = 'running'";

    private static final String END = """
        UPDATE dbm.migration_history
        SET state = {}, error = {}, took_ms = {}, finished_at = {}
        WHERE tag = {} AND state IN ('running', 'failed')\
        """;

    private static final String FORGET =
            "DELETE FROM dbm.migration_history WHERE tag = {} AND state IN ('running', 'failed')";

    // They fail when it is not so, which ends a transaction as any error does: a COMMIT that was sent along does
    // nothing then.
    private static final String KEPT =
            "SELECT 1 / count(*)::integer FROM dbm.migration_history WHERE tag = {} AND state = {}";
    private static final String FORGOTTEN =
            "SELECT 1 / (1 - count(*)::integer) FROM dbm.migration_history WHERE tag = {}";

    private static final Sql APPLICATION = Sql.raw("pg_catalog.current_setting('application_name')");
    private static final Sql WORKER_COLUMNS = Sql.raw(", worker_pid, worker_started_at");
    private static final String WORKER = ", {}, {}";
    private static final Sql NOW = Sql.raw("pg_catalog.clock_timestamp()");
    private static final Sql NULL = Sql.raw("NULL");

    private HistoryChange() {}

    /** Returns the statement that writes the row of a migration that is done. */
    static String insert(Migration migration, HistoryState state, Duration took) {
        return insert(migration, state, took, APPLICATION, Sql.EMPTY, Sql.EMPTY);
    }

    /** Returns the statement that writes the row of a migration that begins without a transaction. */
    static String begin(Migration migration, Worker worker) {
        return insert(
                migration,
                HistoryState.RUNNING,
                Duration.ZERO,
                Sql.raw(Sql.literal(worker.application())),
                WORKER_COLUMNS,
                Sql.of(WORKER, worker.pid(), worker.startedAt()));
    }

    private static String insert(
            Migration migration, HistoryState state, Duration took, Sql application, Sql columns, Sql values) {
        int statements = migration.script().statements().size();
        return Sql.of(
                        INSERT,
                        columns,
                        migration.entry().tag(),
                        migration.entry().idx(),
                        state.text(),
                        migration.checksum().raw(),
                        migration.checksum().tokens(),
                        migration.fingerprint().size(),
                        migration.fingerprint().crc(),
                        statements,
                        state == HistoryState.APPLIED ? statements : 0,
                        took.toMillis(),
                        state.isDone() ? NOW : NULL,
                        took.toMillis(),
                        application,
                        LibraryVersion.text(),
                        values)
                .text();
    }

    /** Returns the statement that reads a migration's row back, and fails unless it is there and says this. */
    static String kept(String tag, HistoryState state) {
        return Sql.of(KEPT, tag, state.text()).text();
    }

    /** Returns the statement that fails while a migration's row is there. */
    static String forgotten(String tag) {
        return Sql.of(FORGOTTEN, tag).text();
    }

    /** Returns the statement that records how many statements of a running migration are done. */
    static String progress(String tag, int statementsDone, Duration took) {
        return Sql.of(PROGRESS, statementsDone, took.toMillis(), tag).text();
    }

    /** Returns the statement that records that a running migration is done. */
    static String finish(String tag, Duration took) {
        return Sql.of(END, HistoryState.APPLIED.text(), NULL, took.toMillis(), NOW, tag)
                .text();
    }

    /** Returns the statement that records why a running migration ended. */
    static String fail(String tag, String error, Duration took) {
        return Sql.of(END, HistoryState.FAILED.text(), error, took.toMillis(), NULL, tag)
                .text();
    }

    /** Returns the statement that removes the row of an interrupted migration. */
    static String forget(String tag) {
        return Sql.of(FORGET, tag).text();
    }
}
