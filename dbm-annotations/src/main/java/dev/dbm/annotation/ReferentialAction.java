package dev.dbm.annotation;

/**
 * What happens to a referencing row when the row it refers to is deleted or its key changes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK">Foreign keys</a>
 */
public enum ReferentialAction {
    /** The change fails, at the end of the statement or, deferred, of the transaction. */
    NO_ACTION,
    /** The change fails at once. */
    RESTRICT,
    /** The referencing row is deleted, or its columns follow. */
    CASCADE,
    /** The referencing columns become null. */
    SET_NULL,
    /** The referencing columns get their defaults. */
    SET_DEFAULT
}
