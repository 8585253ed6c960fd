package dev.dbm.studio.migrations;

import dev.dbm.DbmException;
import dev.dbm.MigrationSource;
import dev.dbm.MigrationStatus;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.lint.Finding;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Journal, files, status and history of all migrations, put together.
 *
 * @param folder the migrations folder
 * @param lines in the journal's order; those that only the history has come last
 * @param general what validate finds that belongs to no single migration
 * @param failure why the status could not be read; what is known without it is shown all the same
 */
record MigrationTimeline(
        Folder folder, List<MigrationLine> lines, List<Finding> general, Optional<DbmException> failure) {
    /** Copies the lists. */
    MigrationTimeline {
        lines = List.copyOf(lines);
        general = List.copyOf(general);
    }

    /**
     * Reads everything anew.
     *
     * @param request whose work it is
     * @throws dev.dbm.JournalException if the journal cannot be understood
     */
    static MigrationTimeline read(StudioProject project, StudioDatabase database, String request) {
        Workspace workspace = project.workspace();
        Folder folder = Folder.open(MigrationSource.directory(workspace.migrations()));
        Optional<DbmException> failure = Optional.empty();
        Map<String, MigrationStatus> states = new LinkedHashMap<>();
        Map<String, HistoryRecord> history = Map.of();
        try {
            // Without a journal there is no status, and no folder yet is no failure.
            if (!folder.journal().entries().isEmpty()) {
                project.status().migrations().forEach(one -> states.put(one.id().tag(), one));
            }
        } catch (DbmException unreadable) {
            failure = Optional.of(unreadable);
        }
        try {
            history = database.read(request, HistoryRecord::read);
        } catch (DbmException unreadable) {
            failure = failure.isPresent() ? failure : Optional.of(unreadable);
        }
        List<Finding> findings = folder.journal().entries().isEmpty()
                ? List.of()
                : workspace.validate(ValidateOptions.filesOnly()).findings();
        Map<String, List<Finding>> byFile = findings.stream().collect(Collectors.groupingBy(Finding::file));
        List<MigrationLine> lines = new Joined(workspace.migrations(), states, history, byFile)
                .lines(folder.journal().entries());
        List<String> files = lines.stream().map(line -> line.tag() + ".sql").toList();
        return new MigrationTimeline(
                folder,
                lines,
                findings.stream().filter(one -> !files.contains(one.file())).toList(),
                failure);
    }

    /** Returns a migration, if there is one of this name. */
    Optional<MigrationLine> find(String tag) {
        return lines.stream().filter(line -> line.tag().equals(tag)).findFirst();
    }

    /**
     * What is known of the migrations, by tag.
     *
     * @param directory where the files are
     * @param states where each stands, as far as that could be read
     * @param history what the database has recorded
     * @param findings what validate says, by file
     */
    private record Joined(
            Path directory,
            Map<String, MigrationStatus> states,
            Map<String, HistoryRecord> history,
            Map<String, List<Finding>> findings) {
        List<MigrationLine> lines(Collection<JournalEntry> entries) {
            Map<String, HistoryRecord> left = new LinkedHashMap<>(history);
            List<MigrationLine> lines = new ArrayList<>();
            for (JournalEntry entry : entries) {
                left.remove(entry.tag());
                lines.add(line(entry.tag(), state(entry), Optional.of(entry)));
            }
            left.keySet().forEach(tag -> lines.add(line(tag, MigrationState.MISSING, Optional.empty())));
            return lines;
        }

        private MigrationLine line(String tag, MigrationState state, Optional<JournalEntry> entry) {
            return new MigrationLine(
                    tag,
                    state,
                    Optional.ofNullable(states.get(tag)),
                    entry,
                    Optional.ofNullable(history.get(tag)),
                    findings.getOrDefault(tag + ".sql", List.of()));
        }

        /** The status is read of all or none; of none if a file is missing, and then the history's own word is the best there is. */
        private MigrationState state(JournalEntry entry) {
            if (!Files.isRegularFile(directory.resolve(entry.fileName()))) {
                return MigrationState.NO_FILE;
            }
            Optional<MigrationStatus> known = Optional.ofNullable(states.get(entry.tag()));
            if (known.isPresent()) {
                return MigrationState.of(known.get());
            }
            return Optional.ofNullable(history.get(entry.tag()))
                    .map(HistoryRecord::state)
                    .map(Joined::recorded)
                    .orElse(MigrationState.UNKNOWN);
        }

        private static MigrationState recorded(String state) {
            return switch (state) {
                case "applied" -> MigrationState.APPLIED;
                case "baseline" -> MigrationState.BASELINE;
                default -> MigrationState.UNKNOWN;
            };
        }
    }
}
