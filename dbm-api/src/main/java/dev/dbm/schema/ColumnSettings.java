package dev.dbm.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How PostgreSQL stores a column's values and what it is told about them. What is absent is left to PostgreSQL.
 *
 * @param storage where long values are kept; absent where that is what the type does by itself
 * @param compression how long values are compressed; absent is what the server's {@code default_toast_compression} says
 * @param statisticsTarget how much ANALYZE collects, from 0 to 10000; absent is what the server's {@code default_statistics_target} says
 * @param options the options in {@code SET (…)}, such as {@code n_distinct}, in the order in which they were declared, which is no difference
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>
 */
public record ColumnSettings(
        Optional<StorageMode> storage,
        Optional<Compression> compression,
        Optional<Integer> statisticsTarget,
        SequencedMap<String, String> options) {
    /** The largest target that PostgreSQL keeps. */
    public static final int MAX_STATISTICS_TARGET = 10_000;

    private static final ColumnSettings NONE =
            new ColumnSettings(Optional.empty(), Optional.empty(), Optional.empty(), Collections.emptySortedMap());

    /** Checks the target and copies the options. */
    public ColumnSettings {
        if (statisticsTarget
                .filter(target -> target < 0 || target > MAX_STATISTICS_TARGET)
                .isPresent()) {
            throw new IllegalArgumentException("A statistics target is between 0 and 10000: " + statisticsTarget.get());
        }
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    /** Returns settings that leave everything to PostgreSQL. */
    public static ColumnSettings none() {
        return NONE;
    }

    /** Returns what stays of these settings when the column gets another type: storage and compression become the new type's own. */
    public ColumnSettings retyped() {
        return new ColumnSettings(Optional.empty(), Optional.empty(), statisticsTarget, options);
    }
}
