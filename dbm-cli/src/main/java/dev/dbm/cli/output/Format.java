package dev.dbm.cli.output;

/** How results are written. */
public enum Format {
    /** For people. */
    TEXT,
    /** One JSON document, for programs. */
    JSON
}
