package dev.dbm.schema;

/** The method by which PostgreSQL compresses long values of a column. */
public enum Compression {
    /** PostgreSQL's own. */
    PGLZ,
    /** LZ4, where the server was built with it. */
    LZ4
}
