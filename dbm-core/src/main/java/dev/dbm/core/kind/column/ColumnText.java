package dev.dbm.core.kind.column;

import dev.dbm.core.kind.ExpressionText;
import dev.dbm.core.kind.SequenceText;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import dev.dbm.schema.Validity;
import java.util.regex.Pattern;

/** The pieces of a column's definition. */
final class ColumnText {
    /** Words that a DEFAULT inside CREATE TABLE and ADD COLUMN takes only in parentheses. */
    private static final Pattern NEEDS_PARENTHESES =
            Pattern.compile("(?i)\\b(and|or|not|in|is|isnull|notnull|like|ilike|similar|between|collate|at)\\b");

    private ColumnText() {}

    /** The definition as it stands in CREATE TABLE and ADD COLUMN. */
    static Sql clause(Column column) {
        return Sql.of("{} {}", column.name(), column.type())
                .then(ColumnSettingsDdl.clause(column))
                .then(collation(column))
                .then(value(column))
                .then(nullability(column));
    }

    /** The type, with its collation where that is not the type's own. */
    static Sql type(Column column) {
        return Sql.of("{}", column.type()).then(collation(column));
    }

    private static Sql collation(Column column) {
        return column.collation()
                .map(collation -> Sql.of("COLLATE {}", collation))
                .orElse(Sql.EMPTY);
    }

    private static Sql value(Column column) {
        return switch (column.value()) {
            case ColumnValue.None() -> Sql.EMPTY;
            case ColumnValue.Default(var expression) -> Sql.of("DEFAULT {}", parenthesised(expression));
            case ColumnValue.Generated(var expression, var storage) ->
                Sql.of("GENERATED ALWAYS AS ({}) {}", expression, storage(storage));
            case ColumnValue.Identity identity -> identity(column, identity);
        };
    }

    private static Sql parenthesised(SqlExpression expression) {
        String text = expression.text();
        boolean plain = ExpressionText.isWrapped(text)
                || !NEEDS_PARENTHESES.matcher(text).find();
        return plain ? Sql.of("{}", expression) : Sql.of("({})", expression);
    }

    private static Sql storage(Storage storage) {
        return Sql.raw(
                switch (storage) {
                    case STORED -> "STORED";
                    case VIRTUAL -> "VIRTUAL";
                });
    }

    /** GENERATED … AS IDENTITY with the sequence's name, and its options where they are not PostgreSQL's defaults. */
    static Sql identity(Column column, ColumnValue.Identity identity) {
        Sql name = Sql.of("SEQUENCE NAME {}", column.table().withName(identity.sequence()));
        SequenceOptions usual = SequenceOptions.of(identity.options().type());
        Sql options = usual.equals(identity.options()) ? Sql.EMPTY : SequenceText.options(identity.options());
        return Sql.of("GENERATED {} AS IDENTITY ({})", mode(identity.mode()), name.then(options));
    }

    static Sql mode(IdentityMode mode) {
        return Sql.raw(
                switch (mode) {
                    case ALWAYS -> "ALWAYS";
                    case BY_DEFAULT -> "BY DEFAULT";
                });
    }

    static boolean unvalidated(Column column) {
        return column.nullability() instanceof Nullability.NotNull notNull && notNull.validity() != Validity.VALID;
    }

    private static Sql nullability(Column column) {
        return switch (column.nullability()) {
            case Nullability.Nullable() -> Sql.EMPTY;
            case Nullability.NotNull notNull -> unvalidated(column) ? Sql.EMPTY : notNull(notNull);
        };
    }

    private static Sql notNull(Nullability.NotNull notNull) {
        Sql name = notNull.constraintName()
                .map(constraint -> Sql.of("CONSTRAINT {}", constraint))
                .orElse(Sql.EMPTY);
        return name.then(Sql.raw("NOT NULL")).then(inheritance(notNull));
    }

    /** ADD [CONSTRAINT …] NOT NULL, which only PostgreSQL 18 has. */
    static Sql notNullAdded(Column column, Nullability.NotNull notNull) {
        Sql name = notNull.constraintName()
                .map(constraint -> Sql.of("CONSTRAINT {}", constraint))
                .orElse(Sql.EMPTY);
        return Sql.of("ALTER TABLE {} ADD", column.table())
                .then(name)
                .then(Sql.of("NOT NULL {}", column.name()))
                .then(inheritance(notNull))
                .then(Sql.raw(notNull.validity() == Validity.VALID ? "" : "NOT VALID"));
    }

    private static Sql inheritance(Nullability.NotNull notNull) {
        return Sql.raw(notNull.inheritance() == Inheritance.NO_INHERIT ? "NO INHERIT" : "");
    }
}
