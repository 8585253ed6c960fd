package dev.dbm.annotation;

/**
 * For which rows a check or foreign key is checked.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT">VALIDATE CONSTRAINT</a>
 */
public enum Validity {
    /** For all. */
    VALID,
    /** For rows written from now on ({@code NOT VALID}); changing it to {@link #VALID} later checks the others. */
    NOT_VALID,
    /** For none ({@code NOT ENFORCED}); PostgreSQL 18 and later. */
    NOT_ENFORCED
}
