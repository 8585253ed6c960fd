package dev.dbm.workspace;

/** What generate does with its files when their proof fails. */
public enum FailedProof {
    /** Nothing is written. */
    REFUSED,
    /** They are written to be edited, and marked: until they are sealed, nobody runs them. */
    WRITTEN
}
