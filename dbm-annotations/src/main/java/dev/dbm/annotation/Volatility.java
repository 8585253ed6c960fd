package dev.dbm.annotation;

/** What a function promises of its results. */
public enum Volatility {
    /** Always the same for the same arguments. */
    IMMUTABLE,
    /** The same for the same arguments within one statement. */
    STABLE,
    /** Nothing. */
    VOLATILE
}
