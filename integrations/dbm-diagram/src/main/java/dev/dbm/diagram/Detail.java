package dev.dbm.diagram;

/** How much of a table is drawn. */
public enum Detail {
    /** All columns. */
    ALL_COLUMNS,
    /** The columns of primary and foreign keys, and those that are unique. */
    KEYS,
    /** Its name. */
    NAMES
}
