package dev.dbm.workspace;

import dev.dbm.MigrationId;
import java.util.List;

/**
 * What a rebase did, or would do.
 *
 * @param base the revision whose migrations stayed where they are
 * @param moved the branch's own migrations that changed, in their order
 * @param discarded the branch's own migrations that were taken out
 * @param written the files that were written, by their path below the folder
 * @param deleted the files that were removed
 * @param mode whether anything was written
 * @param proof whether the folder was replayed
 * @param notes what is worth knowing, and what to do next
 */
public record RebaseResult(
        String base,
        List<Moved> moved,
        List<MigrationId> discarded,
        List<String> written,
        List<String> deleted,
        RebaseOptions.Mode mode,
        ReplayProof proof,
        List<String> notes) {
    /**
     * One of the branch's own migrations.
     *
     * @param from what it was called
     * @param to what it is called now; the same if only what it follows from changed
     */
    public record Moved(MigrationId from, MigrationId to) {}

    /** Copies the lists. */
    public RebaseResult {
        moved = List.copyOf(moved);
        discarded = List.copyOf(discarded);
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
        notes = List.copyOf(notes);
    }

    /** Returns whether there was nothing to do. */
    public boolean isEmpty() {
        return written.isEmpty() && deleted.isEmpty();
    }

    /** Returns a line for each migration, the proof and the notes below. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        if (isEmpty()) {
            text.append("nothing to rebase: every migration follows from those of ")
                    .append(base);
        } else {
            text.append(
                    switch (mode) {
                        case WRITE -> "rebased onto ";
                        case DRY_RUN -> "would rebase onto ";
                    });
            text.append(base);
            moved.forEach(one -> text.append("\n  ")
                    .append(one.from())
                    .append(
                            one.from().equals(one.to())
                                    ? "   follows from another snapshot"
                                    : "   becomes " + one.to()));
            discarded.forEach(one -> text.append("\n  ").append(one).append("   is taken out"));
            text.append('\n').append(proof.describe());
        }
        notes.forEach(note -> text.append('\n').append(note));
        return text.toString();
    }
}
