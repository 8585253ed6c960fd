package dev.dbm.studio.migrations;

import dev.dbm.JournalException;
import dev.dbm.PlanningException;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What lies between the snapshot before a migration and its own. One project wrote both, so that texts which mean the same are the same, and no server has to
 * be asked.
 *
 * @param changes what differs
 * @param plan the way; empty if it cannot be planned, since a person once confirmed what a snapshot does not say
 */
record SnapshotStep(List<Change> changes, Optional<Plan> plan) {
    /** Copies the list. */
    SnapshotStep {
        changes = List.copyOf(changes);
    }

    /**
     * Compares. Several files of one plan share the snapshot of the last of them.
     *
     * @return empty if the migration has no snapshot
     * @throws JournalException if a snapshot cannot be read
     */
    static Optional<SnapshotStep> of(Folder folder, JournalEntry entry) {
        List<JournalEntry> entries = folder.journal().entries();
        Optional<ReadSnapshot> own = last(folder, entry).flatMap(folder::snapshot);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Snapshot before =
                Base.upTo(folder, entries.indexOf(first(folder, entry))).snapshot();
        Difference difference =
                Differ.byTokens().diff(before.schema(), own.get().snapshot().schema(), Intents.none());
        return Optional.of(new SnapshotStep(difference.all(), plan(difference, before)));
    }

    private static Optional<Plan> plan(Difference difference, Snapshot before) {
        try {
            return Optional.of(
                    new Planner().plan(difference, Intents.none(), Surroundings.of(before.dependencies(), List.of())));
        } catch (PlanningException refused) {
            return Optional.empty();
        }
    }

    private static Optional<JournalEntry> last(Folder folder, JournalEntry entry) {
        return Optional.ofNullable(entry.dbm().get(Folder.PART_OF))
                .map(folder.journal()::entry)
                .orElse(Optional.of(entry));
    }

    private static JournalEntry first(Folder folder, JournalEntry entry) {
        String group = entry.dbm().getOrDefault(Folder.PART_OF, entry.tag());
        return folder.journal().entries().stream()
                .filter(one -> one.dbm().getOrDefault(Folder.PART_OF, one.tag()).equals(group))
                .findFirst()
                .orElse(entry);
    }
}
