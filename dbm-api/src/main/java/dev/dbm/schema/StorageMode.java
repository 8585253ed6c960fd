package dev.dbm.schema;

/** How PostgreSQL keeps long values of a column. */
public enum StorageMode {
    /** In the row, as they are; the only way for values of fixed length. */
    PLAIN,
    /** Outside the row, not compressed. */
    EXTERNAL,
    /** Compressed, and outside the row where that is not enough. */
    EXTENDED,
    /** Compressed, and outside the row only where there is no other way. */
    MAIN
}
