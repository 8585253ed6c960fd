package dev.dbm.schema;

import java.util.List;

/**
 * A foreign key as a line between two tables.
 *
 * @param key the key
 * @param participation whether every row refers to another
 * @param multiplicity how many rows refer to one
 */
public record Reference(ForeignKey key, Participation participation, Multiplicity multiplicity) {
    /** Whether every row refers to another. */
    public enum Participation {
        /** Each does: no column of the key accepts null. */
        ALWAYS,
        /** A row may refer to nothing. */
        OPTIONAL
    }

    /** How many rows refer to one. */
    public enum Multiplicity {
        /** One at most: a key or unique index lies within the columns. */
        SINGLE,
        /** Any number. */
        MANY
    }

    /** Returns the foreign keys of a schema, in the order of their ids. */
    public static List<Reference> of(Schema schema) {
        return schema.all(ForeignKey.class).stream()
                .map(key -> new Reference(key, participation(schema, key), multiplicity(schema, key)))
                .toList();
    }

    private static Participation participation(Schema schema, ForeignKey key) {
        return schema.columns(key.table()).stream()
                        .filter(column -> key.columns().contains(column.name()))
                        .allMatch(Column::notNull)
                ? Participation.ALWAYS
                : Participation.OPTIONAL;
    }

    private static Multiplicity multiplicity(Schema schema, ForeignKey key) {
        return schema.uniqueColumns(key.table()).stream().anyMatch(key.columns()::containsAll)
                ? Multiplicity.SINGLE
                : Multiplicity.MANY;
    }
}
