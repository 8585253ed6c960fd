package dev.dbm.annotation;

/** Whether several processes may call a function for one query. */
public enum Parallel {
    /** No query with it is run in parallel. */
    UNSAFE,
    /** Only the process that leads calls it. */
    RESTRICTED,
    /** All may call it. */
    SAFE
}
