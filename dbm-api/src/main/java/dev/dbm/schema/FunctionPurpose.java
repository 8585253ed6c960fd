package dev.dbm.schema;

/** How a function can be used. */
public enum FunctionPurpose {
    /** In any expression. */
    NORMAL,
    /** Over the rows of a window. */
    WINDOW
}
