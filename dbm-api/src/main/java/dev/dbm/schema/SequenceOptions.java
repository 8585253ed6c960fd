package dev.dbm.schema;

/**
 * How a sequence counts; every value is written out, also where it is PostgreSQL's default.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param start the first value
 * @param increment the step, not 0
 * @param minValue the smallest value
 * @param maxValue the largest value
 * @param cache how many values a session takes at once, at least 1
 * @param cycle whether it starts again when the limit is reached
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>
 */
public record SequenceOptions(
        DataType type, long start, long increment, long minValue, long maxValue, long cache, boolean cycle) {
    /** Checks what PostgreSQL would refuse. */
    public SequenceOptions {
        if (increment == 0) {
            throw new IllegalArgumentException("A sequence's increment must not be 0");
        }
        if (minValue >= maxValue) {
            throw new IllegalArgumentException(
                    "A sequence's minimum must be below its maximum: " + minValue + ", " + maxValue);
        }
        if (start < minValue || start > maxValue) {
            throw new IllegalArgumentException("A sequence must start between its minimum and maximum: " + start);
        }
        if (cache < 1) {
            throw new IllegalArgumentException("A sequence's cache must be at least 1: " + cache);
        }
        if (minValue < lowest(type) || maxValue > highest(type)) {
            throw new IllegalArgumentException("A sequence's limits must fit its type " + type.text());
        }
    }

    /** Returns PostgreSQL's defaults for a sequence of this type. */
    public static SequenceOptions of(DataType type) {
        return of(type, 1);
    }

    /** Returns PostgreSQL's defaults for a sequence of this type and step. */
    public static SequenceOptions of(DataType type, long increment) {
        long min = increment > 0 ? 1 : lowest(type);
        long max = increment > 0 ? highest(type) : -1;
        return new SequenceOptions(type, increment > 0 ? min : max, increment, min, max, 1, false);
    }

    /** Returns the smallest value of a sequence type. */
    public static long lowest(DataType type) {
        return -highest(type) - 1;
    }

    /** Returns the largest value of a sequence type. */
    public static long highest(DataType type) {
        return switch (type.text()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            case "bigint" -> Long.MAX_VALUE;
            default ->
                throw new IllegalArgumentException("A sequence counts in smallint, integer or bigint: " + type.text());
        };
    }

    /** Returns these options with another first value. */
    public SequenceOptions withStart(long value) {
        return new SequenceOptions(type, value, increment, minValue, maxValue, cache, cycle);
    }

    /** Returns these options with other limits; the start must lie within them. */
    public SequenceOptions withLimits(long min, long max, long first) {
        return new SequenceOptions(type, first, increment, min, max, cache, cycle);
    }

    /** Returns these options with another cache. */
    public SequenceOptions withCache(long value) {
        return new SequenceOptions(type, start, increment, minValue, maxValue, value, cycle);
    }

    /** Returns these options, starting again at the limit. */
    public SequenceOptions cycling() {
        return new SequenceOptions(type, start, increment, minValue, maxValue, cache, true);
    }
}
