package dev.dbm.schema;

/** What the function that makes an aggregate's result does to the state. */
public enum FinalModify {
    /** Nothing. */
    READ_ONLY,
    /** It may go on to be made results of, but not to be added to. */
    SHAREABLE,
    /** Nobody may use it afterwards. */
    READ_WRITE
}
