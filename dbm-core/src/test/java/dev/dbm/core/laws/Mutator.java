package dev.dbm.core.laws;

import dev.dbm.plan.Change;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Turns a schema into another that a plan can reach: adds, drops, alters, renames. What no plan can do (a label removed) it does not do. */
final class Mutator {
    private final Draft draft;
    private final Dice dice;
    private final ColumnMutator columns;
    private final Schema from;
    private final List<Change.Rename> renames = new ArrayList<>();
    private final List<String> history = new ArrayList<>();

    Mutator(Schema from, long seed) {
        this.from = from;
        this.draft = new Draft(new Random(~seed), from);
        this.dice = new Dice(draft);
        this.columns = new ColumnMutator(draft, dice);
    }

    /** Returns the pair after this many steps; renames come first. */
    SchemaPair mutated(int steps) {
        int renamed = draft.below(steps + 1) / 3;
        for (int i = 0; i < renamed; i++) {
            draft.any(draft.everything()).ifPresent(this::rename);
        }
        for (int i = renamed; i < steps; i++) {
            if (draft.chance(20)) {
                draft.forgetNames();
            }
            step();
        }
        Schema to = draft.schema();
        Set<ObjectId> left = to.objects().keySet();
        List<Change.Rename> kept =
                renames.stream().filter(rename -> left.contains(rename.to())).toList();
        return new SchemaPair(from, to, kept, history);
    }

    private void step() {
        switch (draft.below(10)) {
            case 0, 1, 2 -> add();
            case 3, 4 -> draft.any(draft.everything()).ifPresent(this::drop);
            default -> draft.any(draft.everything()).ifPresent(this::alter);
        }
    }

    private void add() {
        List<Table> tables = draft.all(Table.class);
        int roll = draft.below(10);
        history.add("add " + roll);
        if (draft.all(Namespace.class).isEmpty() || roll == 0) {
            dice.namespace();
        } else if (roll == 1) {
            dice.enumType();
        } else if (roll == 2) {
            dice.sequence();
        } else if (roll == 3 || tables.isEmpty()) {
            dice.table();
        } else if (roll < 7) {
            dice.column(draft.one(tables).name());
        } else {
            dice.member(draft.one(tables).name());
        }
    }

    private void drop(SchemaObject object) {
        history.add("drop " + object.id());
        draft.remove(object.id());
    }

    private void alter(SchemaObject object) {
        history.add("alter " + object.id());
        if (draft.chance(20)) {
            draft.put(object.withComment(draft.chance(50) ? Optional.empty() : draft.comment()));
            return;
        }
        switch (object) {
            case EnumType type -> addLabel(type);
            case Sequence sequence -> alter(sequence);
            case Table table -> alter(table);
            case Column column -> columns.alter(column);
            case PrimaryKey key -> {
                draft.remove(key.id());
                dice.primaryKey(key.table());
            }
            case UniqueConstraint key -> again(key, () -> dice.unique(key.table()));
            case CheckConstraint check -> alter(check);
            case ForeignKey key -> alter(key);
            case Index index -> again(index, () -> new IndexDice(draft).index(index.table()));
            case SchemaObject other -> draft.put(other.withComment(draft.comment()));
        }
    }

    /** Puts another one of the kind in the place of an object; it takes over the name about every other time. */
    private void again(SchemaObject object, Runnable another) {
        draft.remove(object.id());
        draft.forgetNames();
        Set<ObjectId> before =
                Set.copyOf(draft.everything().stream().map(SchemaObject::id).toList());
        another.run();
        if (draft.chance(50)) {
            draft.everything().stream()
                    .filter(made -> made.id().kind() == object.id().kind() && !before.contains(made.id()))
                    .findFirst()
                    .ifPresent(made -> {
                        draft.remove(made.id());
                        draft.put(named(made, object.id().name()));
                        draft.forgetNames();
                    });
        }
    }

    private static SchemaObject named(SchemaObject object, Identifier name) {
        return switch (object) {
            case UniqueConstraint key -> key.withName(name);
            case Index index -> index.withName(index.name().withName(name));
            case CheckConstraint check -> check.withName(name);
            case ForeignKey key -> key.withName(name);
            case PrimaryKey key -> key.withName(name);
            case SchemaObject other -> other;
        };
    }

    private void addLabel(EnumType type) {
        dice.freshLabel(type).ifPresent(label -> {
            List<String> labels = new ArrayList<>(type.labels());
            labels.add(draft.below(labels.size() + 1), label);
            draft.put(type.withLabels(labels));
        });
    }

    private void alter(Sequence sequence) {
        Sequence altered = switch (draft.below(3)) {
            case 0 -> sequence.withOwnedBy(anyOwner(sequence));
            default ->
                new Sequence(
                        sequence.name(),
                        dice.sequenceOptions(sequence.options().type()),
                        sequence.persistence(),
                        sequence.ownedBy(),
                        sequence.comment());
        };
        draft.put(altered);
    }

    private Optional<ColumnRef> anyOwner(Sequence sequence) {
        if (draft.chance(30)) {
            return Optional.empty();
        }
        return draft.any(draft.all(Column.class).stream()
                .filter(column ->
                        column.table().namespace().equals(sequence.name().namespace()))
                .map(column -> new ColumnRef(column.table(), column.name()))
                .toList());
    }

    private void alter(Table table) {
        if (draft.chance(60)) {
            draft.put(new Table(table.name(), table.persistence(), dice.tableParameters(), table.comment()));
            return;
        }
        boolean nowUnlogged = table.persistence() == Persistence.PERMANENT;
        draft.removeAll(object -> object instanceof ForeignKey key
                && !key.table().equals(key.referencedTable())
                && (nowUnlogged ? key.referencedTable() : key.table()).equals(table.name()));
        Persistence persistence = nowUnlogged ? Persistence.UNLOGGED : Persistence.PERMANENT;
        draft.put(new Table(table.name(), persistence, table.storageParameters(), table.comment()));
        // PostgreSQL takes the sequences of a table's columns along.
        for (Sequence sequence : draft.all(Sequence.class)) {
            if (sequence.ownedBy()
                    .filter(owner -> owner.table().equals(table.name()))
                    .isPresent()) {
                draft.put(new Sequence(
                        sequence.name(), sequence.options(), persistence, sequence.ownedBy(), sequence.comment()));
            }
        }
    }

    private void alter(CheckConstraint check) {
        if (check.validity() == Validity.NOT_VALID && draft.chance(60)) {
            draft.put(check.withValidity(Validity.VALID));
            return;
        }
        again(check, () -> dice.check(check.table()));
    }

    private void alter(ForeignKey key) {
        if (key.validity() == Validity.NOT_VALID && draft.chance(60)) {
            draft.put(key.withValidity(Validity.VALID));
            return;
        }
        if (draft.chance(50)) {
            draft.put(new ForeignKey(
                    key.table(),
                    key.name(),
                    key.columns(),
                    key.referencedTable(),
                    key.referencedColumns(),
                    key.match(),
                    key.onDelete(),
                    key.onDeleteColumns(),
                    key.onUpdate(),
                    dice.deferrability(),
                    key.validity(),
                    key.comment()));
            return;
        }
        again(key, () -> dice.foreignKey(key.table()));
    }

    private void rename(SchemaObject object) {
        RandomRename.of(draft, object).ifPresent(rename -> {
            if (renames.stream()
                    .noneMatch(made -> made.to().equals(rename.change().from()))) {
                List<SchemaObject> renamed = draft.everything().stream()
                        .map(entry -> entry.rewritten(rename.rewriting()))
                        .toList();
                draft.replaceAll(renamed);
                renames.replaceAll(made -> new Change.Rename(made.from(), rename.moved(made.to())));
                renames.add(new Change.Rename(
                        oldId(rename.change().from()), rename.change().to()));
                history.add("rename " + rename.change().from() + " to "
                        + rename.change().to());
            }
        });
    }

    /** Returns what an object was called in the first schema, whatever its table has been called since. */
    private ObjectId oldId(ObjectId id) {
        ObjectId result = id;
        for (int i = renames.size() - 1; i >= 0; i--) {
            Change.Rename made = renames.get(i);
            result = RandomRename.moved(result, made.to(), made.from());
        }
        return result;
    }
}
