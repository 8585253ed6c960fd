package dev.dbm.core.scratch;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The part of a schema that some of its objects cannot be created without. */
final class Needed {
    private final Schema schema;
    private final Set<ObjectId> asked;
    private final Dependencies dependencies;
    private final Map<ObjectId, List<SchemaObject>> members;
    private final Map<ObjectId, SchemaObject> kept = new TreeMap<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();

    private Needed(Schema schema, Set<ObjectId> asked) {
        this.schema = schema;
        this.asked = asked;
        this.dependencies = TokenDependencies.of(schema);
        this.members = schema.members();
        open.addAll(asked);
        // A text may name a type without its namespace, which its tokens do not tell.
        schema.objects().values().stream()
                .filter(object -> Kinds.of(object).retention(object) == Retention.TYPE)
                .map(SchemaObject::id)
                .forEach(open::add);
    }

    /**
     * Returns the objects and, as bare as can be, what they need, and what that needs in turn. A table comes with all its columns, but not with what else hangs
     * on it.
     */
    static Schema by(Schema schema, Set<ObjectId> objects) {
        return objects.containsAll(schema.objects().keySet()) ? schema : new Needed(schema, objects).closed();
    }

    private Schema closed() {
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            if (!kept.containsKey(id)) {
                schema.find(id).ifPresent(this::keep);
            }
        }
        return Schema.of(kept.values());
    }

    private void keep(SchemaObject object) {
        if (asked.contains(object.id())) {
            kept.put(object.id(), object);
            dependencies.of(object.id()).stream().map(Need::on).forEach(open::add);
        } else {
            SchemaObject bare = Kinds.of(object).bare(object);
            kept.put(object.id(), bare);
            bare.references().forEach(reference -> schema.resolve(reference).ifPresent(open::add));
        }
        object.owner().ifPresent(open::add);
        members.getOrDefault(object.id(), List.of()).stream()
                .filter(member -> Kinds.of(member).position(member) > 0)
                .map(SchemaObject::id)
                .forEach(open::add);
    }
}
