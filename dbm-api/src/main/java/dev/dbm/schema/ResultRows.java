package dev.dbm.schema;

/** How many rows a function returns. */
public enum ResultRows {
    /** One. */
    ONE,
    /** Any number. */
    MANY
}
