package dev.dbm.studio.database;

/** What may be done to the database. */
public enum WriteMode {
    /** It is looked at: every transaction is READ ONLY, and PostgreSQL refuses what writes. */
    READ_ONLY,
    /** Rows may be changed, each time in a transaction of its own, where somebody asks for it. */
    WRITE
}
