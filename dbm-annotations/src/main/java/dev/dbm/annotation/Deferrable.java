package dev.dbm.annotation;

/**
 * When a constraint is checked.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-set-constraints.html">SET CONSTRAINTS</a>
 */
public enum Deferrable {
    /** After each statement, always. */
    NOT_DEFERRABLE,
    /** After each statement, unless the transaction defers it. */
    INITIALLY_IMMEDIATE,
    /** At commit, unless the transaction asks for it earlier. */
    INITIALLY_DEFERRED
}
