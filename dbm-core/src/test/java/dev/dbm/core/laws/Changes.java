package dev.dbm.core.laws;

import dev.dbm.core.diff.Renaming;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What changes do to a schema when they are taken by their word. */
final class Changes {
    private Changes() {}

    /** Returns the schema after all the changes; between them it need not be one. */
    static Schema applied(Schema schema, List<? extends Change> changes) {
        Map<ObjectId, SchemaObject> objects = new TreeMap<>(schema.objects());
        for (Change change : changes) {
            objects = after(objects, change);
        }
        return Schema.of(objects.values());
    }

    /**
     * Returns the schema at the beginning and after each change. What is rebuilt stands among the changes where it is there again, though it goes where the
     * first thing that it needs goes, and not at all if it becomes what it was; so an object that holds no data is left out until it is altered, and while
     * what it needs is away.
     */
    static List<Schema> stages(Schema schema, List<? extends Change> changes) {
        Map<ObjectId, SchemaObject> last = applied(schema, changes).objects();
        List<Schema> stages = new ArrayList<>(List.of(schema));
        Map<ObjectId, SchemaObject> objects = new TreeMap<>(schema.objects());
        for (int i = 0; i < changes.size(); i++) {
            objects = after(objects, changes.get(i));
            Map<ObjectId, SchemaObject> there = new TreeMap<>(objects);
            there.keySet().removeAll(rebuilt(changes.subList(i + 1, changes.size())));
            Set<ObjectId> away = new HashSet<>(last.keySet());
            away.removeAll(there.keySet());
            there.values()
                    .removeIf(object -> isDerived(object)
                            && object.equals(last.get(object.id()))
                            && object.references().stream().anyMatch(away::contains));
            stages.add(Schema.of(there.values()));
        }
        return stages;
    }

    private static Set<ObjectId> rebuilt(List<? extends Change> changes) {
        Set<ObjectId> result = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter(var from, var to) && isDerived(from)) {
                result.add(to.id());
            }
        }
        return result;
    }

    private static boolean isDerived(SchemaObject object) {
        return Kinds.of(object).retention(object) == Retention.DERIVED;
    }

    private static Map<ObjectId, SchemaObject> after(Map<ObjectId, SchemaObject> objects, Change change) {
        if (change instanceof Change.Rename rename) {
            return new TreeMap<>(Renaming.applied(Schema.of(objects.values()), List.of(rename))
                    .objects());
        }
        Map<ObjectId, SchemaObject> result = new TreeMap<>(objects);
        apply(result, change);
        return result;
    }

    private static void apply(Map<ObjectId, SchemaObject> objects, Change change) {
        SchemaObject before = switch (change) {
            case Change.Create(var object) -> objects.put(object.id(), object);
            case Change.Drop(var object) -> objects.remove(object.id());
            case Change.Alter(var from, var to) -> objects.put(to.id(), to);
            case Change.Rename rename -> throw new IllegalArgumentException("Not here: " + rename);
        };
        if ((before == null) != (change instanceof Change.Create)) {
            throw new IllegalArgumentException("It cannot be made: " + change);
        }
    }

    /** Returns the changes that take these back, in their order. */
    static List<Change> reversed(List<? extends Change> changes) {
        List<Change> result = new ArrayList<>();
        changes.forEach(change -> result.addFirst(change.reversed()));
        return result;
    }
}
