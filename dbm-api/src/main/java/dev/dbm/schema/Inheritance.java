package dev.dbm.schema;

/** Whether tables that inherit from this one get the constraint too. */
public enum Inheritance {
    /** The normal case. */
    INHERITED,
    /** {@code NO INHERIT}. */
    NO_INHERIT
}
