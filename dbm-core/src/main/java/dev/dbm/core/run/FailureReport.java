package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.ErrorCode;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationFailedException;
import dev.dbm.Problem;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes down everything a person needs when a migration has failed. */
final class FailureReport {

    private final MigrateResult partial;
    private final Migration migration;

    FailureReport(MigrateResult partial, Migration migration) {
        this.partial = partial;
        this.migration = migration;
    }

    /** A statement of a transactional migration failed, and all of the migration was rolled back. */
    MigrationFailedException rolledBack(ScriptStatement statement, SQLException failure) {
        boolean lost = DatabaseFailure.isConnectionLost(failure);
        String what = (lost ? migration.id() + " was cut off: the connection was lost" : migration.id() + " failed")
                + "; " + kept() + "nothing of " + migration.id() + " was kept";
        return exception(
                new Problem(code(failure), what, place(statement, failure), remedy(failure, "")), statement, failure);
    }

    /** The commit of a transactional migration failed. */
    MigrationFailedException commit(SQLException failure) {
        if (DatabaseFailure.isConnectionLost(failure)) {
            Problem problem = new Problem(
                    ErrorCode.COMMIT_UNKNOWN,
                    "The connection was lost while " + migration.id() + " was committed; " + kept() + "whether "
                            + migration.id() + " was kept is not known",
                    DatabaseFailure.text(failure),
                    "Start again: the history tells the next run whether it was committed.");
            return new MigrationFailedException(problem, partial, migration.id(), "", 0, failure);
        }
        Problem problem = new Problem(
                code(failure),
                migration.id() + " failed at its commit; " + kept() + "nothing of " + migration.id() + " was kept",
                migration.entry().fileName() + "\n" + DatabaseFailure.text(failure),
                remedy(failure, "A constraint that is checked at the commit (DEFERRED) is violated. "));
        return new MigrationFailedException(problem, partial, migration.id(), "", 0, failure);
    }

    /** A statement of a non-transactional migration failed; those before it stay. */
    MigrationFailedException interrupted(ScriptStatement statement, int done, SQLException failure) {
        String before = done == 0
                ? "nothing else of " + migration.id() + " was run"
                : done == 1
                        ? "of " + migration.id() + " the first statement stays"
                        : "of " + migration.id() + " the first " + done + " statements stay";
        String what = DatabaseFailure.isConnectionLost(failure)
                ? migration.id() + " was cut off: the connection was lost; " + kept() + before
                        + ", and this one may or may not be done"
                : migration.id() + " failed, outside a transaction; " + kept() + before;
        String resolve = "It is recorded as interrupted and is not run again by itself. Mend the cause. "
                + Decision.waysOut(migration.entry().tag());
        String invalid = statement.sql().toUpperCase(java.util.Locale.ROOT).contains("CONCURRENTLY")
                ? "\nAn index that CREATE INDEX CONCURRENTLY left behind is invalid: drop it first."
                : "";
        return exception(
                new Problem(code(failure), what, place(statement, failure), resolve + invalid), statement, failure);
    }

    /** The history row could not be written. */
    MigrationFailedException unrecorded(SQLException failure) {
        String state = DatabaseFailure.state(failure);
        String what =
                migration.id() + " could not be recorded; " + kept() + "nothing of " + migration.id() + " was kept";
        Problem problem = state.equals("42501")
                ? new Problem(
                        ErrorCode.HISTORY_NOT_PERMITTED,
                        what,
                        DatabaseFailure.text(failure),
                        "Have the owner of namespace dbm grant the role USAGE ON SCHEMA dbm and\n"
                                + "SELECT, INSERT, UPDATE, DELETE on dbm.migration_history.")
                : new Problem(code(failure), what, DatabaseFailure.text(failure), remedy(failure, ""));
        return new MigrationFailedException(problem, partial, migration.id(), "", 0, failure);
    }

    private MigrationFailedException exception(Problem problem, ScriptStatement statement, SQLException failure) {
        return new MigrationFailedException(
                problem, partial, migration.id(), statement.sql(), statement.line(), failure);
    }

    private String kept() {
        List<AppliedMigration> applied = partial.applied();
        if (applied.isEmpty()) {
            return "";
        }
        String last = applied.get(applied.size() - 1).id().tag();
        return applied.size() == 1
                ? last + " stays applied, "
                : applied.size() + " migrations up to " + last + " stay applied, ";
    }

    private String place(ScriptStatement statement, SQLException failure) {
        String file = migration.entry().fileName();
        StringBuilder text = new StringBuilder(file);
        text.append(':').append(statement.line()).append("   ").append(firstLine(statement.sql()));
        text.append('\n').append(DatabaseFailure.text(failure));
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

    private static ErrorCode code(SQLException failure) {
        if (DatabaseFailure.isConnectionLost(failure)) {
            return ErrorCode.CONNECTION_LOST;
        }
        return switch (DatabaseFailure.state(failure)) {
            case "55P03" -> ErrorCode.LOCK_TIMEOUT;
            case "25006" -> ErrorCode.DATABASE_READ_ONLY;
            default -> ErrorCode.STATEMENT_FAILED;
        };
    }

    private static String remedy(SQLException failure, String prefix) {
        if (DatabaseFailure.isConnectionLost(failure)) {
            return "When the server is up, start again.";
        }
        String remedy = switch (DatabaseFailure.state(failure)) {
            case "23514", "23505", "23503", "23502", "23P01" ->
                "Mend the rows, or add the constraint NOT VALID and" + " validate it later; then migrate again.";
            case "55P03" ->
                "Another session uses the object. Migrate again when it is done, or give a longer lockTimeout.";
            case "40P01", "40001" -> "It lost against another session; nothing is wrong with the file. Migrate again.";
            case "57014" ->
                "It was cancelled, by a person or by statement_timeout. Migrate again; for a statement that needs"
                        + " long, write SET LOCAL statement_timeout before it.";
            case "55P04" ->
                "A label that was added to an enum can be used once it is committed: move its use to a migration"
                        + " of its own.";
            case "25001" ->
                "It cannot run in a transaction: move it to a migration of its own that begins with\n"
                        + dev.dbm.core.sql.SqlScript.NO_TRANSACTION;
            case "2D000" ->
                "Code that commits cannot run in a transaction: move it to a migration of its own that begins"
                        + " with\n" + dev.dbm.core.sql.SqlScript.NO_TRANSACTION;
            case "42P07", "42701", "42710", "42723", "42P06" ->
                "It is there already. If the database has what this migration"
                        + " makes, record that: baseline --to "
                        + "TAG; otherwise drop or rename what is in the way. Then migrate"
                        + " again.";
            case "42P01", "42703", "42704", "42883", "3F000" ->
                "What it refers to is not there: look at the name, its namespace and"
                        + " the order of the migrations. Then migrate again.";
            case "42501" -> "Grant the role what it needs, or migrate with the owner's role.";
            case "42601" ->
                "Mend the statement; nothing of the file is applied, so it may be edited. Then migrate again.";
            case "25006" -> "Connect to the primary, with a role whose default_transaction_read_only is off.";
            case "53100" -> "The server's disk is full. Make room, then migrate again.";
            default -> "Mend the cause, then migrate again.";
        };
        return prefix + remedy;
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
