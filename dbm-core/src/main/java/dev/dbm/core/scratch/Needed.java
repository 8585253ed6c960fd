package dev.dbm.core.scratch;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The part of a schema that some of its objects cannot be created without. */
final class Needed {
    private final Schema schema;
    private final Set<ObjectId> asked;
    private final Dependencies dependencies;
    private final Map<ObjectId, List<SchemaObject>> members;
    private final List<ObjectId> extensions;
    private final Map<ObjectId, SchemaObject> kept = new TreeMap<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();

    private Needed(Schema schema, Set<ObjectId> asked) {
        this.schema = schema;
        this.asked = asked;
        this.dependencies = TokenDependencies.of(schema);
        this.members = schema.members();
        this.extensions = schema.objects().keySet().stream()
                .filter(id -> id.kind() == ObjectKind.EXTENSION)
                .toList();
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
        kept.replaceAll((id, object) -> isWithItsHome(id) ? schema.find(id).orElse(object) : object);
        return Schema.of(kept.values());
    }

    /** What has no owner and moves along with a table, as a column's sequence does, is tied to it wherever that is there. */
    private boolean isWithItsHome(ObjectId id) {
        return schema.find(id)
                .filter(object -> object.owner().isEmpty())
                .flatMap(object -> Kinds.of(object).home(object))
                .filter(kept::containsKey)
                .isPresent();
    }

    /** Returns those of some renames, in their order, that rename objects of a schema; the others would be refused one by one. */
    static List<Change.Rename> of(List<Change.Rename> renames, Schema schema) {
        Set<ObjectId> there = new HashSet<>();
        Map<List<Identifier>, Set<ObjectId>> inside = new HashMap<>();
        for (SchemaObject object : schema.objects().values()) {
            add(object.id(), there, inside);
            Kinds.of(object).parts(object).forEach(part -> add(part, there, inside));
        }
        List<Change.Rename> possible = new ArrayList<>();
        for (Change.Rename rename : renames) {
            if (there.contains(rename.from())) {
                possible.add(rename);
                List<ObjectId> moved = inside.getOrDefault(rename.from().path(), Set.of()).stream()
                        .filter(id -> id.isIn(rename.from()))
                        .toList();
                remove(rename.from(), there, inside);
                moved.forEach(id -> remove(id, there, inside));
                moved.forEach(id -> add(inside(id, rename), there, inside));
                add(rename.to(), there, inside);
            }
        }
        return possible;
    }

    private static void add(ObjectId id, Set<ObjectId> there, Map<List<Identifier>, Set<ObjectId>> inside) {
        there.add(id);
        for (int length = 1; length < id.path().size(); length++) {
            inside.computeIfAbsent(id.path().subList(0, length), path -> new HashSet<>())
                    .add(id);
        }
    }

    private static void remove(ObjectId id, Set<ObjectId> there, Map<List<Identifier>, Set<ObjectId>> inside) {
        there.remove(id);
        for (int length = 1; length < id.path().size(); length++) {
            inside.getOrDefault(id.path().subList(0, length), new HashSet<>()).remove(id);
        }
    }

    private static ObjectId inside(ObjectId id, Change.Rename rename) {
        List<Identifier> path = new ArrayList<>(rename.to().path());
        path.addAll(id.path().subList(path.size(), id.path().size()));
        return new ObjectId(id.kind(), path, id.signature());
    }

    /** What is no entry may come with any extension. */
    private void open(ObjectId reference) {
        Optional<ObjectId> entry = schema.resolve(reference);
        entry.ifPresent(open::add);
        if (entry.isEmpty() && reference.scope() == Scope.NAMESPACE) {
            open.addAll(extensions);
        }
    }

    private void keep(SchemaObject object) {
        if (asked.contains(object.id())) {
            kept.put(object.id(), object);
            dependencies.of(object.id()).stream().map(Need::on).forEach(open::add);
        } else {
            SchemaObject bare = Kinds.of(object).bare(object);
            kept.put(object.id(), bare);
            bare.references().forEach(this::open);
        }
        object.owner().ifPresent(open::add);
        members.getOrDefault(object.id(), List.of()).stream()
                .filter(member -> Kinds.of(member).position(member) > 0)
                .map(SchemaObject::id)
                .forEach(open::add);
    }
}
