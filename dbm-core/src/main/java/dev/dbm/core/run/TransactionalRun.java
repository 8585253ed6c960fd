package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Runs a migration in the open transaction, which holds the lock, and commits it together with its history row. */
final class TransactionalRun {

    private final RunConnection connection;
    private final Duration lockTimeout;
    private final Listeners listeners;

    TransactionalRun(RunConnection connection, Duration lockTimeout, Listeners listeners) {
        this.connection = connection;
        this.lockTimeout = lockTimeout;
        this.listeners = listeners;
    }

    AppliedMigration run(Migration migration, MigrateResult partial) {
        FailureReport report = new FailureReport(partial, migration);
        List<ScriptStatement> statements = migration.script().statements();
        listeners.tell(new MigrationEvent.Started(migration.id(), statements.size()));
        SessionSettings settings = prepare(migration);
        long start = System.nanoTime();
        for (int i = 0; i < statements.size(); i++) {
            long statementStart = System.nanoTime();
            try {
                connection.execute(statements.get(i).sql());
            } catch (SQLException e) {
                throw report.rolledBack(statements.get(i), e);
            }
            listeners.tell(new MigrationEvent.StatementDone(
                    migration.id(), i + 1, statements.get(i).line(), since(statementStart)));
        }
        try {
            settings.restore(connection);
            new History(connection).insert(migration, HistoryState.APPLIED, since(start));
        } catch (SQLException e) {
            throw report.unrecorded(e);
        }
        try {
            connection.commit();
        } catch (SQLException e) {
            throw report.commit(e);
        }
        return new AppliedMigration(migration.id(), statements.size(), since(start));
    }

    private SessionSettings prepare(Migration migration) {
        try {
            SessionSettings settings = SessionSettings.read(connection, migration.script());
            if (!lockTimeout.isZero()) {
                connection.execute("SET LOCAL lock_timeout = " + lockTimeout.toMillis());
            }
            return settings;
        } catch (SQLException e) {
            throw DatabaseFailure.of("the transaction was prepared", e);
        }
    }

    static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
