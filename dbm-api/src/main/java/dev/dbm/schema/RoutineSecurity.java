package dev.dbm.schema;

/** With whose rights a routine runs. */
public enum RoutineSecurity {
    /** Those of the caller. */
    INVOKER,
    /** Those of the owner. */
    DEFINER
}
