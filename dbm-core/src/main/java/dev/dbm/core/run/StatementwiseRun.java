package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.core.journal.Migration;
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
    private final History history;

    StatementwiseRun(RunConnection connection, Listeners listeners) {
        this.connection = connection;
        this.listeners = listeners;
        history = new History(connection);
    }

    AppliedMigration run(Migration migration, MigrateResult partial) {
        FailureReport report = new FailureReport(partial, migration);
        List<ScriptStatement> statements = migration.script().statements();
        listeners.tell(new MigrationEvent.Started(migration.id(), statements.size()));
        SessionSettings settings;
        try {
            settings = SessionSettings.read(connection, migration.script());
            history.insert(migration, HistoryState.RUNNING, Duration.ZERO);
        } catch (SQLException e) {
            throw report.unrecorded(e);
        }
        long start = System.nanoTime();
        for (int i = 0; i < statements.size(); i++) {
            ScriptStatement statement = statements.get(i);
            long statementStart = System.nanoTime();
            try {
                connection.execute(statement.sql());
                history.progress(migration.entry().tag(), i + 1, TransactionalRun.since(start));
            } catch (SQLException e) {
                fail(migration, settings, e, TransactionalRun.since(start));
                throw report.interrupted(statement, i, e);
            }
            listeners.tell(new MigrationEvent.StatementDone(
                    migration.id(), i + 1, statement.line(), TransactionalRun.since(statementStart)));
        }
        Duration took = TransactionalRun.since(start);
        try {
            settings.restore(connection);
            history.finish(migration.entry().tag(), HistoryState.APPLIED, null, took);
        } catch (SQLException e) {
            throw report.interrupted(statements.get(statements.size() - 1), statements.size(), e);
        }
        return new AppliedMigration(migration.id(), statements.size(), took);
    }

    private void fail(Migration migration, SessionSettings settings, SQLException failure, Duration took) {
        if (DatabaseFailure.isConnectionLost(failure)) {
            return;
        }
        try {
            settings.restore(connection);
            history.finish(migration.entry().tag(), HistoryState.FAILED, DatabaseFailure.text(failure), took);
        } catch (SQLException e) {
            // The row then still says "running", and with the lock free that means the same.
            failure.addSuppressed(e);
        }
    }
}
