package dev.dbm.core.diff;

import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What lies between two schemas.
 *
 * @param before the old side after the renames, in the form of the new side wherever the two mean the same
 * @param after the new side
 * @param renames the renames, in the order in which they can be made
 * @param changes creates, drops and alters between {@code before} and {@code after}, by id
 * @param aside what is renamed only to make room for what takes its name, and is dropped: its old id, by the one it has meanwhile
 */
public record Difference(
        Schema before, Schema after, List<Change.Rename> renames, List<Change> changes, Map<ObjectId, ObjectId> aside) {
    /** Copies the lists. */
    public Difference {
        renames = List.copyOf(renames);
        changes = List.copyOf(changes);
        aside = Map.copyOf(aside);
    }

    /** Returns a difference in which nothing makes room. */
    public Difference(Schema before, Schema after, List<Change.Rename> renames, List<Change> changes) {
        this(before, after, renames, changes, Map.of());
    }

    /** Returns what people know an object by: its old id if it, or what it is in, has made room for another; its own otherwise. */
    public ObjectId known(ObjectId id) {
        ObjectId old = aside.get(id);
        if (old != null || id.scope() != Scope.MEMBER) {
            return old == null ? id : old;
        }
        ObjectId holder = aside.get(Parts.holder(id));
        return holder == null ? id : ObjectId.of(id.kind(), holder.relation(), id.name());
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
