package dev.dbm.core.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that a question was answered with, each value as PostgreSQL writes it. */
public final class Answer {

    private final List<@Nullable String[]> rows = new ArrayList<>();

    Answer() {}

    void add(@Nullable String[] row) {
        rows.add(row);
    }

    /** Returns how many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Returns a value; null where the database has NULL. */
    public @Nullable String valueOrNull(int row, int column) {
        return rows.get(row)[column];
    }

    /**
     * Returns a value that is never NULL.
     *
     * @throws IllegalStateException if it is
     */
    public String text(int row, int column) {
        @Nullable String value = valueOrNull(row, column);
        if (value == null) {
            throw new IllegalStateException("NULL in column " + column);
        }
        return value;
    }

    /** Returns whether a boolean value is true. */
    public boolean isTrue(int row, int column) {
        return "t".equals(valueOrNull(row, column));
    }

    /** Returns a whole number. */
    public long number(int row, int column) {
        return Long.parseLong(text(row, column));
    }
}
