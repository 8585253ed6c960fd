package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Validity;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of what is shown.
 *
 * @param name the name
 * @param type the type
 * @param family what can be done with its values
 * @param base what a domain narrows in the end; empty for other types
 * @param labels what values an enum has; none for other types
 * @param accepts whether null is a value
 * @param source what fills it where nobody does
 * @param sorting whether rows can be sorted by it
 */
public record RowField(
        Identifier name,
        DataType type,
        TypeFamily family,
        Optional<DataType> base,
        List<String> labels,
        Accepts accepts,
        Source source,
        Sorting sorting) {
    /** Whether null is a value of a column. */
    public enum Accepts {
        /** It is, as far as is known. */
        NULL,
        /** It is not. */
        VALUES_ONLY
    }

    /** What fills a column where nobody does. */
    public enum Source {
        /** Nothing. */
        NOTHING(""),
        /** Its default. */
        DEFAULT("default"),
        /** A sequence, unless a value is given. */
        IDENTITY("identity"),
        /** A sequence, always. */
        IDENTITY_ALWAYS("identity"),
        /** An expression, always. */
        GENERATED("generated"),
        /** The query of a view. */
        QUERY("");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** Returns what people read; empty for nothing. */
        public String label() {
            return label;
        }

        /** Returns whether a person may give a value. */
        public boolean writable() {
            return switch (this) {
                case NOTHING, DEFAULT, IDENTITY -> true;
                case IDENTITY_ALWAYS, GENERATED, QUERY -> false;
            };
        }
    }

    /** Whether rows can be sorted by a column, and at what price. */
    public enum Sorting {
        /** An index has them in this order. */
        INDEXED,
        /** All rows have to be read. */
        SCAN,
        /** Values of the type have no order. */
        NONE
    }

    /** Copies the labels. */
    public RowField {
        labels = List.copyOf(labels);
    }

    static RowField of(Schema schema, Column column, Sorting sorting) {
        Source source = switch (column.value()) {
            case ColumnValue.None() -> Source.NOTHING;
            case ColumnValue.Default(var expression) -> Source.DEFAULT;
            case ColumnValue.Generated(var expression, var storage) -> Source.GENERATED;
            case ColumnValue.Identity(var mode, var sequence, var options) ->
                mode == IdentityMode.ALWAYS ? Source.IDENTITY_ALWAYS : Source.IDENTITY;
        };
        // Rows from before a constraint that is not validated may still hold null.
        boolean never = column.nullability() instanceof Nullability.NotNull(var name, var validity, var inheritance)
                && validity == Validity.VALID;
        return new RowField(
                column.name(),
                column.type(),
                TypeFamily.of(schema, column.type()),
                TypeFamily.base(schema, column.type()),
                TypeFamily.labels(schema, column.type()),
                never ? Accepts.VALUES_ONLY : Accepts.NULL,
                source,
                sorting);
    }

    static RowField of(Schema schema, ViewColumn column, Sorting sorting) {
        return new RowField(
                column.name(),
                column.type(),
                TypeFamily.of(schema, column.type()),
                TypeFamily.base(schema, column.type()),
                TypeFamily.labels(schema, column.type()),
                Accepts.NULL,
                Source.QUERY,
                sorting);
    }

    /** Returns a column of this type as operators take it: those of enums and arrays do not see through a domain. */
    Sql operand(Sql column) {
        return base.map(type -> Sql.of("CAST({} AS {})", column, type)).orElse(column);
    }

    /** Returns the type that operators see. */
    DataType operandType() {
        return base.orElse(type);
    }

    /** Returns whether a row may have nothing here. */
    public boolean nullable() {
        return accepts == Accepts.NULL;
    }

    /** Returns what rows can be filtered by. */
    public List<FilterOperator> operators() {
        List<FilterOperator> all = new ArrayList<>(family.operators());
        if (nullable()) {
            all.add(FilterOperator.NULL);
            all.add(FilterOperator.NOT_NULL);
        }
        return List.copyOf(all);
    }

    /** Returns the operator of this word, if rows can be filtered by it. */
    Optional<FilterOperator> operator(String word) {
        return operators().stream()
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }
}
