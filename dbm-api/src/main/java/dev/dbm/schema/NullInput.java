package dev.dbm.schema;

/** What becomes of a call with a null among its arguments. */
public enum NullInput {
    /** The function is called. */
    CALLED,
    /** The result is null, without a call. */
    STRICT
}
