package dev.dbm.annotation;

/**
 * What a role may do with an object.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">Privileges</a>
 */
public enum Privilege {
    /** All that there is for the object. */
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    REFERENCES,
    TRIGGER,
    /** To vacuum, analyze, cluster and lock; PostgreSQL 17 and later. */
    MAINTAIN,
    USAGE,
    CREATE,
    EXECUTE
}
