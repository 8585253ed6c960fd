package dev.dbm.schema;

/** Whether a constraint holds for the rows that were there before it. */
public enum Validity {
    /** Checked for every row. */
    VALID,
    /** {@code NOT VALID}: checked for new and changed rows only. */
    NOT_VALID,
    /** {@code NOT ENFORCED} (PostgreSQL 18): not checked at all. */
    NOT_ENFORCED
}
