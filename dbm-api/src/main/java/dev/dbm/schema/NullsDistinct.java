package dev.dbm.schema;

/** Whether a unique constraint or index takes two nulls for different values. */
public enum NullsDistinct {
    /** The normal case. */
    DISTINCT,
    /** {@code NULLS NOT DISTINCT} (PostgreSQL 15). */
    NOT_DISTINCT
}
