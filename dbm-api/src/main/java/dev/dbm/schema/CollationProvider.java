package dev.dbm.schema;

/** Who compares strings for a collation. */
public enum CollationProvider {
    /** The operating system. */
    LIBC,
    /** ICU. */
    ICU,
    /** PostgreSQL itself, since PostgreSQL 17. */
    BUILTIN
}
