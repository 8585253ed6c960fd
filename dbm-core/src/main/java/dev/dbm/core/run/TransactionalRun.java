package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrationEvent;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.session.Progress;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a migration in the open transaction, which holds the lock, and commits it together with its history row. */
final class TransactionalRun implements Progress {

    private final RunConnection connection;
    private final Listeners listeners;
    private final Watch watch;
    private final Migration migration;
    private final List<ScriptStatement> statements;
    private long statementStart;

    TransactionalRun(RunConnection connection, Listeners listeners, Watch watch, Migration migration) {
        this.connection = connection;
        this.listeners = listeners;
        this.watch = watch;
        this.migration = migration;
        statements = migration.script().statements();
    }

    /**
     * Runs it.
     *
     * @param pid the server's process that runs it
     * @param settings what to put back before the history row is written
     */
    AppliedMigration run(long pid, SessionSettings settings, SoFar soFar) {
        listeners.tell(new MigrationEvent.Started(migration.id(), statements.size()));
        long start = System.nanoTime();
        statementStart = start;
        watch.begin(
                migration.id(),
                pid,
                statements.isEmpty() ? 1 : statements.get(0).line());
        try {
            connection.run(texts(statements), this);
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration, connection, watch.blockers())
                    .rolledBack(statements.get(connection.done()), e);
        }
        List<String> last = new ArrayList<>(settings.restoring());
        last.add(HistoryChange.insert(migration, HistoryState.APPLIED, SoFar.since(start)));
        last.add(HistoryChange.kept(migration.entry().tag(), HistoryState.APPLIED));
        try {
            connection.commit(last);
        } catch (SQLException e) {
            FailureReport report = new FailureReport(soFar, migration, connection, watch.blockers());
            boolean committing = connection.done() == last.size() || SqlState.of(e) == SqlState.CONNECTION_LOST;
            throw committing ? report.commit(e) : report.unrecorded(e);
        }
        return new AppliedMigration(migration.id(), statements.size(), SoFar.since(start));
    }

    @Override
    public void done(int index) {
        if (index + 1 < statements.size()) {
            watch.next(index + 2, statements.get(index + 1).line());
        }
        Duration took = SoFar.since(statementStart);
        listeners.tell(new MigrationEvent.StatementDone(
                migration.id(), index + 1, statements.get(index).line(), took));
        statementStart = System.nanoTime();
    }

    private static List<String> texts(List<ScriptStatement> statements) {
        List<String> texts = new ArrayList<>(statements.size());
        for (ScriptStatement statement : statements) {
            texts.add(statement.sql());
        }
        return texts;
    }
}
