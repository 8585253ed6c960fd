package dev.dbm;

/**
 * What to do with a pending migration that stands in the journal before one that is applied already, as happens when a branch is merged
 * late.
 */
public enum LateMigrations {
    /** Apply nothing and name it; the default. */
    REFUSE,
    /** Apply it, in journal order, before the others that are pending. */
    APPLY
}
