package dev.dbm.core.folder;

import dev.dbm.MigrationId;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a new migration starts from.
 *
 * @param entry the last migration that has a snapshot; empty if there is none
 * @param snapshot its snapshot, or the empty one
 * @param notes what is worth knowing about it
 */
public record Base(Optional<JournalEntry> entry, Snapshot snapshot, List<String> notes) {
    /** Copies the list. */
    public Base {
        notes = List.copyOf(notes);
    }

    /** Returns the base of a folder: the snapshot of its last migration, or of the last one that has any. */
    public static Base of(Folder folder) {
        return upTo(folder, folder.journal().entries().size());
    }

    /** Returns the base after the first entries. */
    public static Base upTo(Folder folder, int count) {
        List<JournalEntry> entries = folder.journal().entries().subList(0, count);
        List<String> without = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            Optional<ReadSnapshot> read = folder.snapshot(entry);
            if (read.isPresent()) {
                return new Base(Optional.of(entry), read.get().snapshot(), notes(entry, read.get(), without));
            }
            without.add(0, entry.tag());
        }
        return new Base(Optional.empty(), Snapshot.none(), without.isEmpty() ? List.of() : notes(without, "nothing"));
    }

    /**
     * Returns the same for a project that declares a schema. What was taken over from another tool was never declared: of the kinds that the project does not
     * declare it is left alone, as before.
     */
    public Base declaredBy(Schema declared) {
        return entry.filter(Base::isAdoption).isEmpty() ? this : new Base(entry, covered(snapshot, declared), notes);
    }

    /** Returns whether an entry ends what was taken over from another tool. */
    public static boolean isAdoption(JournalEntry entry) {
        return Folder.ADOPTION.equals(entry.dbm().get(Folder.ORIGIN));
    }

    /** Returns a snapshot with the kinds only that a project manages which declares a schema. */
    public static Snapshot covered(Snapshot snapshot, Schema declared) {
        return new Snapshot(
                snapshot.id(),
                snapshot.parentId(),
                Coverage.of(declared).in(snapshot.schema()),
                snapshot.canonical(),
                snapshot.dependencies(),
                snapshot.settled());
    }

    private static List<String> notes(JournalEntry entry, ReadSnapshot read, List<String> without) {
        List<String> notes = new ArrayList<>();
        if (!without.isEmpty()) {
            notes.addAll(notes(without, entry.tag()));
        }
        if (!read.unmodelled().isEmpty()) {
            notes.add(Folder.snapshotFile(entry) + " holds what dbm does not model and leaves alone: "
                    + String.join(", ", read.unmodelled()));
        }
        return notes;
    }

    private static List<String> notes(List<String> without, String last) {
        return List.of("compared with " + last + ": no snapshot of " + String.join(", ", without)
                + ", so what they changed is not known");
    }

    /** Returns the name of the migration. */
    public Optional<MigrationId> id() {
        return entry.map(JournalEntry::id);
    }
}
