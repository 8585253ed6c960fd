package dev.dbm.core.diff;

import dev.dbm.core.kind.Places;
import dev.dbm.plan.Change;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one schema has otherwise than another, to be made on a third that comes from the same: objects as they are declared, by their ids. A rename is a drop
 * and a create here; positions of columns do not count.
 *
 * @param changes one for each object, by id
 */
public record Patch(SortedMap<ObjectId, Change> changes) {
    /** Copies the map. */
    public Patch {
        changes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** What came of making a patch. */
    public sealed interface Outcome {
        /**
         * It could be made.
         *
         * @param schema the result
         */
        record Made(Schema schema) implements Outcome {}

        /**
         * It could not.
         *
         * @param objects what both sides changed
         * @param reasons why else not
         */
        record Conflict(Set<ObjectId> objects, List<String> reasons) implements Outcome {
            /** Copies both. */
            public Conflict {
                objects = java.util.Collections.unmodifiableSet(new TreeSet<>(objects));
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Returns what leads from one schema to another. */
    public static Patch between(Schema from, Schema to) {
        SortedMap<ObjectId, Change> changes = new TreeMap<>();
        Set<ObjectId> ids = new TreeSet<>(from.objects().keySet());
        ids.addAll(to.objects().keySet());
        for (ObjectId id : ids) {
            @Nullable SchemaObject old = from.objects().get(id);
            @Nullable SchemaObject now = to.objects().get(id);
            if (old == null && now != null) {
                changes.put(id, new Change.Create(now));
            } else if (old != null && now == null) {
                changes.put(id, new Change.Drop(old));
            } else if (old != null && now != null && !unplaced(old).equals(unplaced(now))) {
                changes.put(id, new Change.Alter(old, now));
            }
        }
        // Every database has it: that it is mentioned is no change.
        changes.remove(ObjectId.namespace(Namespace.PUBLIC));
        return new Patch(changes);
    }

    private static SchemaObject unplaced(SchemaObject object) {
        return Places.at(object, 1);
    }

    /**
     * Makes the patch on a schema.
     *
     * @param from what the patch was taken from
     * @param onto what comes from there too
     */
    public Outcome onto(Schema from, Schema onto) {
        Set<ObjectId> both = new TreeSet<>(changes.keySet());
        both.retainAll(between(from, onto).changes().keySet());
        if (!both.isEmpty()) {
            return new Outcome.Conflict(both, List.of());
        }
        try {
            Schema made = patched(onto);
            Set<ObjectId> unknown = new TreeSet<>(made.externals());
            unknown.removeAll(onto.externals());
            Set<ObjectId> needed = new HashSet<>();
            changes.values().forEach(change -> needed.addAll(needs(change)));
            unknown.removeIf(id -> needed.contains(id) && !gone(id, from, onto));
            List<String> reasons = new ArrayList<>(unknown.stream()
                    .map(id -> id + " is gone on one side and needed on the other")
                    .toList());
            if (reasons.isEmpty()) {
                Patch others = between(from, onto);
                reasons.addAll(new Footing(made, new Footing.Side(onto, others), new Footing.Side(patched(from), this))
                        .lost());
            }
            return reasons.isEmpty() ? new Outcome.Made(made) : new Outcome.Conflict(Set.of(), reasons);
        } catch (IllegalArgumentException impossible) {
            return new Outcome.Conflict(Set.of(), List.of(String.valueOf(impossible.getMessage())));
        }
    }

    /** Returns a schema with the changes made in it. */
    private Schema patched(Schema schema) {
        SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>(schema.objects());
        for (Change change : changes.values()) {
            switch (change) {
                case Change.Create(var object) -> objects.put(object.id(), last(object));
                case Change.Drop(var object) -> objects.remove(object.id());
                case Change.Alter(var old, var now) -> objects.put(now.id(), placed(now, schema));
                case Change.Rename rename -> throw new IllegalStateException("A patch has no renames: " + rename);
            }
        }
        return Schema.of(dense(objects));
    }

    /** Returns whether something that one side still needs was there and is not any more. */
    private boolean gone(ObjectId id, Schema from, Schema onto) {
        return from.resolve(id).isPresent() && (onto.resolve(id).isEmpty() || changes.get(id) instanceof Change.Drop);
    }

    private static Set<ObjectId> needs(Change change) {
        return switch (change) {
            case Change.Create(var object) -> object.references();
            case Change.Alter(var old, var now) -> now.references();
            case Change.Drop drop -> Set.of();
            case Change.Rename rename -> Set.of();
        };
    }

    private static SchemaObject last(SchemaObject object) {
        return Places.at(object, Places.of(object) + MANY);
    }

    private static SchemaObject placed(SchemaObject object, Schema onto) {
        return onto.find(object.id()).map(there -> Places.same(object, there)).orElse(object);
    }

    /** More than a table can have columns. */
    private static final int MANY = 10_000;

    /** New columns come last, as ADD COLUMN puts them. */
    private static List<SchemaObject> dense(SortedMap<ObjectId, SchemaObject> objects) {
        Map<ObjectId, List<SchemaObject>> placed = new LinkedHashMap<>();
        List<SchemaObject> all = new ArrayList<>();
        for (SchemaObject object : objects.values()) {
            if (Places.of(object) > 0) {
                placed.computeIfAbsent(object.owner().orElseThrow(), owner -> new ArrayList<>())
                        .add(object);
            } else {
                all.add(object);
            }
        }
        for (List<SchemaObject> members : placed.values()) {
            members.sort(Comparator.comparingInt(Places::of));
            for (int i = 0; i < members.size(); i++) {
                all.add(Places.at(members.get(i), i + 1));
            }
        }
        return all;
    }
}
