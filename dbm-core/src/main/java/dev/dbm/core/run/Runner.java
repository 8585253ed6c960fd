package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.DatabaseException;
import dev.dbm.HistoryException;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SessionBaseline;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.spi.MigratorOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies what is pending. */
public final class Runner {

    // It exists from 17 on.
    private static final String NO_TRANSACTION_TIMEOUT =
            "SELECT pg_catalog.set_config(name, '0', true) FROM pg_catalog.pg_settings WHERE name ="
                    + " 'transaction_timeout'";

    // Comes last: where the driver's own connection cannot be had, a SELECT leaves its portal open until the next
    // statement, and with it a snapshot that CREATE INDEX CONCURRENTLY would wait for; SET leaves none.
    private static final String NO_IDLE_TIMEOUT = "SET LOCAL idle_in_transaction_session_timeout = 0";

    private final MigratorOptions options;
    private final Listeners listeners;

    /** Creates a runner; nothing is opened. */
    public Runner(MigratorOptions options) {
        this.options = options;
        listeners = new Listeners(options.listeners());
    }

    /** See {@link dev.dbm.Migrator#migrateToLatest()}. */
    public MigrateResult migrateToLatest() {
        long start = System.nanoTime();
        try (OpeningFiles opening = OpeningFiles.start(options.source());
                RunConnection connection = RunConnection.open(options.dataSource())) {
            Files files = opening.files();
            History history = new History(connection);
            Decision decision = Decision.of(files, history, history.read(), options.late(), options.missing());
            if (decision.pending().isEmpty() && decision.problems().isEmpty()) {
                tell(decision.notices());
                return new MigrateResult(List.of(), Duration.ofNanos(System.nanoTime() - start));
            }
            return new PendingRun(connection, files, decision, history, start).run();
        }
    }

    private void tell(List<MigrationEvent> notices) {
        for (int i = 0; i < notices.size(); i++) {
            listeners.tell(notices.get(i));
        }
    }

    /** See {@link dev.dbm.Migrator#baseline(MigrationId)}. */
    public List<MigrationId> baseline(MigrationId to) {
        try (Files files = Files.open(options.source());
                RunConnection connection = RunConnection.open(options.dataSource())) {
            return new Records(connection, files, options, listeners).baseline(to);
        }
    }

    /**
     * Records these migrations as applied, in the order of the journal, without running any.
     *
     * @return those that the history did not hold already
     */
    public List<MigrationId> record(Set<String> tags) {
        try (Files files = Files.open(options.source());
                RunConnection connection = RunConnection.open(options.dataSource())) {
            return new Records(connection, files, options, listeners).record(tags);
        }
    }

    /** See {@link dev.dbm.Migrator#resolve(MigrationId, dev.dbm.Migrator.Resolution)}. */
    public void resolve(MigrationId interrupted, dev.dbm.Migrator.Resolution resolution) {
        try (Files files = Files.open(options.source());
                RunConnection connection = RunConnection.open(options.dataSource())) {
            new Records(connection, files, options, listeners).resolve(interrupted, resolution);
        }
    }

    /** A run that has something to do. */
    private final class PendingRun {

        private final RunConnection connection;
        private final Files files;
        private final Decision decision;
        private final History history;
        private final SoFar soFar;
        private final Watch watch;

        PendingRun(RunConnection connection, Files files, Decision decision, History history, long start) {
            this.connection = connection;
            this.files = files;
            this.decision = decision;
            this.history = history;
            soFar = new SoFar(start);
            watch = new Watch(options.dataSource(), listeners, options.lockTimeout());
        }

        MigrateResult run() {
            if (!decision.problems().isEmpty()) {
                history.refuseHidden();
                throw new HistoryException(decision.problems());
            }
            List<Migration> pending = files.runnable(decision.pending());
            tell(decision.notices());
            try {
                for (Migration migration : pending) {
                    if (migration.script().transactional()) {
                        transactional(migration, pending);
                    } else {
                        statementwise(migration, pending);
                    }
                }
                return soFar.result();
            } catch (DatabaseException e) {
                throw soFar.told(e);
            } finally {
                watch.close();
            }
        }

        private void transactional(Migration migration, List<Migration> pending) {
            RunLock lock = lock(connection);
            try {
                @Nullable SessionSettings settings = begin(migration, lock, pending);
                if (settings != null) {
                    done(new TransactionalRun(connection, listeners, watch, migration)
                            .run(lock.pid(), settings, soFar));
                }
            } finally {
                watch.end();
                connection.abandon();
            }
        }

        /**
         * Begins the transaction of a migration, with the lock, the settings and what the history says by then, in one flight.
         *
         * @return the session's settings as they were; null if the migration is not pending any more
         */
        private @Nullable SessionSettings begin(Migration migration, RunLock lock, List<Migration> pending) {
            String tag = migration.entry().tag();
            SqlScript script = migration.script();
            boolean changing = SessionSettings.mayChange(script);
            List<String> questions = new ArrayList<>();
            if (changing) {
                questions.add(SessionSettings.question(script).text());
            }
            questions.add(SessionBaseline.running(options.lockTimeout()));
            if (history.isThere()) {
                questions.add(History.question(tag));
            }
            try {
                List<Answer> answers = lock.acquire(migration.id(), questions);
                Answer recorded = history.isThere() ? answers.get(answers.size() - 1) : recorded(tag);
                if (!isStillPending(migration, recorded, pending)) {
                    return null;
                }
                return changing
                        ? SessionSettings.of(script, answers.get(0), options.lockTimeout())
                        : SessionSettings.unchanged();
            } catch (SQLException e) {
                throw SqlState.of(e) == SqlState.LOCK_NOT_HAD
                        ? new FailureReport(soFar, migration, connection, List.of()).unrecorded(e)
                        : history.unreadable(e);
            }
        }

        private void statementwise(Migration migration, List<Migration> pending) {
            try (RunConnection guard =
                    SecondConnection.open(options.dataSource(), migration.id(), options.lockWait())) {
                RunLock lock = lock(guard);
                lock.acquire(migration.id(), List.of(NO_TRANSACTION_TIMEOUT, NO_IDLE_TIMEOUT));
                Worker worker = Worker.of(connection);
                if (worker.pid() == lock.pid()) {
                    throw SecondConnection.same(migration.id());
                }
                guard.execute(worker.markingLocally(migration.entry().tag()));
                if (isStillPending(migration, pending)) {
                    done(new StatementwiseRun(connection, guard, worker, listeners, watch).run(migration, soFar));
                }
            } catch (SQLException e) {
                throw SqlState.of(e) == SqlState.LOCK_NOT_HAD
                        ? new FailureReport(soFar, migration, connection, List.of()).unrecorded(e)
                        : DatabaseFailure.of("the lock for " + migration.id() + " was prepared", e);
            } finally {
                watch.end();
                connection.abandon();
            }
        }

        /** Looks at the history in a transaction of its own, and makes it ready for a file without one. */
        private boolean isStillPending(Migration migration, List<Migration> pending) throws SQLException {
            connection.begin(List.of(SessionBaseline.running(options.lockTimeout())));
            boolean stillPending =
                    isStillPending(migration, recorded(migration.entry().tag()), pending);
            if (stillPending) {
                HistoryTable.addWorker(connection);
            }
            connection.commit();
            return stillPending;
        }

        private RunLock lock(RunConnection holder) {
            return new RunLock(holder, options.lockWait(), listeners, soFar);
        }

        private void done(AppliedMigration migration) {
            soFar.add(migration);
            listeners.tell(new MigrationEvent.Applied(migration));
        }

        /** Makes the history if it is not there, and asks it. */
        private Answer recorded(String tag) throws SQLException {
            history.create();
            return connection.ask(History.question(tag));
        }

        /** Looks at what the history says now that the lock is held. */
        private boolean isStillPending(Migration migration, Answer recorded, List<Migration> pending)
                throws SQLException {
            history.refuseHidden(recorded);
            if (History.isEmpty(recorded)) {
                new Adoption(connection).refuseAdopted(pending);
            }
            @Nullable HistoryState state = History.stateOf(migration.entry().tag(), recorded);
            if (state == null) {
                warnIfUnsealed(migration);
                return true;
            }
            if (!state.isDone()) {
                throw new HistoryException(
                        soFar.told(Decision.unfinished(migration.entry().tag(), connection)));
            }
            listeners.tell(new MigrationEvent.AppliedElsewhere(migration.id()));
            return false;
        }

        private void warnIfUnsealed(Migration migration) {
            JournalEntry entry = migration.entry();
            if (entry.checksum().isPresent()
                    && !entry.checksum()
                            .get()
                            .tokens()
                            .equals(migration.checksum().tokens())) {
                listeners.tell(new MigrationEvent.Unsealed(migration.id()));
            }
        }
    }
}
