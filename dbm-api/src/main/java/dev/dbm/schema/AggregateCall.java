package dev.dbm.schema;

/** How an aggregate is called. */
public enum AggregateCall {
    /** Over rows in any order. */
    NORMAL,
    /** Over rows in the order of {@code WITHIN GROUP}. */
    ORDERED_SET,
    /** Over such rows, for one more row that is not there. */
    HYPOTHETICAL
}
