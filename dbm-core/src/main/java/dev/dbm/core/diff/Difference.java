package dev.dbm.core.diff;

import dev.dbm.plan.Change;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies between two schemas.
 *
 * @param before the old side after the renames, in the form of the new side wherever the two mean the same
 * @param after the new side
 * @param renames the renames, in the order in which they can be made
 * @param changes creates, drops and alters between {@code before} and {@code after}, by id
 */
public record Difference(Schema before, Schema after, List<Change.Rename> renames, List<Change> changes) {
    /** Copies the lists. */
    public Difference {
        renames = List.copyOf(renames);
        changes = List.copyOf(changes);
    }

    /** Returns whether the two sides are the same. */
    public boolean isEmpty() {
        return renames.isEmpty() && changes.isEmpty();
    }

    /** Returns renames and changes as one list. */
    public List<Change> all() {
        List<Change> all = new ArrayList<>(renames);
        all.addAll(changes);
        return List.copyOf(all);
    }
}
