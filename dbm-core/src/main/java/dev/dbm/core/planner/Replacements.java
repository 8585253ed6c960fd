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
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Types that cannot become what they shall be while others hold values of them. Each is renamed out of the way, which PostgreSQL lets its users follow; the
 * new type is created under its name, and from there on the plan is the usual one: columns of the old type become columns of the new one, what stands in
 * their way is dropped and created, and the old type goes. So is a type that an extension has brought, where the extension goes and leaves the name to another.
 *
 * @param difference what is left to plan, the types out of the way
 * @param surroundings those of the difference, by its ids
 * @param aside where the types are meanwhile, by the ids that they have before and after
 */
record Replacements(Difference difference, Surroundings surroundings, Map<ObjectId, ObjectId> aside) {
    /**
     * Settles the replacements of a difference; one without any stays as it is. A type that is replaced takes along the types that are made of it, where these
     * cannot be altered either.
     *
     * @param contexts makes the context of a difference and what is known of its sides
     */
    static Replacements settle(
            Difference difference, Surroundings surroundings, BiFunction<Difference, Surroundings, Context> contexts) {
        Replacements settled = new Replacements(difference, surroundings, Map.of());
        while (true) {
            Context context = contexts.apply(settled.difference, settled.surroundings);
            List<SchemaObject> replaced = new ArrayList<>();
            for (Change change : settled.difference.changes()) {
                if (change instanceof Change.Alter(var from, var to)
                        && from.owner().isEmpty()
                        && Kinds.of(from).ddl().alter(from.withComment(to.comment()), to, context)
                                instanceof Alteration.Replace) {
                    replaced.add(from);
                } else if (change instanceof Change.Alter(var from, var to)
                        && from.owner().isEmpty()
                        && Kinds.of(from).ddl().alter(from.withComment(to.comment()), to, context)
                                instanceof Alteration.Rebuild) {
                    replaced.addAll(settled.thatCannotBeWithout(from.id()));
                } else if (change instanceof Change.Drop(var gone) && settled.becomesAnother(gone)) {
                    replaced.add(gone);
                }
            }
            List<ObjectId> brought = settled.broughtInTheWay();
            if (replaced.isEmpty() && brought.isEmpty()) {
                return settled;
            }
            settled = settled.replacing(replaced, brought);
        }
    }

    /** Returns the types that go with an object that is made anew. */
    private List<SchemaObject> thatCannotBeWithout(ObjectId object) {
        return difference.before().objects().values().stream()
                .filter(type -> Kinds.of(type).retention(type) == Retention.TYPE
                        && goesAlong(type).contains(object)
                        && difference.after().find(type.id()).isPresent())
                .toList();
    }

    private static <T extends SchemaObject> List<ObjectId> goesAlong(T type) {
        return Kinds.of(type).goesAlong(type);
    }

    /** Returns whether a type makes room for one of another kind and the same name, and somebody uses first the one and then the other. */
    private boolean becomesAnother(SchemaObject gone) {
        ObjectId reference = gone.id().as(ObjectKind.TYPE);
        return Kinds.of(gone).retention(gone) == Retention.TYPE
                && !aside.containsValue(gone.id())
                && difference.after().resolve(reference).isPresent()
                && difference.before().objects().values().stream()
                        .anyMatch(user -> user.references().contains(reference)
                                && difference.after().find(user.id()).isPresent());
    }

    /** Returns the types that are no entries, go with something that has brought them, and make room for entries of their names. */
    private List<ObjectId> broughtInTheWay() {
        Set<ObjectId> going = new TreeSet<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.Drop drop) {
                going.add(drop.id());
            }
        }
        return difference.before().externals().stream()
                .filter(id -> id.kind() == ObjectKind.TYPE
                        && !aside.containsKey(id)
                        && difference.after().resolve(id).isPresent()
                        && difference.before().objects().values().stream()
                                .filter(user -> user.references().contains(id))
                                .flatMap(user -> surroundings.before().of(user.id()).stream())
                                .anyMatch(need -> going.contains(need.on())))
                .toList();
    }

    private Replacements replacing(List<SchemaObject> replaced, List<ObjectId> brought) {
        Set<String> taken = claims(difference);
        List<Change.Rename> moves = new ArrayList<>();
        brought.forEach(type -> moves.add(new Change.Rename(type, free(type, taken))));
        for (SchemaObject type : replaced) {
            moves.add(new Change.Rename(type.id(), free(type.id(), taken)));
            parts(type).forEach(part -> moves.add(new Change.Rename(part, free(part, taken))));
        }
        Schema before = Renaming.applied(difference.before(), moves);
        Moves moved = Moves.of(moves);
        Map<ObjectId, ObjectId> all = new HashMap<>(aside);
        moves.forEach(move -> all.put(move.from(), move.to()));
        List<Change.Rename> renames = new ArrayList<>(difference.renames());
        renames.addAll(moves);
        Difference rest = new Difference(
                before, difference.after(), renames, changes(difference, before, moved, all), difference.aside());
        return new Replacements(rest, surroundings.renamed(moved::moved), Map.copyOf(all));
    }

    /** What has a name of its own inside a type and must make room with it, as the multirange type of a range does; labels need not. */
    private static List<ObjectId> parts(SchemaObject type) {
        return Kinds.of(type).parts(type).stream()
                .filter(part -> part.scope() != Scope.MEMBER)
                .toList();
    }

    /** The changes as they were, with the old sides as they are now, and those of all who name a type that is out of the way. */
    private static List<Change> changes(
            Difference difference, Schema before, Moves moved, Map<ObjectId, ObjectId> aside) {
        List<Change> changes = new ArrayList<>();
        Set<ObjectId> changed = new TreeSet<>();
        for (Change change : difference.changes()) {
            changed.add(change.id());
            switch (change) {
                case Change.Alter(var from, var to)
                when !moved.moved(from.id()).equals(from.id()) ->
                    anew(before, moved.moved(from.id()), Optional.of(to), changes);
                case Change.Alter(var from, var to) ->
                    changes.add(new Change.Alter(before.find(from.id()).orElseThrow(), to));
                case Change.Drop(var object) ->
                    changes.add(new Change.Drop(
                            before.find(moved.moved(object.id())).orElseThrow()));
                case Change.Create create -> changes.add(create);
                case Change.Rename rename -> changes.add(rename);
            }
        }
        difference.before().objects().forEach((id, object) -> {
            ObjectId now = moved.moved(id);
            Optional<SchemaObject> after = difference.after().find(id);
            if (changed.contains(id) || aside.containsValue(id)) {
                return;
            }
            if (!now.equals(id)) {
                anew(before, now, after, changes);
            } else {
                before.find(id)
                        .filter(state -> after.isPresent() && !object.equals(state))
                        .ifPresent(state -> changes.add(new Change.Alter(state, after.orElseThrow())));
            }
        });
        return changes;
    }

    /** What has got another id by the renames, as the functions that take a type have, is another object than the one that is wanted. */
    private static void anew(Schema before, ObjectId old, Optional<SchemaObject> wanted, List<Change> changes) {
        wanted.ifPresent(object -> changes.add(new Change.Create(object)));
        changes.add(new Change.Drop(before.find(old).orElseThrow()));
    }

    private static Set<String> claims(Difference difference) {
        Set<String> names = new HashSet<>();
        for (Schema side : List.of(difference.before(), difference.after())) {
            side.objects().values().forEach(object -> names.addAll(Schema.claims(object)));
        }
        return names;
    }

    /** A name beside the old one that nothing has before or after. A composite type has that of a relation, too. */
    private static ObjectId free(ObjectId type, Set<String> taken) {
        QualifiedName name = type.relation();
        for (int attempt = 1; ; attempt++) {
            String suffix = attempt == 1 ? "_old" : "_old" + attempt;
            String stem = name.name().value();
            while (bytes(stem + suffix) > Identifier.MAX_BYTES) {
                stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
            }
            ObjectId id = ObjectId.of(type.kind(), name.withName(new Identifier(stem + suffix)));
            List<String> claims = List.of("type " + id.relation(), "relation " + id.relation(), id.toString());
            if (claims.stream().noneMatch(taken::contains)) {
                taken.addAll(claims);
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
