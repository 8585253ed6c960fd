package dev.dbm.core.diff;

import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas entry by entry; equality of values is all there is to it. */
public final class Differ {
    private final Optional<Canonicalizer> canonicalizer;

    private Differ(Optional<Canonicalizer> canonicalizer) {
        this.canonicalizer = canonicalizer;
    }

    /** Returns a differ that compares texts by their tokens. */
    public static Differ byTokens() {
        return new Differ(Optional.empty());
    }

    /** Returns a differ that asks PostgreSQL about objects whose texts differ, before it calls them different. */
    public static Differ with(Canonicalizer canonicalizer) {
        return new Differ(Optional.of(canonicalizer));
    }

    /** Returns what lies between two schemas when nothing is known of their forms. */
    public Difference diff(Schema from, Schema to, Intents intents) {
        return diff(from, to, intents, CanonicalForms.none(), CanonicalForms.none());
    }

    /**
     * Returns what lies between two schemas.
     *
     * @param from the old side
     * @param to the new side
     * @param intents the renames asked for
     * @param fromForms known forms of objects of the old side, by their old ids
     * @param toForms known forms of objects of the new side
     */
    public Difference diff(Schema from, Schema to, Intents intents, CanonicalForms fromForms, CanonicalForms toForms) {
        Renamer.Renamed declared = Renamer.declared(from, intents.renames());
        Schema before = new Normalizer(declared.schema(), to, fromForms, toForms).before();
        Renamer.Renamed alike = Renamer.alike(before, to);
        if (!alike.renames().isEmpty()) {
            before = new Normalizer(alike.schema(), to, fromForms, toForms).before();
        }
        Set<ObjectId> doubtful = doubtful(before, to);
        if (canonicalizer.isPresent() && !doubtful.isEmpty()) {
            CanonicalForms left = canonicalizer.get().forms(before, doubtful);
            CanonicalForms right = canonicalizer.get().forms(to, doubtful);
            before = new Normalizer(before, to, left, right).before();
        }
        List<Change.Rename> renames = new ArrayList<>(declared.renames());
        renames.addAll(alike.renames());
        return new Difference(before, to, renames, compare(before, to));
    }

    private static List<Change> compare(Schema before, Schema after) {
        Set<ObjectId> ids = new TreeSet<>(before.objects().keySet());
        ids.addAll(after.objects().keySet());
        List<Change> changes = new ArrayList<>();
        for (ObjectId id : ids) {
            SchemaObject old = before.objects().get(id);
            SchemaObject now = after.objects().get(id);
            if (old == null && now != null) {
                changes.add(new Change.Create(now));
            } else if (old != null && now == null) {
                changes.add(new Change.Drop(old));
            } else if (old != null && now != null && !old.equals(now)) {
                changes.add(new Change.Alter(old, now));
            }
        }
        return changes;
    }

    /** The objects of which only PostgreSQL can say whether they mean the same. */
    private static Set<ObjectId> doubtful(Schema before, Schema after) {
        Set<ObjectId> ids = new TreeSet<>();
        for (SchemaObject object : before.objects().values()) {
            SchemaObject other = after.objects().get(object.id());
            if (other != null && Doubt.between(object, other)) {
                ids.add(object.id());
            }
        }
        return ids;
    }
}
