package dev.dbm.schema;

/** Whether a function may tell of its arguments by another way than its result. */
public enum Leakage {
    /** It may. */
    POSSIBLE,
    /** It does not. */
    NONE
}
