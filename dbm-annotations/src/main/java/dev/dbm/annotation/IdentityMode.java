package dev.dbm.annotation;

/**
 * Whether an INSERT may give the value of an identity column.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-identity-columns.html">Identity columns</a>
 */
public enum IdentityMode {
    /** A given value is refused, unless the statement says {@code OVERRIDING SYSTEM VALUE}. */
    ALWAYS,
    /** A given value is taken. */
    BY_DEFAULT
}
