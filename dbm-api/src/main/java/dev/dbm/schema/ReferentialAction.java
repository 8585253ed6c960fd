package dev.dbm.schema;

/** What happens to a referencing row when the row it refers to goes or changes its key. */
public enum ReferentialAction {
    /** Refused at the end of the statement or transaction; the default. */
    NO_ACTION,
    /** Refused at once. */
    RESTRICT,
    /** Done to the referencing row too. */
    CASCADE,
    /** The referencing columns become null. */
    SET_NULL,
    /** The referencing columns get their default. */
    SET_DEFAULT
}
