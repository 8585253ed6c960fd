package dev.dbm.schema;

/** How a foreign key of several columns treats nulls. */
public enum MatchType {
    /** A null in any column frees the row; the default. */
    SIMPLE,
    /** All columns are null or none is. */
    FULL
}
