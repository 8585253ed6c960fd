package dev.dbm;

/** What to do when the history holds a migration that the journal does not know, as when an older release starts on a newer database. */
public enum MissingMigrations {
    /** Apply nothing and name it; the default. */
    REFUSE,
    /** Report it as an event and carry on. */
    REPORT
}
