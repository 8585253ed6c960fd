package dev.dbm.schema;

/** Whether several processes may call a function for one query. */
public enum ParallelSafety {
    /** No query with it is run in parallel. */
    UNSAFE,
    /** Only the process that leads calls it. */
    RESTRICTED,
    /** All may call it. */
    SAFE
}
