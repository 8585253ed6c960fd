package dev.dbm.schema;

/** The direction of an index key. Access methods without order have {@link #ASC}. */
public enum SortOrder {
    /** Smallest first; the default. */
    ASC,
    /** Largest first. */
    DESC
}
