package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationFailedException;
import dev.dbm.Problem;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes down everything a person needs when a migration has failed. */
final class FailureReport {

    private static final String RECORDED = "It is recorded as interrupted and is not run again by itself. ";

    private final MigrateResult partial;
    private final String kept;
    private final Migration migration;
    private final RunConnection connection;
    private final List<String> blockers;

    /**
     * Creates a report.
     *
     * @param blockers the sessions that the statement was last seen to wait for
     */
    FailureReport(SoFar soFar, Migration migration, RunConnection connection, List<String> blockers) {
        partial = soFar.result();
        kept = soFar.kept().isEmpty() ? "" : soFar.kept() + ", ";
        this.migration = migration;
        this.connection = connection;
        this.blockers = blockers;
    }

    /** A statement of a transactional migration failed, and all of the migration was rolled back. */
    MigrationFailedException rolledBack(ScriptStatement statement, SQLException failure) {
        boolean lost = isLost(failure);
        String what = (lost ? migration.id() + " was cut off: the connection was lost" : migration.id() + " failed")
                + "; " + kept + "nothing of " + migration.id() + " was kept";
        if (SqlState.of(failure) == SqlState.READ_ONLY) {
            connection.abandon();
            if (Causes.mayWrite(connection)) {
                return exception(Causes.madeReadOnly(what, place(statement, failure)), statement, failure);
            }
        }
        return exception(
                new Problem(
                        code(failure),
                        what,
                        place(statement, failure),
                        SqlState.of(failure).remedy()),
                statement,
                failure);
    }

    /** The commit of a transactional migration failed. */
    MigrationFailedException commit(SQLException failure) {
        if (isLost(failure)) {
            Problem problem = new Problem(
                    ErrorCode.COMMIT_UNKNOWN,
                    "The connection was lost while " + migration.id() + " was committed; " + kept + "whether "
                            + migration.id() + " was kept is not known",
                    DatabaseFailure.text(failure),
                    "Start again: the history tells the next run whether it was committed.");
            return new MigrationFailedException(problem, partial, migration.id(), "", 0, failure);
        }
        Problem problem = new Problem(
                code(failure),
                migration.id() + " failed at its commit; " + kept + "nothing of " + migration.id() + " was kept",
                migration.entry().fileName() + "\n" + DatabaseFailure.text(failure),
                "A constraint that is checked at the commit (DEFERRED) is violated. "
                        + SqlState.of(failure).remedy());
        return new MigrationFailedException(problem, partial, migration.id(), "", 0, failure);
    }

    /** The session that held the lock for a non-transactional migration was gone before one of its statements. */
    MigrationFailedException unguarded(ScriptStatement statement, int done, SQLException failure) {
        String what = migration.id() + " was stopped: the session that held the lock for it is gone; " + kept
                + stays(done) + ", and the next one was not begun";
        return exception(
                new Problem(
                        ErrorCode.CONNECTION_LOST,
                        what,
                        place(statement, failure),
                        RECORDED + Decision.waysOut(migration.entry().tag())),
                statement,
                failure);
    }

    private String stays(int done) {
        return done == 0
                ? "nothing of " + migration.id() + " was run"
                : done == 1
                        ? "of " + migration.id() + " the first statement stays"
                        : "of " + migration.id() + " the first " + done + " statements stay";
    }

    /** A statement of a non-transactional migration failed; those before it stay. */
    MigrationFailedException interrupted(ScriptStatement statement, int done, SQLException failure) {
        String before = done == 0 ? "nothing else of " + migration.id() + " was run" : stays(done);
        String what = isLost(failure)
                ? migration.id() + " was cut off: the connection was lost; " + kept + before
                        + (mayRun(failure)
                                ? ", and this one may be done, or still run on the server"
                                : ", and this one may or may not be done")
                : migration.id() + " failed, outside a transaction; " + kept + before;
        if (SqlState.of(failure) == SqlState.READ_ONLY && Causes.mayWrite(connection)) {
            Problem cause = Causes.madeReadOnly(what, place(statement, failure));
            String remedy = cause.remedy() + "\n" + RECORDED
                    + Decision.waysOut(migration.entry().tag());
            return exception(new Problem(cause.code(), cause.what(), cause.where(), remedy), statement, failure);
        }
        if (Causes.isHistoryGone(failure)) {
            return exception(
                    Causes.droppedHistory(
                            what, place(statement, failure), migration.entry().fileName()),
                    statement,
                    failure);
        }
        String resolve = RECORDED
                + (mayRun(failure) ? "status says whether it still runs. " : "Mend the cause. ")
                + Decision.waysOut(migration.entry().tag());
        String invalid = statement.sql().toUpperCase(java.util.Locale.ROOT).contains("CONCURRENTLY")
                ? "\nAn index that CREATE INDEX CONCURRENTLY left behind is invalid: drop it first."
                : "";
        return exception(
                new Problem(code(failure), what, place(statement, failure), resolve + invalid), statement, failure);
    }

    /** The history row could not be written, before anything of the migration was committed. */
    MigrationFailedException unrecorded(SQLException failure) {
        String what = migration.id() + " could not be recorded; " + kept + "nothing of " + migration.id() + " was kept";
        return exception(unwritten(what, failure, SqlState.of(failure).remedy()), failure);
    }

    /** All statements of a non-transactional migration are done, and its row could not be brought to say so. */
    MigrationFailedException unfinished(SQLException failure) {
        String what = migration.id() + " could not be recorded as applied; " + kept + "all statements of "
                + migration.id() + " are done";
        Problem cause = unwritten(what, failure, SqlState.of(failure).remedy());
        String remedy = cause.remedy() + "\nThen say that it is done:  migrate --resolve "
                + migration.entry().tag() + " --as applied";
        return exception(new Problem(cause.code(), cause.what(), cause.where(), remedy), failure);
    }

    private Problem unwritten(String what, SQLException failure, String remedy) {
        SqlState state = SqlState.of(failure);
        if (state == SqlState.LOCK_NOT_HAD) {
            connection.abandon();
            List<String> users = blockers.isEmpty() ? Causes.usersOfTheHistory(connection) : blockers;
            return new Problem(code(failure), what, blocked(failure, users), remedy);
        }
        String where = said(failure);
        if (state == SqlState.CONNECTION_LOST) {
            return new Problem(code(failure), what, where, remedy);
        }
        if (Causes.isHistoryGone(failure)) {
            return new Problem(
                    ErrorCode.STATEMENT_FAILED,
                    what + ": it drops dbm.migration_history",
                    where,
                    "Take that statement out: without its history dbm does not know what the database has.");
        }
        // A transaction that has failed answers no question any more.
        connection.abandon();
        if (state == SqlState.READ_ONLY && Causes.mayWrite(connection)) {
            return Causes.madeReadOnly(what, where);
        }
        if (state == SqlState.NOT_PERMITTED && !where.contains("row-level security")) {
            return new Problem(
                    ErrorCode.HISTORY_NOT_PERMITTED,
                    what,
                    where,
                    "Have the owner of namespace dbm grant the role USAGE ON SCHEMA dbm and\n"
                            + "SELECT, INSERT, UPDATE, DELETE on dbm.migration_history.");
        }
        List<String> faults = HistoryFaults.of(connection);
        if (state == SqlState.DIVIDED_BY_ZERO) {
            return HistoryFaults.problem(
                    what + ": the history does not keep its row", "read back, it is not there", faults);
        }
        return faults.isEmpty()
                ? new Problem(code(failure), what, where, remedy)
                : HistoryFaults.problem(what + ": the history is not as dbm makes it", where, faults);
    }

    private MigrationFailedException exception(Problem problem, SQLException failure) {
        return new MigrationFailedException(problem, partial, migration.id(), "", 0, failure);
    }

    private static boolean isLost(SQLException failure) {
        return SqlState.of(failure) == SqlState.CONNECTION_LOST;
    }

    // A session that the server ended runs nothing any more; of one that was only lost nobody here can know.
    private static boolean mayRun(SQLException failure) {
        return isLost(failure) && SqlState.code(failure).startsWith("08");
    }

    private MigrationFailedException exception(Problem problem, ScriptStatement statement, SQLException failure) {
        return new MigrationFailedException(
                problem, partial, migration.id(), statement.sql(), statement.line(), failure);
    }

    private String place(ScriptStatement statement, SQLException failure) {
        String file = migration.entry().fileName();
        StringBuilder text = new StringBuilder(file);
        text.append(':').append(statement.line()).append("   ").append(firstLine(statement.sql()));
        text.append('\n').append(said(failure));
        int position = DatabaseFailure.position(failure);
        if (position > 0) {
            int line = statement.lineOf(position);
            text.append("\nat ")
                    .append(file)
                    .append(':')
                    .append(line)
                    .append(':')
                    .append(statement.columnOf(position));
            text.append("   ").append(lineAt(statement.sql(), line - statement.line()));
        }
        return text.toString();
    }

    /** Returns what the server said, and of a lock who had it. */
    private String said(SQLException failure) {
        return SqlState.of(failure) == SqlState.LOCK_NOT_HAD
                ? blocked(failure, blockers)
                : DatabaseFailure.text(failure);
    }

    private static String blocked(SQLException failure, List<String> by) {
        String text = DatabaseFailure.text(failure);
        return by.isEmpty() ? text : text + "\nblocked by " + String.join("\nblocked by ", by);
    }

    private static ErrorCode code(SQLException failure) {
        SqlState state = SqlState.of(failure);
        if (state == SqlState.CONNECTION_LOST) {
            return ErrorCode.CONNECTION_LOST;
        }
        if (state == SqlState.LOCK_NOT_HAD) {
            return ErrorCode.LOCK_TIMEOUT;
        }
        return state == SqlState.READ_ONLY ? ErrorCode.DATABASE_READ_ONLY : ErrorCode.STATEMENT_FAILED;
    }

    private static String firstLine(String sql) {
        return lineAt(sql, 0);
    }

    private static String lineAt(String sql, int number) {
        int start = 0;
        for (int i = 0; i < number; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        int end = sql.indexOf('\n', start);
        String line = (end < 0 ? sql.substring(start) : sql.substring(start, end)).strip();
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }
}
