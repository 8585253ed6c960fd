package dev.dbm.studio.rows;

import dev.dbm.core.sql.Token;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table or view, as far as its rows are concerned.
 *
 * @param name the name
 * @param kind whether it is a table, a view or a materialized view
 * @param fields the columns, in order
 * @param key what tells one row from the others
 * @param forward the foreign keys of the table
 * @param backward the foreign keys that refer to the table
 * @param constraints the columns of each constraint and unique index, by its name
 */
public record Relation(
        QualifiedName name,
        ObjectKind kind,
        List<RowField> fields,
        RowKey key,
        List<ForeignKey> forward,
        List<ForeignKey> backward,
        Map<Identifier, List<Identifier>> constraints) {
    private static final List<ObjectKind> KINDS =
            List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** Copies the lists. */
    public Relation {
        fields = List.copyOf(fields);
        forward = List.copyOf(forward);
        backward = List.copyOf(backward);
        constraints = Map.copyOf(constraints);
    }

    /** Returns the table or view of this name, if there is one. */
    public static Optional<Relation> find(Schema schema, QualifiedName name) {
        return KINDS.stream()
                .flatMap(kind -> schema.find(ObjectId.of(kind, name)).stream())
                .findFirst()
                .map(object -> of(schema, object));
    }

    private static Relation of(Schema schema, SchemaObject object) {
        QualifiedName name = object.id().relation();
        Set<Identifier> leading = leading(schema, object.id());
        if (object instanceof View view) {
            return view(name, ObjectKind.VIEW, fields(schema, view.columns(), leading), new RowKey.None());
        }
        if (object instanceof MaterializedView view) {
            return view(
                    name, ObjectKind.MATERIALIZED_VIEW, fields(schema, view.columns(), leading), new RowKey.Place());
        }
        return table(schema, name, leading);
    }

    private static Relation view(QualifiedName name, ObjectKind kind, List<RowField> fields, RowKey key) {
        return new Relation(name, kind, fields, key, List.of(), List.of(), Map.of());
    }

    private static Relation table(Schema schema, QualifiedName name, Set<Identifier> leading) {
        List<RowField> fields = schema.columns(name).stream()
                .map(column -> RowField.of(schema, column, sorting(schema, column.name(), column.type(), leading)))
                .toList();
        List<ForeignKey> forward = new ArrayList<>();
        List<ForeignKey> backward = new ArrayList<>();
        for (ForeignKey key : schema.all(ForeignKey.class)) {
            if (key.table().equals(name)) {
                forward.add(key);
            }
            if (key.referencedTable().equals(name)) {
                backward.add(key);
            }
        }
        return new Relation(
                name, ObjectKind.TABLE, fields, key(schema, name), forward, backward, constraints(schema, name));
    }

    private static List<RowField> fields(Schema schema, List<ViewColumn> columns, Set<Identifier> leading) {
        return columns.stream()
                .map(column -> RowField.of(schema, column, sorting(schema, column.name(), column.type(), leading)))
                .toList();
    }

    private static RowField.Sorting sorting(Schema schema, Identifier column, DataType type, Set<Identifier> leading) {
        if (!TypeFamily.ordered(schema, type)) {
            return RowField.Sorting.NONE;
        }
        return leading.contains(column) ? RowField.Sorting.INDEXED : RowField.Sorting.SCAN;
    }

    /** The columns by which an index has all rows in order. */
    private static Set<Identifier> leading(Schema schema, ObjectId relation) {
        Set<Identifier> result = new HashSet<>();
        for (SchemaObject member : schema.membersOf(relation)) {
            if (member instanceof PrimaryKey key) {
                result.add(key.columns().get(0));
            } else if (member instanceof UniqueConstraint unique) {
                result.add(unique.columns().get(0));
            } else if (member instanceof Index index) {
                leading(index).ifPresent(result::add);
            }
        }
        return result;
    }

    private static Optional<Identifier> leading(Index index) {
        boolean ordersAll = index.method().equals("btree")
                && index.where().isEmpty()
                && index.state() == Index.State.VALID
                && index.keys().get(0).options().collation().isEmpty()
                && index.keys().get(0).options().operatorClass().isEmpty();
        return ordersAll && index.keys().get(0) instanceof IndexKey.ColumnKey(var column, var options)
                ? Optional.of(column)
                : Optional.empty();
    }

    private static RowKey key(Schema schema, QualifiedName table) {
        List<SchemaObject> members = schema.membersOf(ObjectId.table(table));
        for (SchemaObject member : members) {
            if (member instanceof PrimaryKey key) {
                return new RowKey.Columns(key.columns(), RowKey.Rank.PRIMARY);
            }
        }
        Set<Identifier> filled = schema.columns(table).stream()
                .filter(column ->
                        !RowField.of(schema, column, RowField.Sorting.NONE).nullable())
                .map(Column::name)
                .collect(Collectors.toSet());
        return schema.uniqueColumns(table).stream()
                .filter(filled::containsAll)
                .findFirst()
                .<RowKey>map(columns -> new RowKey.Columns(columns, RowKey.Rank.UNIQUE))
                .orElseGet(RowKey.Place::new);
    }

    private static Map<Identifier, List<Identifier>> constraints(Schema schema, QualifiedName table) {
        Map<Identifier, List<Identifier>> result = new HashMap<>();
        for (SchemaObject member : schema.membersOf(ObjectId.table(table))) {
            if (member instanceof PrimaryKey key) {
                result.put(key.name(), key.columns());
            } else if (member instanceof UniqueConstraint unique) {
                result.put(unique.name(), unique.columns());
            } else if (member instanceof ForeignKey key) {
                result.put(key.name(), key.columns());
            } else if (member instanceof CheckConstraint check) {
                result.put(check.name(), named(schema, table, check.expression().text()));
            } else if (member instanceof Index index) {
                index.uniqueColumns()
                        .ifPresent(columns -> result.put(index.name().name(), columns));
            }
        }
        return result;
    }

    private static List<Identifier> named(Schema schema, QualifiedName table, String expression) {
        Set<String> words = Token.listOf(expression).stream().map(Token::text).collect(Collectors.toSet());
        return schema.columns(table).stream()
                .map(Column::name)
                .filter(name -> words.contains(name.value()) || words.contains(name.quoted()))
                .toList();
    }

    /** Returns the columns of a constraint or unique index; empty where the relation has none of this name. */
    public List<Identifier> constrained(Identifier constraint) {
        return constraints.getOrDefault(constraint, List.of());
    }

    /** Returns the column of this name, if there is one. */
    public Optional<RowField> field(Identifier column) {
        return fields.stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /** Returns the column of this name, if there is one. */
    public Optional<RowField> field(String column) {
        return fields.stream()
                .filter(field -> field.name().value().equals(column))
                .findFirst();
    }
}
