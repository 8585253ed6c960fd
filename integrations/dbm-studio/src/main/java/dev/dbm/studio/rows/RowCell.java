package dev.dbm.studio.rows;

import java.util.Optional;

/**
 * What a row has in a column, as far as it is shown.
 *
 * @param text the text, or its beginning; empty for null, which is not the empty text
 * @param extent whether that is all
 * @param bytes how many bytes the value has, where it is one of bytes
 */
public record RowCell(Optional<String> text, Extent extent, Optional<Long> bytes) {
    /** How much of a value a cell has. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** The beginning. */
        CUT
    }

    /** Returns whether there is no value. */
    public boolean isNull() {
        return text.isEmpty();
    }

    /** Returns whether there is more of the value than the text. */
    public boolean cut() {
        return extent == Extent.CUT;
    }

    /** Returns the whole value; empty for null, and where there is more of it than is here. */
    public Optional<String> value() {
        return cut() ? Optional.empty() : text;
    }
}
