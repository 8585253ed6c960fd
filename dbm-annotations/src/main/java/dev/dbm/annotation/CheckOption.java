package dev.dbm.annotation;

/** What rows that are written through a view must satisfy. */
public enum CheckOption {
    /** Nothing. */
    NONE,
    /** The condition of the view itself. */
    LOCAL,
    /** Also those of the views under it. */
    CASCADED
}
