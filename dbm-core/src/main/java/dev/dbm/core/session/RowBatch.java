package dev.dbm.core.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/** The rows of one result as they came over the wire: a value becomes a text where it is asked for, in whatever thread that is. */
public final class RowBatch {

    private final List<String> labels;
    private final List<Tuple> tuples;

    RowBatch(List<String> labels, List<Tuple> tuples) {
        this.labels = labels;
        this.tuples = tuples;
    }

    /** Returns the labels of the columns, in their order. */
    public List<String> labels() {
        return labels;
    }

    /** Returns how many rows there are. */
    public int size() {
        return tuples.size();
    }

    /** Returns a value as PostgreSQL writes it; null where the database has NULL. Rows and columns count from 0. */
    public @Nullable String valueOrNull(int row, int column) {
        byte @Nullable [] value = tuples.get(row).get(column);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
