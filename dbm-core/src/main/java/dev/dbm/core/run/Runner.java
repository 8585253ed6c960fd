package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.HistoryException;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.spi.MigratorOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Applies what is pending. */
public final class Runner {

    // It exists from 17 on.
    private static final String NO_TRANSACTION_TIMEOUT =
            "SELECT pg_catalog.set_config(name, '0', true) FROM pg_catalog.pg_settings WHERE name ="
                    + " 'transaction_timeout'";

    // Comes last: a SELECT leaves its portal open until the next statement, and with it a snapshot that CREATE INDEX
    // CONCURRENTLY would wait for; SET leaves none.
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
            return new PendingRun(connection, files, decision).run(start);
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
        private final List<AppliedMigration> applied = new ArrayList<>();
        private boolean historyIsThere;

        PendingRun(RunConnection connection, Files files, Decision decision) {
            this.connection = connection;
            this.files = files;
            this.decision = decision;
            history = new History(connection);
        }

        MigrateResult run(long start) {
            if (!decision.problems().isEmpty()) {
                throw new HistoryException(decision.problems());
            }
            List<Migration> pending = files.runnable(decision.pending());
            tell(decision.notices());
            try {
                connection.avoidServerPreparedStatements();
            } catch (SQLException e) {
                throw DatabaseFailure.of("the connection was prepared", e);
            }
            for (Migration migration : pending) {
                MigrateResult partial = new MigrateResult(applied, TransactionalRun.since(start));
                if (migration.script().transactional()) {
                    transactional(migration, partial, pending);
                } else {
                    statementwise(migration, partial, pending);
                }
            }
            return new MigrateResult(applied, TransactionalRun.since(start));
        }

        private void transactional(Migration migration, MigrateResult partial, List<Migration> pending) {
            new RunLock(connection, options.lockWait(), listeners).acquire(migration.id());
            try {
                if (isStillPending(migration, pending)) {
                    TransactionalRun run = new TransactionalRun(connection, options.lockTimeout(), listeners);
                    done(run.run(migration, partial));
                }
            } finally {
                connection.abandon();
            }
        }

        private void statementwise(Migration migration, MigrateResult partial, List<Migration> pending) {
            try (RunConnection guard = RunConnection.open(options.dataSource())) {
                new RunLock(guard, options.lockWait(), listeners).acquire(migration.id());
                guard.execute(NO_TRANSACTION_TIMEOUT);
                guard.execute(NO_IDLE_TIMEOUT);
                connection.begin();
                boolean stillPending = isStillPending(migration, pending);
                connection.commit();
                if (stillPending) {
                    done(new StatementwiseRun(connection, listeners).run(migration, partial));
                }
            } catch (SQLException e) {
                throw DatabaseFailure.of("the lock for " + migration.id() + " was prepared", e);
            } finally {
                connection.abandon();
            }
        }

        private void done(AppliedMigration migration) {
            applied.add(migration);
            historyIsThere = true;
            listeners.tell(new MigrationEvent.Applied(migration));
        }

        /** Reads the history again, now that the lock is held; makes it if it is not there. */
        private boolean isStillPending(Migration migration, List<Migration> pending) {
            try {
                if (!historyIsThere) {
                    HistoryTable.create(connection);
                }
                Map<String, HistoryRow> rows = history.read();
                if (rows.isEmpty()) {
                    new Adoption(connection).refuseAdopted(pending);
                }
                HistoryRow row = rows.get(migration.entry().tag());
                if (row == null) {
                    warnIfUnsealed(migration);
                    return true;
                }
                if (!row.state().isDone()) {
                    throw new HistoryException(Decision.interrupted(row.tag()));
                }
                listeners.tell(new MigrationEvent.AppliedElsewhere(migration.id()));
                return false;
            } catch (SQLException e) {
                throw DatabaseFailure.of("the migration history was prepared", e);
            }
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
