package dev.dbm.core.diff;

import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts renames in an order in which PostgreSQL can make them: whoever has a name lets go of it before another takes it.
 *
 * <p>In a circle one steps aside first, under a name that nothing has. So does what is dropped after the renames and has the name that another takes: it keeps
 * its data until the drop.
 */
final class RenameOrder {
    private static final Comparator<Map.Entry<ObjectId, ObjectId>> OUTERMOST_FIRST =
            Map.Entry.<ObjectId, ObjectId>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private final Schema from;
    private final Schema to;
    private final Map<ObjectId, ObjectId> wanted;
    private final Set<ObjectId> goals;
    private final Parts parts;
    private final Map<ObjectId, List<ObjectId>> members = new HashMap<>();
    private final Map<Object, ObjectId> holders = new HashMap<>();
    private final NewNames names = new NewNames();
    private final List<Rename> steps = new ArrayList<>();
    private final Map<ObjectId, ObjectId> aside = new TreeMap<>();
    private @Nullable Parts goal;
    private @Nullable Set<Object> takenAfterwards;

    private RenameOrder(Schema from, Schema to, Map<ObjectId, ObjectId> wanted) {
        this.from = from;
        this.to = to;
        this.wanted = new LinkedHashMap<>();
        wanted.entrySet().stream()
                .sorted(OUTERMOST_FIRST)
                .forEach(entry -> this.wanted.put(entry.getKey(), entry.getValue()));
        this.goals = new HashSet<>(wanted.values());
        for (SchemaObject object : from.objects().values()) {
            home(object).ifPresent(table -> member(table, object.id()));
        }
        this.parts = Parts.of(from);
        parts.entries().forEach((part, entry) -> {
            member(entry, part);
            from.find(entry).flatMap(RenameOrder::home).ifPresent(home -> member(home, part));
        });
        from.objects().keySet().forEach(this::take);
        parts.entries().keySet().forEach(this::take);
    }

    private void member(ObjectId holder, ObjectId member) {
        members.computeIfAbsent(holder, key -> new ArrayList<>()).add(member);
    }

    /**
     * Renames in their order.
     *
     * @param names what everything is called afterwards
     * @param steps the renames
     * @param aside what has made room for another and has no name of its own any more, by the id it has now: its old id
     */
    record Ordered(NewNames names, List<Rename> steps, Map<ObjectId, ObjectId> aside) {}

    /**
     * Orders renames.
     *
     * @param from the schema before
     * @param to the schema that is the goal: what it does not have is dropped later on
     * @param wanted what objects are to be called when all is done, by what they are called now
     */
    static Ordered of(Schema from, Schema to, Map<ObjectId, ObjectId> wanted) {
        if (wanted.isEmpty()) {
            return new Ordered(new NewNames(), List.of(), Map.of());
        }
        RenameOrder order = new RenameOrder(from, to, wanted);
        order.run();
        return new Ordered(order.names, order.steps, order.aside);
    }

    /** Returns what one rename gives new names to: the object, and what moves to another namespace with it. */
    static Map<ObjectId, ObjectId> alone(Schema schema, Rename rename) {
        Map<ObjectId, ObjectId> moved = new LinkedHashMap<>();
        moved.put(rename.from(), rename.to());
        for (SchemaObject object : schema.objects().values()) {
            home(object)
                    .filter(rename.from()::equals)
                    .flatMap(table -> carried(object.id(), rename.to()))
                    .ifPresent(now -> moved.put(object.id(), now));
        }
        return moved;
    }

    private void run() {
        // Names of all else contain those of namespaces.
        List<ObjectId> order = new ArrayList<>(wanted.keySet());
        order.stream().filter(id -> id.kind() == ObjectKind.NAMESPACE).forEach(this::settle);
        order.forEach(this::settle);
    }

    /** Makes one rename, and before it whatever it waits for. */
    private void settle(ObjectId renamed) {
        Deque<ObjectId> path = new ArrayDeque<>(List.of(renamed));
        while (!path.isEmpty()) {
            ObjectId id = path.getLast();
            Optional<ObjectId> target = target(id);
            Optional<Conflict> conflict = target.flatMap(now -> conflict(id, now));
            if (conflict.isEmpty()) {
                target.ifPresent(now -> move(id, now));
                wanted.remove(id);
                path.removeLast();
                continue;
            }
            Optional<ObjectId> first = waiting(conflict.get().holder(), path);
            if (first.isPresent()) {
                path.addLast(first.get());
            } else if (!stepAside(conflict.get())) {
                wanted.remove(id); // it stays what it is: dropped, and created under the new name
                path.removeLast();
            }
        }
    }

    /** The id that an object is still to get, in whatever holds it by its present name. */
    private Optional<ObjectId> target(ObjectId id) {
        ObjectId goal = wanted.get(id);
        if (goal == null) {
            return Optional.empty();
        }
        ObjectId now = names.moved(id);
        ObjectId target = id.scope() == Scope.MEMBER ? ObjectId.of(id.kind(), now.relation(), goal.name()) : goal;
        return target.equals(now) ? Optional.empty() : Optional.of(target);
    }

    /**
     * Why a rename cannot be made yet.
     *
     * @param name a name that it needs: a claim of {@link Schema#claims}, or an id
     * @param holder who has it
     */
    private record Conflict(Object name, ObjectId holder) {}

    private Optional<Conflict> conflict(ObjectId id, ObjectId target) {
        ObjectId now = names.moved(id);
        Set<ObjectId> group = group(id);
        put(id, target);
        Optional<Conflict> conflict = conflict(group);
        put(id, now);
        return conflict;
    }

    private Optional<Conflict> conflict(Set<ObjectId> group) {
        Set<Object> own = new HashSet<>();
        for (ObjectId one : group) {
            for (Object name : taken(one)) {
                ObjectId holder = holders.get(name);
                if (holder != null && (!group.contains(holder) || !own.add(name))) {
                    return Optional.of(new Conflict(name, holder));
                }
                own.add(name);
            }
        }
        return Optional.empty();
    }

    private void move(ObjectId id, ObjectId target) {
        ObjectId now = names.moved(id);
        Set<ObjectId> group = group(id);
        group.forEach(one -> taken(one).forEach(holders::remove));
        put(id, target);
        group.forEach(this::take);
        steps.add(new Rename(now, target));
        aside.remove(now);
    }

    /** A table that moves to another namespace takes along what must be in the namespace of its table. */
    private void put(ObjectId id, ObjectId target) {
        names.put(id, target);
        for (ObjectId member : members.getOrDefault(id, List.of())) {
            carried(names.moved(member), target).ifPresent(now -> names.put(member, now));
        }
    }

    private static Optional<ObjectId> carried(ObjectId member, ObjectId table) {
        return member.scope() == Scope.NAMESPACE && !member.namespace().equals(table.namespace())
                ? Optional.of(ObjectId.of(member.kind(), table.relation().withName(member.name())))
                : Optional.empty();
    }

    /** Who makes room by a rename of its own: the holder of a name, or what takes that along. Who waits itself does not. */
    private Optional<ObjectId> waiting(ObjectId holder, Deque<ObjectId> path) {
        ObjectId entry = parts.entry(holder).orElse(holder);
        return Stream.concat(Stream.of(holder), from.find(entry).flatMap(RenameOrder::home).stream())
                .filter(id -> wanted.containsKey(id) && !path.contains(id))
                .findFirst();
    }

    /**
     * Gives the holder of a name another one that nothing has; returns whether that frees the name. What stays as it is keeps its name.
     */
    private boolean stepAside(Conflict conflict) {
        ObjectId id = conflict.holder();
        ObjectId now = names.moved(id);
        boolean stays = !wanted.containsKey(id) && goal().has(now) && !goals.contains(now);
        if (stays || aside.containsKey(now)) {
            return false;
        }
        for (int number = 1; ; number++) {
            ObjectId target = withName(now, name(now.name(), number));
            Set<Object> needed = takenAs(id, target);
            if (needed.contains(conflict.name())) {
                return false;
            }
            if (isFree(id, target, needed)) {
                move(id, target);
                aside.put(target, id);
                return true;
            }
        }
    }

    private Set<Object> takenAs(ObjectId id, ObjectId target) {
        ObjectId now = names.moved(id);
        put(id, target);
        Set<Object> needed = taken(id);
        put(id, now);
        return needed;
    }

    private boolean isFree(ObjectId id, ObjectId target, Set<Object> needed) {
        if (takenAfterwards == null) {
            takenAfterwards = new HashSet<>();
            to.objects().values().forEach(object -> takenAfterwards.addAll(Schema.claims(object)));
        }
        Set<Object> own = taken(id);
        Set<Object> later = takenAfterwards;
        return needed.stream()
                        .filter(name -> !own.contains(name))
                        .noneMatch(name -> holders.containsKey(name) || later.contains(name))
                && !goal().has(target)
                && Stream.of(from, to)
                        .flatMap(side -> side.externals().stream())
                        .noneMatch(one -> one.path().equals(target.path()));
    }

    private static Identifier name(Identifier old, int number) {
        String suffix = "__old" + (number == 1 ? "" : Integer.toString(number));
        String kept = old.value();
        while (true) {
            try {
                return new Identifier(kept + suffix);
            } catch (IllegalArgumentException tooLong) {
                kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
            }
        }
    }

    private static ObjectId withName(ObjectId id, Identifier name) {
        List<Identifier> path = new ArrayList<>(id.path());
        path.set(path.size() - 1, name);
        return new ObjectId(id.kind(), path, id.signature());
    }

    /** An object with all whose names change with its own. */
    private Set<ObjectId> group(ObjectId id) {
        Set<ObjectId> group = new LinkedHashSet<>();
        group.add(id);
        group.addAll(members.getOrDefault(id, List.of()));
        if (id.kind() == ObjectKind.NAMESPACE) {
            from.objects().keySet().stream().filter(one -> one.isIn(id)).forEach(group::add);
        }
        return group;
    }

    private void take(ObjectId id) {
        taken(id).forEach(name -> holders.put(name, id));
    }

    /** The names that something takes at present. Those of an identity column are the ones of its sequence. */
    private Set<Object> taken(ObjectId id) {
        Set<Object> taken = new LinkedHashSet<>();
        taken.add(names.moved(id));
        Optional<ObjectId> entry = parts.entry(id);
        if (entry.isPresent() ? id.kind() == ObjectKind.SEQUENCE : id.kind() != ObjectKind.COLUMN) {
            from.find(entry.orElse(id))
                    .ifPresent(
                            object -> taken.addAll(Schema.claims(names.isEmpty() ? object : object.rewritten(names))));
        }
        return taken;
    }

    private Parts goal() {
        if (goal == null) {
            goal = Parts.of(to);
        }
        return goal;
    }

    private static Optional<ObjectId> home(SchemaObject object) {
        return Kinds.of(object).home(object);
    }
}
