package dev.dbm.core.diff;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles renames by rewriting the old side, so that the comparison knows nothing of them. */
final class Renamer {
    /** What stands for a name while two objects are compared without theirs. */
    private static final Identifier ANY = new Identifier("?");

    private final List<Rename> renames = new ArrayList<>();
    private Schema current;

    private Renamer(Schema from) {
        this.current = from;
    }

    /**
     * The old side after renames.
     *
     * @param schema the schema
     * @param renames the renames that were made, in order
     */
    record Renamed(Schema schema, List<Rename> renames) {}

    /** Makes the renames that the declaration asks for and that have not been made yet. */
    static Renamed declared(Schema from, List<Rename> asked) {
        Renamer renamer = new Renamer(from);
        asked.stream()
                .sorted(Comparator.comparing((Rename rename) -> rename.from().kind()))
                .forEach(renamer::ask);
        return new Renamed(renamer.current, renamer.renames);
    }

    /**
     * Renames constraints, indexes and owned sequences that are the same but for their name: nothing is lost, nothing is built again.
     *
     * <p>A name that is taken is left alone; the object is then dropped and created.
     */
    static Renamed alike(Schema from, Schema to) {
        Renamer renamer = new Renamer(from);
        Map<Object, Deque<ObjectId>> gone = new HashMap<>();
        for (SchemaObject object : from.objects().values()) {
            if (!to.objects().containsKey(object.id())) {
                nameless(object)
                        .ifPresent(shape -> gone.computeIfAbsent(shape, key -> new ArrayDeque<>())
                                .add(object.id()));
            }
        }
        for (SchemaObject object : to.objects().values()) {
            if (!from.objects().containsKey(object.id())) {
                nameless(object)
                        .map(gone::get)
                        .map(Deque::poll)
                        .ifPresent(old -> renamer.make(new Rename(old, object.id())));
            }
        }
        return new Renamed(renamer.current, renamer.renames);
    }

    private void ask(Rename asked) {
        ObjectId from = asked.from();
        for (Rename made : renames) {
            from = Renames.apply(from, made);
        }
        if (!from.equals(asked.to()) && exists(from) && !exists(asked.to())) {
            make(new Rename(from, asked.to()));
        }
    }

    private void make(Rename rename) {
        try {
            current = Renames.apply(current, rename);
            renames.add(rename);
        } catch (IllegalArgumentException taken) {
            // The new name is in use until something else is dropped: the objects stay two, one dropped, one created.
        }
    }

    private boolean exists(ObjectId id) {
        if (id.kind() != ObjectKind.ENUM_LABEL) {
            return current.objects().containsKey(id);
        }
        ObjectId type = ObjectId.of(ObjectKind.ENUM, id.relation());
        return current.find(type, EnumType.class)
                .filter(found -> found.labels().contains(id.name().value()))
                .isPresent();
    }

    private static Optional<Object> nameless(SchemaObject object) {
        SchemaObject bare = object.withComment(Optional.empty());
        return switch (bare) {
            case Namespace namespace -> Optional.empty();
            case EnumType type -> Optional.empty();
            case Table table -> Optional.empty();
            case Column column -> Optional.empty();
            case Sequence sequence ->
                sequence.ownedBy()
                        .map(owner -> List.of(
                                owner, sequence.name().namespace(), sequence.options(), sequence.persistence()));
            case PrimaryKey key -> Optional.of(key.withName(ANY));
            case UniqueConstraint key -> Optional.of(key.withName(ANY));
            case ForeignKey key -> Optional.of(key.withName(ANY));
            case CheckConstraint check ->
                Optional.of(List.of(
                        check.table(),
                        ExpressionText.normal(check.expression()),
                        check.inheritance(),
                        check.validity()));
            case Index index -> Optional.of(nameless(index));
        };
    }

    private static Object nameless(Index index) {
        QualifiedName any = index.name().withName(ANY);
        return index.withName(any);
    }
}
