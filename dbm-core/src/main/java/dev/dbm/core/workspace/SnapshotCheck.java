package dev.dbm.core.workspace;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every migration has a snapshot, and each follows from the one before. */
final class SnapshotCheck {
    private final Folder folder;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Snapshot> last = Optional.empty();

    SnapshotCheck(Folder folder) {
        this.folder = folder;
    }

    /** Returns the last snapshot that could be read; empty before {@link #findings}. */
    Optional<Snapshot> last() {
        return last;
    }

    List<Finding> findings() {
        boolean known = true;
        List<JournalEntry> entries = folder.journal().entries();
        for (JournalEntry entry : entries) {
            if (entry.dbm().containsKey(Folder.PART_OF)) {
                continue;
            }
            Optional<ReadSnapshot> read = read(entry);
            if (read.isEmpty()) {
                known = false;
                continue;
            }
            check(entry, read.get(), known);
            last = Optional.of(read.get().snapshot());
            known = true;
            if (entry.equals(entries.get(entries.size() - 1))
                    && !read.get().unmodelled().isEmpty()) {
                findings.add(Finding.warning(
                        ErrorCode.SNAPSHOT_UNMODELLED,
                        Folder.snapshotFile(entry),
                        0,
                        "holds what dbm does not model: "
                                + String.join(", ", read.get().unmodelled()),
                        "Nothing to do: dbm leaves these alone. Change them in hand-written migrations"
                                + " (generate --empty)."));
            }
        }
        return findings;
    }

    private Optional<ReadSnapshot> read(JournalEntry entry) {
        try {
            Optional<ReadSnapshot> read = folder.snapshot(entry);
            if (read.isEmpty()) {
                findings.add(finding(
                        ErrorCode.SNAPSHOT_ABSENT,
                        entry,
                        entry.fileName(),
                        "has no snapshot: " + Folder.snapshotFile(entry) + " is missing",
                        "Take it from version control."));
            }
            return read;
        } catch (JournalException e) {
            findings.addAll(Validate.findings(folder.source().toString(), e));
            return Optional.empty();
        }
    }

    private void check(JournalEntry entry, ReadSnapshot read, boolean known) {
        String expected = last.map(Snapshot::id).orElse(Snapshot.NO_PARENT);
        // After a gap the parent is not there to be compared with.
        if (known && !read.snapshot().parentId().equals(expected)) {
            findings.add(finding(
                    ErrorCode.SNAPSHOT_CHAIN,
                    entry,
                    Folder.snapshotFile(entry),
                    "follows another snapshot than the one before it, as after a merge of two branches: its"
                            + " prevId is "
                            + read.snapshot().parentId() + ", before it comes " + expected,
                    "Remove the migration that was merged last, with its snapshot and journal entry, and"
                            + " generate it again."));
        }
    }

    private static Finding finding(ErrorCode code, JournalEntry entry, String file, String what, String remedy) {
        Severity severity = Folder.imported(entry) ? Severity.WARNING : Severity.ERROR;
        return new Finding(RuleId.of(code), severity, file, 0, what, remedy);
    }
}
