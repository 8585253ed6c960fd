package dev.dbm.testkit;

import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds schemas for tests so that a case shows only what matters.
 *
 * <p>Everything is in the namespace {@code app}, which is there from the beginning. A column refuses null unless it is {@link ColumnPart#nullable()}.
 * Names of keys, checks and indexes are derived as PostgreSQL would.
 */
public final class Schemas {
    private static final Identifier NAMESPACE = new Identifier("app");

    private final List<SchemaObject> objects = new ArrayList<>();

    private Schemas() {
        objects.add(Namespace.of(NAMESPACE));
    }

    /** Something that stands in a table. */
    @FunctionalInterface
    public interface TablePart {
        /** Returns the object, as part of this table; the position matters to columns only. */
        SchemaObject in(QualifiedName table, int position);
    }

    /** Starts a schema with nothing but the namespace {@code app}. */
    public static Schemas schema() {
        return new Schemas();
    }

    /** Returns the name of something in {@code app}. */
    public static QualifiedName app(String name) {
        return new QualifiedName(NAMESPACE, new Identifier(name));
    }

    /** Adds any object. */
    public Schemas with(SchemaObject object) {
        objects.add(object);
        return this;
    }

    /** Adds an enum type. */
    public Schemas enumType(String name, String... labels) {
        return with(new EnumType(app(name), List.of(labels), Optional.empty()));
    }

    /** Adds a sequence that counts as bigint. */
    public Schemas sequence(String name) {
        SequenceOptions options = SequenceOptions.of(DataType.parse("bigint"));
        return with(new Sequence(app(name), options, Persistence.PERMANENT, Optional.empty(), Optional.empty()));
    }

    /** Adds a table with its parts, in this order. */
    public Schemas table(String name, TablePart... parts) {
        objects.add(Table.of(app(name)));
        int position = 1;
        for (TablePart part : parts) {
            SchemaObject object = part.in(app(name), position);
            objects.add(object);
            position += object instanceof Column ? 1 : 0;
        }
        return this;
    }

    /** Returns the schema; types of the name of an enum of {@code app} mean that enum. */
    public Schema build() {
        Set<Identifier> enums = objects.stream()
                .filter(EnumType.class::isInstance)
                .map(type -> ((EnumType) type).name().name())
                .collect(Collectors.toSet());
        List<SchemaObject> resolved = new ArrayList<>();
        for (SchemaObject object : objects) {
            boolean ours = object instanceof Column column
                    && column.type().namespace().isEmpty()
                    && enums.contains(column.type().name());
            if (ours && object instanceof Column column) {
                QualifiedName type = new QualifiedName(NAMESPACE, column.type().name());
                resolved.add(column.withType(column.type().withName(type)));
            } else {
                resolved.add(object);
            }
        }
        return Schema.of(resolved);
    }

    /** Returns a column that refuses null. */
    public static ColumnPart column(String name, String type) {
        return new ColumnPart(new Column(
                app("?"),
                new Identifier(name),
                1,
                DataType.parse(type),
                Optional.empty(),
                Nullability.notNull(),
                new ColumnValue.None(),
                Optional.empty()));
    }

    /**
     * A column.
     *
     * @param column the column, of no table yet
     */
    public record ColumnPart(Column column) implements TablePart {
        /** Returns the column accepting null. */
        public ColumnPart nullable() {
            return new ColumnPart(column.withNullability(Nullability.nullable()));
        }

        /** Returns the column with a default. */
        public ColumnPart defaultTo(String sql) {
            return new ColumnPart(column.withValue(new ColumnValue.Default(new SqlExpression(sql))));
        }

        /** Returns the column generated and stored. */
        public ColumnPart generated(String sql) {
            return new ColumnPart(column.withValue(new ColumnValue.Generated(new SqlExpression(sql), Storage.STORED)));
        }

        /** Returns the column with a sequence of its own of this name, otherwise PostgreSQL's defaults. */
        public ColumnPart identity(IdentityMode mode, String sequence) {
            SequenceOptions options = SequenceOptions.of(column.type());
            return new ColumnPart(column.withValue(new ColumnValue.Identity(mode, new Identifier(sequence), options)));
        }

        /** Returns the column with a comment. */
        public ColumnPart comment(String comment) {
            return new ColumnPart(column.withComment(Optional.of(comment)));
        }

        @Override
        public Column in(QualifiedName table, int position) {
            return new Column(
                    table,
                    column.name(),
                    position,
                    column.type(),
                    column.collation(),
                    column.nullability(),
                    column.value(),
                    column.comment());
        }
    }

    /** Returns a primary key called {@code TABLE_pkey}. */
    public static TablePart primaryKey(String... columns) {
        return (table, position) -> new PrimaryKey(
                table,
                derived(table, "pkey"),
                identifiers(columns),
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                Collections.emptySortedMap(),
                Optional.empty());
    }

    /** Returns a unique constraint called {@code TABLE_COLUMNS_key}. */
    public static TablePart unique(String... columns) {
        return (table, position) -> new UniqueConstraint(
                table,
                derived(table, String.join("_", columns) + "_key"),
                identifiers(columns),
                List.of(),
                NullsDistinct.DISTINCT,
                Deferrability.NOT_DEFERRABLE,
                Collections.emptySortedMap(),
                Optional.empty());
    }

    /** Returns a check. */
    public static TablePart check(String name, String condition) {
        return (table, position) -> new CheckConstraint(
                table,
                new Identifier(name),
                new SqlExpression(condition),
                Inheritance.INHERITED,
                Validity.VALID,
                Optional.empty());
    }

    /** Returns a foreign key of one column, called {@code TABLE_COLUMN_fkey}. */
    public static TablePart foreignKey(String column, String referencedTable, String referencedColumn) {
        return (table, position) -> new ForeignKey(
                table,
                derived(table, column + "_fkey"),
                identifiers(column),
                app(referencedTable),
                identifiers(referencedColumn),
                MatchType.SIMPLE,
                ReferentialAction.NO_ACTION,
                List.of(),
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                Validity.VALID,
                Optional.empty());
    }

    /** Returns a B-tree index called {@code TABLE_COLUMNS_idx}. */
    public static TablePart index(String... columns) {
        return (table, position) -> new Index(
                table.withName(derived(table, String.join("_", columns) + "_idx")),
                table,
                RelationKind.TABLE,
                "btree",
                Index.Uniqueness.NOT_UNIQUE,
                Arrays.stream(columns).map(Schemas::key).toList(),
                List.of(),
                NullsDistinct.DISTINCT,
                Optional.empty(),
                Collections.emptySortedMap(),
                Index.State.VALID,
                Optional.empty());
    }

    /** Returns the id of a table of {@code app}. */
    public static ObjectId tableId(String name) {
        return ObjectId.table(app(name));
    }

    /** Returns the id of a column of a table of {@code app}. */
    public static ObjectId columnId(String table, String column) {
        return ObjectId.column(app(table), new Identifier(column));
    }

    /** Returns the id of an enum type of {@code app}. */
    public static ObjectId enumId(String name) {
        return ObjectId.of(ObjectKind.ENUM, app(name));
    }

    private static IndexKey key(String column) {
        return new IndexKey.ColumnKey(new Identifier(column), KeyOptions.ascending());
    }

    private static Identifier derived(QualifiedName table, String suffix) {
        return new Identifier(table.name().value() + "_" + suffix);
    }

    private static List<Identifier> identifiers(String... names) {
        return Arrays.stream(names).map(Identifier::new).toList();
    }
}
