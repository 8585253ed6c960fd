package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.Migrator.Resolution;
import dev.dbm.Problem;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.spi.MigratorOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes the history without running anything, under the migration lock. */
final class Records {

    private final RunConnection connection;
    private final Files files;
    private final MigratorOptions options;
    private final Listeners listeners;
    private final History history;

    Records(RunConnection connection, Files files, MigratorOptions options, Listeners listeners) {
        this.connection = connection;
        this.files = files;
        this.options = options;
        this.listeners = listeners;
        history = new History(connection);
    }

    List<MigrationId> baseline(MigrationId to) {
        return record(migrationsUpTo(to), to);
    }

    List<MigrationId> record(Set<String> tags) {
        List<Migration> migrations = new ArrayList<>();
        for (JournalEntry entry : files.journal().entries()) {
            if (tags.contains(entry.tag())) {
                migrations.add(files.migration(entry));
            }
        }
        return migrations.isEmpty()
                ? List.of()
                : record(migrations, migrations.getLast().id());
    }

    private List<MigrationId> record(List<Migration> migrations, MigrationId last) {
        List<MigrationId> recorded = new ArrayList<>();
        List<String> inserts = new ArrayList<>();
        try {
            lock().acquire(last, List.of());
            history.create();
            Map<String, HistoryRow> known = history.read();
            history.refuseHidden();
            refuseContradictions(known);
            for (Migration migration : migrations) {
                if (!known.containsKey(migration.entry().tag())) {
                    inserts.add(HistoryChange.insert(migration, HistoryState.BASELINE, Duration.ZERO));
                    inserts.add(HistoryChange.kept(migration.entry().tag(), HistoryState.BASELINE));
                    recorded.add(migration.id());
                }
            }
            connection.commit(inserts);
        } catch (SQLException e) {
            throw history.unwritable("the baseline was recorded", e);
        } finally {
            connection.abandon();
        }
        for (MigrationId id : recorded) {
            listeners.tell(new MigrationEvent.Baselined(id));
        }
        return List.copyOf(recorded);
    }

    void resolve(MigrationId interrupted, Resolution resolution) {
        try {
            lock().acquire(interrupted, List.of());
            HistoryRow row = history.read().get(interrupted.tag());
            history.refuseHidden();
            if (row == null || row.state().isDone()) {
                throw new HistoryException(Problem.of(
                        ErrorCode.BASELINE_REFUSED,
                        "The history does not hold " + interrupted + " as interrupted",
                        "Look at status; only an interrupted migration can be resolved."));
            }
            if (row.state() == HistoryState.RUNNING) {
                refuse(
                        LivingWorkers.ask(connection)
                                .of(interrupted.tag())
                                .map(session -> session.problem(interrupted.tag()))
                                .stream()
                                .toList());
            }
            Optional<JournalEntry> entry = files.journal().entry(interrupted.tag());
            if (entry.isPresent()) {
                refuse(InvalidIndexes.leftBy(files.migration(entry.get()), connection));
            }
            String tag = interrupted.tag();
            connection.commit(
                    switch (resolution) {
                        case APPLIED ->
                            List.of(
                                    HistoryChange.finish(tag, Duration.ZERO),
                                    HistoryChange.kept(tag, HistoryState.APPLIED));
                        case RETRY -> List.of(HistoryChange.forget(tag), HistoryChange.forgotten(tag));
                    });
        } catch (SQLException e) {
            throw history.unwritable(interrupted + " was resolved", e);
        } finally {
            connection.abandon();
        }
    }

    private RunLock lock() {
        return new RunLock(connection, options.lockWait(), listeners, new SoFar(System.nanoTime()));
    }

    private List<Migration> migrationsUpTo(MigrationId to) {
        List<JournalEntry> entries = new ArrayList<>();
        for (JournalEntry entry : files.journal().entries()) {
            entries.add(entry);
            if (entry.tag().equals(to.tag())) {
                List<Migration> migrations = new ArrayList<>();
                for (JournalEntry one : entries) {
                    migrations.add(files.migration(one));
                }
                return migrations;
            }
        }
        throw new HistoryException(files.unknown(ErrorCode.BASELINE_REFUSED, to.tag()));
    }

    private void refuseContradictions(Map<String, HistoryRow> rows) throws SQLException {
        Decision decision = Decision.of(files, history, rows, dev.dbm.LateMigrations.APPLY, options.missing());
        List<Problem> problems = new ArrayList<>(decision.problems());
        for (HistoryRow row : rows.values()) {
            if (row.state() == HistoryState.RUNNING) {
                problems.add(Decision.unfinished(row.tag(), connection));
            }
        }
        refuse(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new HistoryException(problems);
        }
    }
}
