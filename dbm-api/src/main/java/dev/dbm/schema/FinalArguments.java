package dev.dbm.schema;

/** What the function that makes an aggregate's result is given. */
public enum FinalArguments {
    /** The state. */
    STATE,
    /** The state, and nulls of the types of the aggregate's arguments. */
    STATE_AND_NULLS
}
