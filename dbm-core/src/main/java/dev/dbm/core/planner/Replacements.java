package dev.dbm.core.planner;

import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Moves;
import dev.dbm.core.diff.Renaming;
import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Types that cannot become what they shall be while others hold values of them. Each is renamed out of the way, which PostgreSQL lets its users follow; the
 * new type is created under its name, and from there on the plan is the usual one: columns of the old type become columns of the new one, what stands in
 * their way is dropped and created, and the old type goes.
 *
 * @param difference what is left to plan, the types out of the way
 * @param surroundings those of the difference, by its ids
 * @param aside where the types are meanwhile, by the ids that they have before and after
 */
record Replacements(Difference difference, Surroundings surroundings, Map<ObjectId, ObjectId> aside) {
    /** Settles the replacements of a difference; one without any stays as it is. */
    static Replacements settle(Difference difference, Surroundings surroundings, Context context) {
        List<SchemaObject> replaced = new ArrayList<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.Alter(var from, var to)
                    && Kinds.of(from).retention(from) == Retention.TYPE
                    && Kinds.of(from).ddl().alter(from, to, context) instanceof Alteration.Replace) {
                replaced.add(from);
            }
        }
        if (replaced.isEmpty()) {
            return new Replacements(difference, surroundings, Map.of());
        }
        Set<String> taken = claims(difference);
        List<Change.Rename> moves = new ArrayList<>();
        replaced.forEach(type -> moves.add(new Change.Rename(type.id(), free(type, taken))));
        return settled(difference, surroundings, moves);
    }

    private static Replacements settled(Difference difference, Surroundings surroundings, List<Change.Rename> moves) {
        Schema before = Renaming.applied(difference.before(), moves);
        Surroundings known = surroundings.renamed(Moves.of(moves)::moved);
        Map<ObjectId, ObjectId> aside = new HashMap<>();
        moves.forEach(move -> aside.put(move.from(), move.to()));
        List<Change.Rename> renames = new ArrayList<>(difference.renames());
        renames.addAll(moves);
        Difference rest = new Difference(
                before, difference.after(), renames, changes(difference, before, aside), difference.aside());
        return new Replacements(rest, known, Map.copyOf(aside));
    }

    /** The changes as they were, with the old sides as they are now, and those of all who name a type that is out of the way. */
    private static List<Change> changes(Difference difference, Schema before, Map<ObjectId, ObjectId> aside) {
        List<Change> changes = new ArrayList<>();
        Set<ObjectId> changed = new TreeSet<>();
        for (Change change : difference.changes()) {
            changed.add(change.id());
            switch (change) {
                case Change.Alter(var from, var to)
                when aside.containsKey(from.id()) -> {
                    changes.add(new Change.Create(to));
                    changes.add(
                            new Change.Drop(before.find(aside.get(from.id())).orElseThrow()));
                }
                case Change.Alter(var from, var to) ->
                    changes.add(new Change.Alter(before.find(from.id()).orElseThrow(), to));
                case Change.Drop(var object) ->
                    changes.add(new Change.Drop(before.find(object.id()).orElseThrow()));
                case Change.Create create -> changes.add(create);
                case Change.Rename rename -> changes.add(rename);
            }
        }
        before.objects().forEach((id, object) -> {
            boolean named = !object.equals(difference.before().objects().get(id));
            SchemaObject after = difference.after().objects().get(id);
            if (named && after != null && !changed.contains(id)) {
                changes.add(new Change.Alter(object, after));
            }
        });
        return changes;
    }

    private static Set<String> claims(Difference difference) {
        Set<String> names = new HashSet<>();
        for (Schema side : List.of(difference.before(), difference.after())) {
            side.objects().values().forEach(object -> names.addAll(Schema.claims(object)));
        }
        return names;
    }

    /** A name beside the old one that nothing has before or after. */
    private static ObjectId free(SchemaObject type, Set<String> taken) {
        QualifiedName name = type.id().relation();
        for (int attempt = 1; ; attempt++) {
            String suffix = attempt == 1 ? "_old" : "_old" + attempt;
            String stem = name.name().value();
            while (bytes(stem + suffix) > Identifier.MAX_BYTES) {
                stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
            }
            ObjectId id = ObjectId.of(type.id().kind(), name.withName(new Identifier(stem + suffix)));
            if (taken.add("type " + id.relation())) {
                return id;
            }
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns the id that an object has before and after, where it is out of the way meanwhile. */
    ObjectId named(ObjectId id) {
        return aside.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }
}
