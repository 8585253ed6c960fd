package dev.dbm.schema;

/** Where nulls stand in an index key; written out, {@link #LAST} for ASC and {@link #FIRST} for DESC are PostgreSQL's defaults. */
public enum NullsOrder {
    /** Before all values. */
    FIRST,
    /** After all values. */
    LAST
}
