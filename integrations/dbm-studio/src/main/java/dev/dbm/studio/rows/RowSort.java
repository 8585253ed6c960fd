package dev.dbm.studio.rows;

/**
 * A column to sort by.
 *
 * @param field the column
 * @param direction the direction
 */
public record RowSort(RowField field, Direction direction) {
    /** A direction. Nulls count as greater than every value, as PostgreSQL has it by default and as its indexes are read. */
    public enum Direction {
        /** The smallest first. */
        ASC,
        /** The greatest first. */
        DESC;

        /** Returns the other one. */
        public Direction reversed() {
            return this == ASC ? DESC : ASC;
        }
    }
}
