package dev.dbm.schema;

/** Which way the value of an argument goes. */
public enum ArgumentMode {
    /** In. */
    IN("IN"),
    /** Out: part of the result. */
    OUT("OUT"),
    /** In, and out again. */
    INOUT("INOUT"),
    /** In, as many as the caller gives; the type is an array of theirs. */
    VARIADIC("VARIADIC"),
    /** A column of {@code RETURNS TABLE}. */
    TABLE("TABLE");

    private final String keyword;

    ArgumentMode(String keyword) {
        this.keyword = keyword;
    }

    /** Returns the keyword. */
    public String keyword() {
        return keyword;
    }

    /** Returns whether the caller gives a value. */
    public boolean isInput() {
        return switch (this) {
            case IN, INOUT, VARIADIC -> true;
            case OUT, TABLE -> false;
        };
    }

    /** Returns whether the caller gets a value. */
    public boolean isOutput() {
        return switch (this) {
            case OUT, INOUT, TABLE -> true;
            case IN, VARIADIC -> false;
        };
    }
}
