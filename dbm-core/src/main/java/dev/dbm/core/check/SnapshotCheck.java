package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.core.folder.ConflictMarkers;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotBundle;
import dev.dbm.core.snapshot.SnapshotHead;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every migration has a snapshot and that each snapshot follows from the one before. */
final class SnapshotCheck {
    private static final Set<RuleId> UNREADABLE =
            Set.of(RuleId.of(ErrorCode.SNAPSHOT_MALFORMED), RuleId.of(ErrorCode.SNAPSHOT_UNSUPPORTED));

    private final Folder folder;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<JournalEntry> last = Optional.empty();

    SnapshotCheck(Folder folder) {
        this.folder = folder;
    }

    /**
     * One snapshot's file.
     *
     * @param head its ids; null if they cannot be had
     * @param unmodelled what it holds and dbm does not model
     * @param findings what is wrong with the file itself
     */
    private record Link(@Nullable SnapshotHead head, List<String> unmodelled, List<Finding> findings) {}

    /** Returns the last snapshot that can be read; empty before {@link #findings}. */
    Optional<Snapshot> last() {
        return last.flatMap(folder::snapshot).map(ReadSnapshot::snapshot);
    }

    List<Finding> findings() {
        List<JournalEntry> entries = folder.journal().entries().stream()
                .filter(entry -> !entry.dbm().containsKey(Folder.PART_OF))
                .toList();
        List<Link> links = entries.parallelStream().map(this::link).toList();
        boolean known = true;
        String expected = Snapshot.NO_PARENT;
        Map<String, JournalEntry> children = new HashMap<>();
        int newest = newest(entries, links);
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            Link link = links.get(i);
            findings.addAll(i < newest && Folder.inherited(entry) ? harmless(link.findings()) : link.findings());
            SnapshotHead head = link.head();
            if (head == null) {
                known = false;
                continue;
            }
            JournalEntry sibling = children.putIfAbsent(head.parentId(), entry);
            // After a missing snapshot there is nothing to compare the parent's id with.
            if (known && !head.parentId().equals(expected)) {
                findings.add(sibling == null ? unchained(entry, head, expected) : forked(entry, sibling));
            } else if (!entry.dbm().getOrDefault(Folder.SNAPSHOT, head.id()).equals(head.id())) {
                findings.add(swapped(entry));
            }
            last = Optional.of(entry);
            expected = head.id();
            known = true;
        }
        unmodelled(entries, links);
        return findings;
    }

    /** Returns the place of the last entry that has a snapshot, readable or not: the one that the next migration starts from. */
    private int newest(List<JournalEntry> entries, List<Link> links) {
        for (int i = links.size() - 1; i >= 0; i--) {
            if (links.get(i).head() != null || folder.snapshotBytes(entries.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    /** What another tool's old snapshots hold matters to nobody: nothing starts from them any more. */
    private static List<Finding> harmless(List<Finding> found) {
        return found.stream()
                .map(finding -> UNREADABLE.contains(finding.rule()) ? finding.withSeverity(Severity.WARNING) : finding)
                .toList();
    }

    private void unmodelled(List<JournalEntry> entries, List<Link> links) {
        if (entries.isEmpty()) {
            return;
        }
        JournalEntry entry = entries.get(entries.size() - 1);
        List<String> names = links.get(links.size() - 1).unmodelled();
        if (folder.journal().last().filter(entry::equals).isPresent() && !names.isEmpty()) {
            findings.add(Finding.warning(
                    ErrorCode.SNAPSHOT_UNMODELLED,
                    Folder.snapshotFile(entry),
                    0,
                    "holds what dbm does not model: " + String.join(", ", names),
                    "Nothing to do: dbm leaves these alone. Change them in hand-written migrations"
                            + " (generate --empty)."));
        }
    }

    private Link link(JournalEntry entry) {
        byte @Nullable [] bytes = folder.snapshotBytes(entry);
        if (bytes == null) {
            return new Link(null, List.of(), List.of(absent(entry)));
        }
        Optional<SnapshotHead> head = SnapshotHead.intact(bytes);
        return head.isPresent() ? new Link(head.get(), List.of(), List.of()) : read(entry, bytes);
    }

    private Link read(JournalEntry entry, byte[] bytes) {
        Optional<Finding> markers = ConflictMarkers.find(Folder.snapshotFile(entry), bytes);
        if (markers.isPresent()) {
            return new Link(null, List.of(), List.of(markers.get()));
        }
        if (SnapshotBundle.is(new String(bytes, StandardCharsets.UTF_8))) {
            return new Link(null, List.of(), List.of(bundled(entry)));
        }
        try {
            ReadSnapshot read = folder.decoded(entry, bytes);
            Snapshot snapshot = read.snapshot();
            return new Link(new SnapshotHead(snapshot.id(), snapshot.parentId()), read.unmodelled(), List.of());
        } catch (JournalException e) {
            return new Link(null, List.of(), Validate.findings(folder.source().toString(), e));
        }
    }

    private static Finding absent(JournalEntry entry) {
        return finding(
                ErrorCode.SNAPSHOT_ABSENT,
                entry,
                entry.fileName(),
                "has no snapshot: " + Folder.snapshotFile(entry) + " is missing",
                "Take it from version control.");
    }

    private static Finding bundled(JournalEntry entry) {
        return finding(
                ErrorCode.BRANCHES_DIVERGED,
                entry,
                Folder.snapshotFile(entry),
                "holds the snapshots of two branches that were merged",
                "Put the branch's own migrations behind the others: dbm rebase.");
    }

    private static Finding forked(JournalEntry entry, JournalEntry sibling) {
        return finding(
                ErrorCode.BRANCHES_DIVERGED,
                entry,
                Folder.snapshotFile(entry),
                entry.tag() + " and " + sibling.tag() + " both follow from the same snapshot: two branches were merged",
                "Put the branch's own migrations behind the others: dbm rebase.");
    }

    private static Finding swapped(JournalEntry entry) {
        return finding(
                ErrorCode.SNAPSHOT_CHAIN,
                entry,
                Folder.snapshotFile(entry),
                "is not the snapshot that the journal names for " + entry.tag() + ": it was replaced",
                "Take it from version control, together with the journal.");
    }

    private static Finding unchained(JournalEntry entry, SnapshotHead head, String expected) {
        return finding(
                ErrorCode.SNAPSHOT_CHAIN,
                entry,
                Folder.snapshotFile(entry),
                "follows another snapshot than the one before it: its prevId is " + head.parentId()
                        + ", before it comes " + expected,
                "After a merge or a git rebase: dbm rebase. Otherwise take the files" + " from version control.");
    }

    private static Finding finding(ErrorCode code, JournalEntry entry, String file, String what, String remedy) {
        Severity severity = Folder.imported(entry) ? Severity.WARNING : Severity.ERROR;
        return new Finding(RuleId.of(code), severity, file, 0, what, remedy);
    }
}
