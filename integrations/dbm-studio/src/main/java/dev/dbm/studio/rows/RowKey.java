package dev.dbm.studio.rows;

import dev.dbm.schema.Identifier;
import java.util.List;

/** What tells one row of a relation from all others. */
public sealed interface RowKey {
    /**
     * Columns, in which no two rows agree and none is null.
     *
     * @param columns the columns, in the order of the index
     * @param rank whether they are the primary key
     */
    record Columns(List<Identifier> columns, Rank rank) implements RowKey {
        /** Copies the columns. */
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /** What a key of columns is. */
    enum Rank {
        /** The primary key. */
        PRIMARY,
        /** Another unique key. */
        UNIQUE
    }

    /** The place of the row in the table; a change moves it. */
    record Place() implements RowKey {}

    /** Nothing: rows of a view have no identity. */
    record None() implements RowKey {}
}
