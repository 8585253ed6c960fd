package dev.dbm.studio.migrations;

import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.workspace.DiffSide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One of the two schemas of a comparison.
 *
 * @param name what addresses call it
 * @param label what people call it
 */
public record ComparedSide(String name, String label) {
    /** The database as it is. */
    static final String LIVE = "live";

    /** What the classes declare. */
    static final String DECLARED = "declared";

    private static final String SNAPSHOT = "snapshot:";

    /** Returns the side of a migration's snapshot. */
    static ComparedSide snapshot(String tag) {
        return new ComparedSide(SNAPSHOT + tag, "snapshot of " + tag);
    }

    /** Returns all that can be compared: the snapshots from the last to the first, then the others. */
    static List<ComparedSide> all(Path directory, Folder folder) {
        List<ComparedSide> sides = new ArrayList<>();
        sides.add(new ComparedSide(LIVE, "live database"));
        sides.add(new ComparedSide(DECLARED, "declared classes"));
        for (JournalEntry entry : folder.journal().entries().reversed()) {
            if (hasSnapshot(directory, entry)) {
                sides.add(snapshot(entry.tag()));
            }
        }
        return sides;
    }

    static boolean hasSnapshot(Path directory, JournalEntry entry) {
        return !entry.dbm().containsKey(Folder.PART_OF)
                && Files.isRegularFile(directory.resolve(Folder.snapshotFile(entry)));
    }

    /**
     * Returns what is compared.
     *
     * @param name as in an address
     * @param live the database's side
     */
    static DiffSide read(String name, Path directory, Folder folder, Supplier<DiffSide> live) {
        if (name.equals(LIVE)) {
            return live.get();
        }
        if (name.equals(DECLARED)) {
            return DiffSide.declared();
        }
        Optional<JournalEntry> entry = name.startsWith(SNAPSHOT)
                ? folder.journal().entry(name.substring(SNAPSHOT.length()))
                : Optional.empty();
        return entry.filter(one -> hasSnapshot(directory, one))
                .map(one -> DiffSide.snapshot(directory.resolve(Folder.snapshotFile(one))))
                .orElseThrow(() -> RefusedRequestException.notFound(
                        "There is no snapshot to compare: " + name,
                        "Choose one from the list: a migration that has a snapshot, live, or declared."));
    }
}
