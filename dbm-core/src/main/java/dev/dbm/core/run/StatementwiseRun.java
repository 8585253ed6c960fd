package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrationEvent;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SessionBaseline;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Runs a non-transactional migration statement by statement, recording each one that is done.
 *
 * <p>The lock is held meanwhile by an idle transaction on a second connection: it has no snapshot, so CREATE INDEX CONCURRENTLY does not wait
 * for it, and it ends with its process, so that a row that says "running" while the lock is free is an interrupted migration.
 */
final class StatementwiseRun {

    private final RunConnection connection;
    private final Listeners listeners;

    StatementwiseRun(RunConnection connection, Listeners listeners) {
        this.connection = connection;
        this.listeners = listeners;
    }

    AppliedMigration run(Migration migration, SoFar soFar) {
        listeners.tell(new MigrationEvent.Started(
                migration.id(), migration.script().statements().size()));
        SessionSettings settings;
        try {
            settings = SessionSettings.ofSession(connection, migration.script());
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration).unrecorded(e);
        }
        boolean done = false;
        try {
            begin(migration, soFar);
            AppliedMigration applied = run(migration, settings, soFar);
            done = true;
            return applied;
        } finally {
            if (!done) {
                abandon(settings);
            }
        }
    }

    private void begin(Migration migration, SoFar soFar) {
        try {
            connection.execute(SessionBaseline.reported());
            connection.execute(HistoryChange.insert(migration, HistoryState.RUNNING, Duration.ZERO));
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration).unrecorded(e);
        }
    }

    private AppliedMigration run(Migration migration, SessionSettings settings, SoFar soFar) {
        List<ScriptStatement> statements = migration.script().statements();
        long start = System.nanoTime();
        for (int i = 0; i < statements.size(); i++) {
            ScriptStatement statement = statements.get(i);
            long statementStart = System.nanoTime();
            try {
                connection.execute(statement.sql());
                connection.execute(HistoryChange.progress(migration.entry().tag(), i + 1, SoFar.since(start)));
            } catch (SQLException e) {
                fail(migration, settings, e, SoFar.since(start));
                throw new FailureReport(soFar, migration).interrupted(statement, i, e);
            }
            listeners.tell(new MigrationEvent.StatementDone(
                    migration.id(), i + 1, statement.line(), SoFar.since(statementStart)));
        }
        Duration took = SoFar.since(start);
        try {
            restore(settings);
            connection.execute(HistoryChange.finish(migration.entry().tag(), took));
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration)
                    .interrupted(statements.get(statements.size() - 1), statements.size(), e);
        }
        return new AppliedMigration(migration.id(), statements.size(), took);
    }

    private void fail(Migration migration, SessionSettings settings, SQLException failure, Duration took) {
        if (SqlState.of(failure) == SqlState.CONNECTION_LOST) {
            return;
        }
        try {
            restore(settings);
            connection.execute(HistoryChange.fail(migration.entry().tag(), DatabaseFailure.text(failure), took));
        } catch (SQLException e) {
            // The row then still says "running", and with the lock free that means the same.
            failure.addSuppressed(e);
        }
    }

    private void restore(SessionSettings settings) throws SQLException {
        for (String restoring : settings.restoring()) {
            connection.execute(restoring);
        }
    }

    private void abandon(SessionSettings settings) {
        try {
            restore(settings);
        } catch (SQLException e) {
            // Why the run ends is on its way to the caller; a session that cannot be spoken to has nothing to give
            // back.
            return;
        }
    }
}
