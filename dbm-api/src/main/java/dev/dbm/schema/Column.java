package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param table the table
 * @param name the name
 * @param position its place among the table's columns, from 1, without gaps; ignored between columns that exist on both sides of a comparison
 * @param type the type
 * @param collation the collation where it is not the type's own; built-in ones have the namespace {@code pg_catalog}
 * @param nullability whether it accepts null
 * @param value what fills it when an INSERT does not
 * @param settings how its values are stored and what PostgreSQL is told about them
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
public record Column(
        QualifiedName table,
        Identifier name,
        int position,
        DataType type,
        Optional<QualifiedName> collation,
        Nullability nullability,
        ColumnValue value,
        ColumnSettings settings,
        Optional<String> comment)
        implements SchemaObject {
    /** A column whose settings are left to PostgreSQL. */
    public Column(
            QualifiedName table,
            Identifier name,
            int position,
            DataType type,
            Optional<QualifiedName> collation,
            Nullability nullability,
            ColumnValue value,
            Optional<String> comment) {
        this(table, name, position, type, collation, nullability, value, ColumnSettings.none(), comment);
    }

    @Override
    public ObjectId id() {
        return ObjectId.column(table, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.table(table));
        type.reference().ifPresent(result::add);
        collation.flatMap(ObjectId::ofCollation).ifPresent(result::add);
        return result;
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns whether the column refuses null. */
    public boolean notNull() {
        return nullability instanceof Nullability.NotNull;
    }

    /** Returns this column at another place. */
    public Column withPosition(int other) {
        return new Column(table, name, other, type, collation, nullability, value, settings, comment);
    }

    /** Returns this column with another type. */
    public Column withType(DataType other) {
        return new Column(table, name, position, other, collation, nullability, value, settings, comment);
    }

    /** Returns this column with another value. */
    public Column withValue(ColumnValue other) {
        return new Column(table, name, position, type, collation, nullability, other, settings, comment);
    }

    /** Returns this column with other settings. */
    public Column withSettings(ColumnSettings other) {
        return new Column(table, name, position, type, collation, nullability, value, other, comment);
    }

    /** Returns this column accepting null or not. */
    public Column withNullability(Nullability other) {
        return new Column(table, name, position, type, collation, other, value, settings, comment);
    }

    @Override
    public Column withComment(Optional<String> other) {
        return new Column(table, name, position, type, collation, nullability, value, settings, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        return switch (value) {
            case ColumnValue.None() -> List.of();
            case ColumnValue.Default(var expression) -> List.of(expression);
            case ColumnValue.Generated(var expression, var storage) -> List.of(expression);
            case ColumnValue.Identity(var mode, var sequence, var options) -> List.of();
        };
    }

    @Override
    public Column rewritten(Rewriting rewriting) {
        ColumnValue rewritten = switch (value) {
            case ColumnValue.None none -> none;
            case ColumnValue.Default(var text) -> new ColumnValue.Default(rewriting.expression(table, text));
            case ColumnValue.Generated(var text, var storage) ->
                new ColumnValue.Generated(rewriting.expression(table, text), storage);
            case ColumnValue.Identity(var mode, var sequence, var options) ->
                new ColumnValue.Identity(
                        mode, rewriting.relation(table.withName(sequence)).name(), options);
        };
        return new Column(
                rewriting.relation(table),
                rewriting.column(table, name),
                position,
                rewriting.dataType(type),
                collation.map(rewriting::collation),
                nullability,
                rewritten,
                settings,
                comment);
    }
}
