package dev.dbm.schema;

/** Whether a table's or sequence's content survives a crash and reaches replicas. */
public enum Persistence {
    /** Written to the write-ahead log; the normal case. */
    PERMANENT,
    /** {@code UNLOGGED}: faster, emptied after a crash. */
    UNLOGGED
}
