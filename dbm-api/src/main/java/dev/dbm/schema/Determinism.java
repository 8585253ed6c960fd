package dev.dbm.schema;

/** Whether a collation takes only strings of the same bytes for equal. */
public enum Determinism {
    /** It does. */
    DETERMINISTIC,
    /** It does not: it may take {@code ä} and {@code A} for the same. */
    NONDETERMINISTIC
}
