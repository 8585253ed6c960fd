package dev.dbm.core.run;

import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.StatusResult;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.spi.MigratorOptions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells where every migration stands; reads only. */
public final class StatusReport {

    private final MigratorOptions options;

    /** Creates a report; nothing is opened. */
    public StatusReport(MigratorOptions options) {
        this.options = options;
    }

    /** See {@link dev.dbm.Migrator#status()}. */
    public StatusResult status() {
        try (Files files = Files.open(options.source());
                RunConnection connection = RunConnection.open(options.dataSource())) {
            History history = new History(connection);
            Map<String, HistoryRow> rows = history.read();
            history.refuseHidden();
            Map<String, HistoryDetail> details = rows.isEmpty() ? Map.of() : history.readDetails();
            Map<String, Checksum> checksums = rows.isEmpty() ? Map.of() : history.readChecksums();
            Map<String, LivingWorkers.Session> living = living(connection, rows);
            Map<String, HistoryRow> unseen = new HashMap<>(rows);
            List<MigrationStatus> all = new ArrayList<>();
            for (int i = 0; i < files.journal().entries().size(); i++) {
                JournalEntry entry = files.journal().entries().get(i);
                HistoryRow row = unseen.remove(entry.tag());
                HistoryDetail detail = details.get(entry.tag());
                LivingWorkers.Session worker = living.get(entry.tag());
                if (row == null || detail == null) {
                    all.add(new MigrationStatus.Pending(entry.id(), overtakenBy(files, rows, i)));
                } else if (worker != null) {
                    all.add(new MigrationStatus.Running(
                            entry.id(),
                            detail.startedAt(),
                            detail.statementsDone(),
                            detail.statements(),
                            worker.text()));
                } else {
                    Checksum applied = checksums.getOrDefault(entry.tag(), new Checksum("", ""));
                    all.add(status(files, i, row, detail, applied));
                }
            }
            for (HistoryRow row : rows.values()) {
                HistoryDetail detail = details.get(row.tag());
                if (unseen.containsKey(row.tag()) && detail != null) {
                    all.add(new MigrationStatus.Missing(new MigrationId(row.tag()), appliedAt(detail)));
                }
            }
            return new StatusResult(all);
        }
    }

    private static MigrationStatus status(
            Files files, int index, HistoryRow row, HistoryDetail detail, Checksum applied) {
        JournalEntry entry = files.journal().entries().get(index);
        return switch (row.state()) {
            case APPLIED, BASELINE -> {
                if (!files.isUnchanged(index, row)) {
                    Checksum now = files.migration(entry).checksum();
                    if (!now.tokens().equals(applied.tokens())) {
                        yield new MigrationStatus.Modified(
                                entry.id(), appliedAt(detail), applied.tokens(), now.tokens());
                    }
                }
                yield new MigrationStatus.Applied(
                        entry.id(),
                        appliedAt(detail),
                        detail.took(),
                        row.state() == HistoryState.APPLIED
                                ? MigrationStatus.Origin.RUN
                                : MigrationStatus.Origin.BASELINE);
            }
            case RUNNING, FAILED ->
                new MigrationStatus.Interrupted(
                        entry.id(), detail.startedAt(), detail.statementsDone(), detail.statements(), detail.error());
        };
    }

    private static Instant appliedAt(HistoryDetail detail) {
        return detail.finishedAt().orElse(detail.startedAt());
    }

    private static Map<String, LivingWorkers.Session> living(RunConnection connection, Map<String, HistoryRow> rows) {
        for (HistoryRow row : rows.values()) {
            if (row.state() == HistoryState.RUNNING) {
                try {
                    return LivingWorkers.ask(connection).all();
                } catch (SQLException e) {
                    throw DatabaseFailure.of("the sessions that migrate were looked for", e);
                }
            }
        }
        return Map.of();
    }

    private static Optional<MigrationId> overtakenBy(Files files, Map<String, HistoryRow> rows, int index) {
        List<JournalEntry> entries = files.journal().entries();
        for (int i = entries.size() - 1; i > index; i--) {
            HistoryRow row = rows.get(entries.get(i).tag());
            if (row != null && row.state().isDone()) {
                return Optional.of(entries.get(i).id());
            }
        }
        return Optional.empty();
    }
}
