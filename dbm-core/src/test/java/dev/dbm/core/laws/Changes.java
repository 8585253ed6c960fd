package dev.dbm.core.laws;

import dev.dbm.core.diff.Renames;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What changes do to a schema when they are taken by their word. */
final class Changes {
    private Changes() {}

    /** Returns the schema after all the changes; between them it need not be one. */
    static Schema applied(Schema schema, List<? extends Change> changes) {
        Schema current = schema;
        Map<ObjectId, SchemaObject> objects = new TreeMap<>(schema.objects());
        for (Change change : changes) {
            if (change instanceof Change.Rename rename) {
                current = Renames.apply(Schema.of(objects.values()), rename);
                objects = new TreeMap<>(current.objects());
            } else {
                apply(objects, change);
            }
        }
        return Schema.of(objects.values());
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
