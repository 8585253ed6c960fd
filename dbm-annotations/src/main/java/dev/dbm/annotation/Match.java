package dev.dbm.annotation;

/**
 * What a composite foreign key asks of a row in which some of its columns are null.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-REFERENCES">REFERENCES</a>
 */
public enum Match {
    /** Nothing, as soon as one column is null. */
    SIMPLE,
    /** All columns are null, or none is. */
    FULL
}
