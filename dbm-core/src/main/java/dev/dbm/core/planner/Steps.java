package dev.dbm.core.planner;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides how each difference is made: in place, by rebuilding, or as part of the statement of its table. */
final class Steps {
    private final Difference difference;
    private final References before;
    private final Context context;
    private final Map<ObjectId, SchemaObject> creates = new TreeMap<>();
    private final Map<ObjectId, SchemaObject> drops = new TreeMap<>();
    private final Map<ObjectId, Change.Alter> alters = new TreeMap<>();
    private final Set<ObjectId> rebuilt = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Steps(Difference difference, References before, Context context) {
        this.difference = difference;
        this.before = before;
        this.context = context;
    }

    /**
     * Returns the steps, in no particular order.
     *
     * @param unfolded foreign keys of dropped tables that are to be dropped by statements of their own
     * @throws PlanningException if a change cannot be made; lists all that cannot
     */
    List<Step> steps(Set<ObjectId> unfolded) {
        for (Change change : difference.changes()) {
            switch (change) {
                case Change.Create(var object) -> creates.put(object.id(), object);
                case Change.Drop(var object) -> drops.put(object.id(), object);
                case Change.Alter alter -> alters.put(alter.id(), alter);
                case Change.Rename rename -> throw new IllegalArgumentException("Renames are settled first: " + rename);
            }
        }
        decideAlters();
        rebuildUsers();
        if (!problems.isEmpty()) {
            throw new PlanningException(problems);
        }
        List<Step> steps = new ArrayList<>();
        alters.values().forEach(alter -> steps.addAll(split(alter)));
        addCreates(steps);
        addDrops(steps, unfolded);
        return steps;
    }

    private void decideAlters() {
        for (Change.Alter alter : List.copyOf(alters.values())) {
            SchemaObject bare = alter.from().withComment(alter.to().comment());
            if (bare.equals(alter.to())) {
                continue;
            }
            switch (Kinds.of(bare).ddl().alter(bare, alter.to(), context)) {
                case Alteration.InPlace inPlace -> {}
                case Alteration.Rebuild rebuild -> rebuild(alter.from(), alter.to());
                case Alteration.Unsupported(var reason, var remedy) ->
                    problems.add(new Problem(
                            ErrorCode.CHANGE_UNSUPPORTED, reason, alter.id().toString(), remedy));
            }
        }
    }

    private void rebuild(SchemaObject from, SchemaObject to) {
        alters.remove(from.id());
        drops.put(from.id(), from);
        creates.put(to.id(), to);
        rebuilt.add(from.id());
    }

    /** Whoever rests on something that goes or is rebuilt, or is tied to a column's old type, is rebuilt too. */
    private void rebuildUsers() {
        Deque<ObjectId> open = new ArrayDeque<>(drops.keySet());
        alters.values().stream().filter(Steps::retypes).forEach(alter -> open.add(alter.id()));
        alters.values().stream().filter(Steps::relogs).toList().forEach(this::rebuildForeignKeys);
        alters.values().stream().filter(Steps::changesType).toList().forEach(this::rebuildForeignKeysOverIncluded);
        while (!open.isEmpty()) {
            ObjectId changed = open.poll();
            boolean retyped = alters.containsKey(changed);
            for (ObjectId user : before.usersOf(changed)) {
                SchemaObject from = difference.before().objects().get(user);
                SchemaObject to = difference.after().objects().get(user);
                if (from != null
                        && to != null
                        && !drops.containsKey(user)
                        && (retyped ? tiedToType(from) : holdsNoData(from))) {
                    rebuild(from, to);
                    open.add(user);
                }
            }
        }
    }

    /** No permanent table may refer to an unlogged one, not even while both change; in a circle no order would do. */
    private void rebuildForeignKeys(Change.Alter table) {
        for (ObjectId user : before.usersOf(table.id())) {
            SchemaObject to = difference.after().objects().get(user);
            if (difference.before().objects().get(user) instanceof ForeignKey from
                    && to != null
                    && !from.table().equals(from.referencedTable())
                    && !drops.containsKey(user)) {
                rebuild(from, to);
            }
        }
    }

    /** PostgreSQL remakes an index that carries the column along, but not the foreign keys that rest on that index. */
    private void rebuildForeignKeysOverIncluded(Change.Alter column) {
        for (ObjectId key : before.usersOf(column.id())) {
            if (key.kind() == ObjectKind.PRIMARY_KEY
                    || key.kind() == ObjectKind.UNIQUE
                    || key.kind() == ObjectKind.INDEX) {
                for (ObjectId user : before.usersOf(key)) {
                    SchemaObject to = difference.after().objects().get(user);
                    if (difference.before().objects().get(user) instanceof ForeignKey from
                            && to != null
                            && !from.references().contains(column.id())
                            && !drops.containsKey(user)) {
                        rebuild(from, to);
                    }
                }
            }
        }
    }

    private static boolean changesType(Change.Alter alter) {
        return alter.from() instanceof Column from
                && alter.to() instanceof Column to
                && !from.type().equals(to.type());
    }

    private static boolean relogs(Change.Alter alter) {
        return alter.from() instanceof Table from
                && alter.to() instanceof Table to
                && from.persistence() != to.persistence();
    }

    private static boolean retypes(Change.Alter alter) {
        return alter.from() instanceof Column from
                && alter.to() instanceof Column to
                && !from.type().withoutModifiers().equals(to.type().withoutModifiers());
    }

    private static boolean tiedToType(SchemaObject user) {
        return user instanceof ForeignKey || isGenerated(user);
    }

    private static boolean isGenerated(SchemaObject object) {
        return object instanceof Column column && column.value() instanceof ColumnValue.Generated;
    }

    private static boolean holdsNoData(SchemaObject user) {
        return user instanceof ForeignKey
                || user instanceof Index
                || user instanceof CheckConstraint
                || user instanceof UniqueConstraint
                || user instanceof PrimaryKey
                || isGenerated(user);
    }

    /**
     * A column that changes between a sequence of its own and another's first lets go of the one, so that the name is free and the sequence can go. A
     * sequence first becomes what its users need, then gets its owner.
     */
    private List<Step> split(Change.Alter alter) {
        if (alter.from() instanceof Column from && alter.to() instanceof Column to) {
            Column middle = from.withValue(new ColumnValue.None());
            boolean identity =
                    from.value() instanceof ColumnValue.Identity != to.value() instanceof ColumnValue.Identity;
            boolean released = from.value() instanceof ColumnValue.Default
                    && !from.value().equals(to.value())
                    && before.of(from.id()).stream().anyMatch(drops::containsKey);
            if ((identity || released) && !middle.equals(from) && !middle.equals(to)) {
                return List.of(new Step.Alter(from, middle, 1), new Step.Alter(middle, to, 2));
            }
        }
        if (alter.from() instanceof Sequence from && alter.to() instanceof Sequence to) {
            Sequence middle = to.withOwnedBy(from.ownedBy());
            if (!middle.equals(from) && !middle.equals(to)) {
                return List.of(new Step.Alter(from, middle, 1), new Step.Alter(middle, to, 2));
            }
        }
        return List.of(new Step.Alter(alter.from(), alter.to(), 1));
    }

    private void addCreates(List<Step> steps) {
        Map<ObjectId, List<SchemaObject>> folded = new TreeMap<>();
        Set<ObjectId> inside = new TreeSet<>();
        for (SchemaObject object : creates.values()) {
            Optional<ObjectId> owner = object.owner().filter(creates::containsKey);
            if (owner.isPresent() && context.clause(object).isPresent()) {
                folded.computeIfAbsent(owner.get(), key -> new ArrayList<>()).add(object);
                inside.add(object.id());
            }
        }
        for (SchemaObject object : creates.values()) {
            if (!inside.contains(object.id())) {
                List<SchemaObject> members = folded.getOrDefault(object.id(), List.of());
                steps.add(new Step.Create(object, members, rebuilt.contains(object.id())));
                if (object instanceof Sequence sequence && sequence.ownedBy().isPresent()) {
                    steps.add(new Step.Own(sequence));
                }
            }
        }
    }

    private void addDrops(List<Step> steps, Set<ObjectId> unfolded) {
        Map<ObjectId, List<SchemaObject>> folded = new TreeMap<>();
        Set<ObjectId> inside = new TreeSet<>();
        for (SchemaObject object : drops.values()) {
            goesWith(object).filter(id -> !unfolded.contains(object.id())).ifPresent(carrier -> {
                folded.computeIfAbsent(carrier, key -> new ArrayList<>()).add(object);
                inside.add(object.id());
            });
        }
        for (SchemaObject object : drops.values()) {
            if (!inside.contains(object.id())) {
                steps.add(new Step.Drop(
                        object, folded.getOrDefault(object.id(), List.of()), rebuilt.contains(object.id())));
            }
        }
    }

    /** The dropped object that takes this one along: its table, or the column that owns a sequence, or that column's table. */
    private Optional<ObjectId> goesWith(SchemaObject object) {
        if (object instanceof Sequence sequence) {
            return sequence.ownedBy()
                    .flatMap(column -> droppedTable(ObjectId.table(column.table()))
                            .or(() -> Optional.of(column.id()).filter(drops::containsKey)));
        }
        return object.owner().flatMap(this::droppedTable);
    }

    private Optional<ObjectId> droppedTable(ObjectId table) {
        return Optional.ofNullable(drops.get(table))
                .filter(Table.class::isInstance)
                .map(SchemaObject::id);
    }
}
