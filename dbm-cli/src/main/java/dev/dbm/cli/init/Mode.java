package dev.dbm.cli.init;

/** Whether a file is run. */
enum Mode {
    /** It is read. */
    PLAIN,
    /** It is run. */
    EXECUTABLE
}
