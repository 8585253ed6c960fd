package dev.dbm.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What makes a map of objects a {@link Schema}: ids match, owners exist, no name is taken twice. */
final class SchemaCheck {
    private SchemaCheck() {}

    static Optional<ObjectId> resolve(SortedMap<ObjectId, SchemaObject> objects, ObjectId reference) {
        if (objects.containsKey(reference)) {
            return Optional.of(reference);
        }
        if (reference.kind() == ObjectKind.TYPE) {
            // Every table is a type of its own, too: that of its rows.
            return Stream.of(ObjectKind.ENUM, ObjectKind.TABLE)
                    .map(reference::as)
                    .filter(objects::containsKey)
                    .findFirst();
        }
        return Optional.empty();
    }

    static SortedSet<ObjectId> dangling(SortedMap<ObjectId, SchemaObject> objects) {
        SortedSet<ObjectId> result = new TreeSet<>();
        for (SchemaObject object : objects.values()) {
            for (ObjectId reference : object.references()) {
                if (resolve(objects, reference).isEmpty()) {
                    result.add(reference);
                }
            }
        }
        return result;
    }

    static List<String> problems(SortedMap<ObjectId, SchemaObject> objects) {
        List<String> problems = new ArrayList<>();
        Map<String, ObjectId> names = new HashMap<>();
        objects.forEach((id, object) -> {
            if (!id.equals(object.id())) {
                problems.add(id + " holds " + object.id());
            }
            object.owner()
                    .filter(owner -> !objects.containsKey(owner))
                    .ifPresent(owner -> problems.add(id + " belongs to no table"));
            missingOwnColumns(objects, object).forEach(column -> problems.add(id + " needs " + column));
            for (String name : claims(object)) {
                ObjectId other = names.putIfAbsent(name, id);
                if (other != null) {
                    problems.add(other + " and " + id + " claim one name");
                }
            }
        });
        return problems;
    }

    private static List<ObjectId> missingOwnColumns(SortedMap<ObjectId, SchemaObject> objects, SchemaObject object) {
        Optional<ObjectId> owner = object.owner();
        if (owner.isEmpty()) {
            return List.of();
        }
        return object.references().stream()
                .filter(reference -> reference.kind() == ObjectKind.COLUMN
                        && reference.isIn(owner.get())
                        && !objects.containsKey(reference))
                .toList();
    }

    /** The names an object takes: tables, sequences and indexes share one space, types and tables another, constraints one per table. */
    static List<String> claims(SchemaObject object) {
        return switch (object) {
            case Namespace namespace -> List.of();
            case EnumType type -> List.of("type " + type.name());
            case Sequence sequence -> List.of("relation " + sequence.name());
            case Table table -> List.of("relation " + table.name(), "type " + table.name());
            case Column column ->
                column.value() instanceof ColumnValue.Identity identity
                        ? List.of("relation " + column.table().withName(identity.sequence()))
                        : List.of();
            case PrimaryKey key ->
                List.of(
                        "relation " + key.table().withName(key.name()),
                        constraint(key.table(), key.name()),
                        "primary key of " + key.table());
            case UniqueConstraint key ->
                List.of("relation " + key.table().withName(key.name()), constraint(key.table(), key.name()));
            case ForeignKey key -> List.of(constraint(key.table(), key.name()));
            case CheckConstraint check -> List.of(constraint(check.table(), check.name()));
            case Index index -> List.of("relation " + index.name());
        };
    }

    private static String constraint(QualifiedName table, Identifier name) {
        return "constraint " + table + "." + name;
    }
}
