package dev.dbm.core.depend;

/** How much an object needs another. */
public enum Strength {
    /** PostgreSQL insists: the one cannot be created without the other, and the other cannot go while the one is there. */
    HARD,
    /** Only the order is better: the name stands in a text that PostgreSQL does not look into, such as the body of a function. */
    SOFT
}
