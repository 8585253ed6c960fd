package dev.dbm.studio.rows;

/**
 * How many rows there are.
 *
 * @param rows the number
 * @param certainty how it is known
 */
public record RowCount(long rows, Certainty certainty) {
    /** How a number of rows is known. */
    public enum Certainty {
        /** All were seen. */
        EXACT,
        /** The planner of the server thinks so. */
        ESTIMATE
    }

    /** Returns whether all rows were seen. */
    public boolean exact() {
        return certainty == Certainty.EXACT;
    }
}
