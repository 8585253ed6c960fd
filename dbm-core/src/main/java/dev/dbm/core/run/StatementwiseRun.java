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
 * <p>The lock is held meanwhile by an idle transaction on a second connection, the guard: it has no snapshot, so CREATE INDEX CONCURRENTLY does not wait
 * for it, and it ends with its process. The session that works may outlive both, so the row says which one it is: what it says is running is interrupted
 * when the lock is free and that session is gone.
 */
final class StatementwiseRun {

    // A SET, because a SELECT could leave a snapshot.
    private static final String STILL_THERE = "SET LOCAL idle_in_transaction_session_timeout = 0";

    private final RunConnection connection;
    private final RunConnection guard;
    private final Worker worker;
    private final Listeners listeners;
    private final Watch watch;

    StatementwiseRun(RunConnection connection, RunConnection guard, Worker worker, Listeners listeners, Watch watch) {
        this.connection = connection;
        this.guard = guard;
        this.worker = worker;
        this.listeners = listeners;
        this.watch = watch;
    }

    AppliedMigration run(Migration migration, SoFar soFar) {
        listeners.tell(new MigrationEvent.Started(
                migration.id(), migration.script().statements().size()));
        SessionSettings settings;
        try {
            settings = SessionSettings.ofSession(connection, migration.script());
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration, connection, watch.blockers()).unrecorded(e);
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
            connection.execute(worker.marking(migration.entry().tag()));
            connection.execute(HistoryChange.begin(migration, worker));
            connection.execute(HistoryChange.kept(migration.entry().tag(), HistoryState.RUNNING));
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration, connection, watch.blockers()).unrecorded(e);
        }
    }

    private AppliedMigration run(Migration migration, SessionSettings settings, SoFar soFar) {
        List<ScriptStatement> statements = migration.script().statements();
        long start = System.nanoTime();
        for (int i = 0; i < statements.size(); i++) {
            ScriptStatement statement = statements.get(i);
            refuseUnguarded(migration, settings, soFar, i, SoFar.since(start));
            long statementStart = System.nanoTime();
            if (i == 0) {
                watch.begin(migration.id(), worker, statement.line());
            } else {
                watch.next(i + 1, statement.line());
            }
            try {
                connection.execute(statement.sql());
                connection.execute(HistoryChange.progress(migration.entry().tag(), i + 1, SoFar.since(start)));
            } catch (SQLException e) {
                if (SqlState.of(e) != SqlState.CONNECTION_LOST) {
                    fail(migration, settings, e, SoFar.since(start));
                }
                throw new FailureReport(soFar, migration, connection, watch.blockers()).interrupted(statement, i, e);
            }
            listeners.tell(new MigrationEvent.StatementDone(
                    migration.id(), i + 1, statement.line(), SoFar.since(statementStart)));
        }
        Duration took = SoFar.since(start);
        try {
            restore(settings);
            connection.execute(HistoryChange.finish(migration.entry().tag(), took));
            connection.execute(HistoryChange.kept(migration.entry().tag(), HistoryState.APPLIED));
        } catch (SQLException e) {
            throw new FailureReport(soFar, migration, connection, watch.blockers()).unfinished(e);
        }
        return new AppliedMigration(migration.id(), statements.size(), took);
    }

    /** Stops before a statement if the lock is gone: another process might take the migration for interrupted. */
    private void refuseUnguarded(Migration migration, SessionSettings settings, SoFar soFar, int done, Duration took) {
        try {
            guard.execute(STILL_THERE);
        } catch (SQLException e) {
            fail(migration, settings, e, took);
            throw new FailureReport(soFar, migration, connection, watch.blockers())
                    .unguarded(migration.script().statements().get(done), done, e);
        }
    }

    private void fail(Migration migration, SessionSettings settings, SQLException failure, Duration took) {
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
