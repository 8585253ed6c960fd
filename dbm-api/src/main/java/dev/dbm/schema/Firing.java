package dev.dbm.schema;

/** In which sessions a trigger or rule fires, by their {@code session_replication_role}. */
public enum Firing {
    /** In all but those that apply the changes of another server. */
    ORIGIN,
    /** Only in those that apply the changes of another server. */
    REPLICA,
    /** In all. */
    ALWAYS,
    /** In none. */
    DISABLED
}
