package dev.dbm.schema;

/** When a constraint is checked. */
public enum Deferrability {
    /** At the end of each statement; the normal case. */
    NOT_DEFERRABLE,
    /** {@code DEFERRABLE INITIALLY IMMEDIATE}. */
    INITIALLY_IMMEDIATE,
    /** {@code DEFERRABLE INITIALLY DEFERRED}. */
    INITIALLY_DEFERRED
}
