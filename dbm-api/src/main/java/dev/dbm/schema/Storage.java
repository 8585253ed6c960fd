package dev.dbm.schema;

/** Where the value of a generated column is kept. */
public enum Storage {
    /** Computed when written. */
    STORED,
    /** Computed when read (PostgreSQL 18). */
    VIRTUAL
}
