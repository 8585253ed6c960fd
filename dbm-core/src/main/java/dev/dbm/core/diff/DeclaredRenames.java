package dev.dbm.core.diff;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out which of the renames that a declaration asks for are still to be made.
 *
 * <p>Not those that are settled: the snapshot says that they were declared before, so whatever has the old name now is something else. Of the others, those
 * whose old name is in the old schema; unless both names are there and both stay, for then nothing has become anything else.
 */
final class DeclaredRenames {
    private final Parts from;
    private final Parts to;
    private final NewNames names = new NewNames();
    private final Map<ObjectId, ObjectId> wanted = new LinkedHashMap<>();
    private final Map<ObjectId, ObjectId> origins = new HashMap<>();

    private DeclaredRenames(Schema from, Schema to) {
        this.from = Parts.of(from);
        this.to = Parts.of(to);
    }

    /** Returns the new ids of what is to be renamed, by the old ones. */
    static Map<ObjectId, ObjectId> open(Schema from, Schema to, List<Rename> asked, Collection<Rename> settled) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        DeclaredRenames renames = new DeclaredRenames(from, to);
        // Outermost first: what the new name of a table's column is depends on that of the table.
        List<Predicate<ObjectId>> levels = List.of(
                id -> id.kind() == ObjectKind.NAMESPACE,
                id -> id.kind() != ObjectKind.NAMESPACE && id.scope() != Scope.MEMBER,
                id -> id.scope() == Scope.MEMBER);
        for (Predicate<ObjectId> level : levels) {
            renames.add(
                    asked.stream().filter(rename -> level.test(rename.from())).toList(),
                    settled.stream().filter(rename -> level.test(rename.from())).toList());
        }
        return renames.wanted;
    }

    private void add(List<Rename> asked, List<Rename> settled) {
        Set<Rename> done = new HashSet<>(settled);
        settled.forEach(rename -> done.add(new Rename(rename.from(), names.moved(rename.to()))));
        settled.forEach(rename -> done.add(new Rename(names.moved(rename.from()), names.moved(rename.to()))));
        Map<ObjectId, ObjectId> candidates = new LinkedHashMap<>();
        for (Rename rename : asked) {
            if (!done.contains(rename)) {
                origin(rename.from(), rename.to())
                        .filter(old -> !names.moved(old).equals(rename.to()))
                        .ifPresent(old -> candidates.putIfAbsent(old, rename.to()));
            }
        }
        Set<ObjectId> goals = new LinkedHashSet<>(candidates.values());
        while (candidates.entrySet().removeIf(rename -> bothStay(rename.getKey(), rename.getValue(), goals))) {
            goals.retainAll(candidates.values());
        }
        candidates.forEach((old, now) -> {
            wanted.put(old, now);
            origins.put(now, old);
        });
        candidates.forEach(names::put);
    }

    private boolean bothStay(ObjectId old, ObjectId now, Set<ObjectId> goals) {
        ObjectId moved = names.moved(old);
        return origin(now, now).isPresent() && to.has(moved) && !goals.contains(moved);
    }

    /**
     * Returns the entry of the old schema that has an id once what is around it has been renamed; or, if there is none, the entry that has it in the old schema
     * itself. It is in the same table or namespace as the goal unless it moves.
     */
    private Optional<ObjectId> origin(ObjectId id, ObjectId goal) {
        List<ObjectId> possible = new ArrayList<>();
        possible.add(within(id));
        possible.add(id);
        return possible.stream()
                .filter(one -> from.has(one))
                .filter(one -> one.scope() != Scope.MEMBER
                        || names.moved(one).relation().equals(goal.relation()))
                .findFirst();
    }

    /** Returns the id with the old name of what it is in. */
    private ObjectId within(ObjectId id) {
        if (id.scope() == Scope.MEMBER) {
            ObjectId holder = Parts.holder(id);
            ObjectId old = origins.containsKey(holder) ? origins.get(holder) : within(holder);
            return ObjectId.of(id.kind(), old.relation(), id.name());
        }
        if (id.kind() == ObjectKind.NAMESPACE || id.namespace().isEmpty()) {
            return id;
        }
        ObjectId namespace = ObjectId.namespace(id.namespace().get());
        Identifier old = origins.getOrDefault(namespace, namespace).name();
        List<Identifier> path = new ArrayList<>(id.path());
        path.set(0, old);
        return new ObjectId(id.kind(), path, id.signature());
    }
}
