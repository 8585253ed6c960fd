package dev.dbm.annotation;

/**
 * Where a generated column's value is.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-generated-columns.html">Generated columns</a>
 */
public enum GeneratedStorage {
    /** Computed when the row is written, and stored. */
    STORED,
    /** Computed when the row is read; PostgreSQL 18 and later. */
    VIRTUAL
}
