package dev.dbm.core.kind.column;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.SequenceText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import dev.dbm.schema.Validity;
import java.util.Set;
import java.util.regex.Pattern;

/** The pieces of a column's definition. */
final class ColumnText {
    /** Words that the server reads as one: a column {@code without} of type {@code time}, for one. */
    private static final Set<String> JOINED = Set.of("without time", "format json", "nulls first", "nulls last");

    private static final Pattern NO_WORD = Pattern.compile("\\W");

    private ColumnText() {}

    /** The definition as it stands in CREATE TABLE and ADD COLUMN. */
    static Sql clause(Column column, PlanContext context) {
        return name(column)
                .then(Sql.of("{}", column.type()))
                .then(ColumnSettingsDdl.clause(column))
                .then(collation(column))
                .then(nullability(column))
                .then(value(column, context));
    }

    private static Sql name(Column column) {
        String typeWord = NO_WORD.split(column.type().text(), 2)[0];
        boolean joined = JOINED.contains(column.name() + " " + typeWord);
        return joined ? Sql.raw(column.name().quoted()) : Sql.of("{}", column.name());
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

    private static Sql value(Column column, PlanContext context) {
        return switch (column.value()) {
            case ColumnValue.None() -> Sql.EMPTY;
            case ColumnValue.Default(var expression) -> Sql.of("DEFAULT {}", Parentheses.inDefault(expression));
            case ColumnValue.Generated(var expression, var storage) ->
                Sql.of("GENERATED ALWAYS AS ({}) {}", expression, storage(storage));
            case ColumnValue.Identity identity -> identity(column, identity, context);
        };
    }

    private static Sql storage(Storage storage) {
        return Sql.raw(
                switch (storage) {
                    case STORED -> "STORED";
                    case VIRTUAL -> "VIRTUAL";
                });
    }

    /** GENERATED … AS IDENTITY with what PostgreSQL would not choose itself: the sequence's name, its options. */
    static Sql identity(Column column, ColumnValue.Identity identity, PlanContext context) {
        Sql name = isChosen(column, identity, context)
                ? Sql.EMPTY
                : Sql.of("SEQUENCE NAME {}", column.table().withName(identity.sequence()));
        Sql options = name.then(SequenceText.options(identity.options()));
        return Sql.of("GENERATED {} AS IDENTITY", mode(identity.mode()))
                .then(options.isEmpty() ? Sql.EMPTY : Sql.of("({})", options));
    }

    /** Whether PostgreSQL itself would give the sequence its name: it numbers a name that something else has, if only until the plan drops it. */
    private static boolean isChosen(Column column, ColumnValue.Identity identity, PlanContext context) {
        Identifier chosen =
                DerivedName.sequence(column.table().name(), column.name()).choose(name -> false);
        return chosen.equals(identity.sequence())
                && Schema.claims(column).stream()
                        .flatMap(claim -> context.holderBefore(claim).stream())
                        .allMatch(column.id()::equals);
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

    /** The statement that gives the rows that are there a value where they have none. */
    static Statement backfill(Column column, SqlExpression values) {
        return StatementForm.BACKFILL.of(
                Sql.of("UPDATE {} SET {} = {} WHERE {} IS NULL", column.table(), column.name(), values, column.name()),
                column.id());
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
