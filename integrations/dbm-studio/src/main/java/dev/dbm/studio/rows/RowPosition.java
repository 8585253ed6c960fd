package dev.dbm.studio.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page is asked for. */
public sealed interface RowPosition {
    /** The first rows. */
    record First() implements RowPosition {}

    /** The last rows. */
    record Last() implements RowPosition {}

    /**
     * The rows after one.
     *
     * @param values what that one has in the columns of the order; null where it has nothing
     */
    record After(List<@Nullable String> values) implements RowPosition {
        /** Copies the values. */
        public After {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * The rows before one.
     *
     * @param values what that one has in the columns of the order; null where it has nothing
     */
    record Before(List<@Nullable String> values) implements RowPosition {
        /** Copies the values. */
        public Before {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * The rows after so many, where nothing tells one row from another.
     *
     * @param rows how many come before
     */
    record Skipping(long rows) implements RowPosition {}
}
