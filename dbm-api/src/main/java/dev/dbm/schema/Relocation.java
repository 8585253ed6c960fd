package dev.dbm.schema;

/**
 * Whether the objects of an extension can be moved to another namespace.
 *
 * @see <a href="https://www.postgresql.org/docs/current/extend-extensions.html#EXTEND-EXTENSIONS-RELOCATION">Extension relocatability</a>
 */
public enum Relocation {
    /** They can. */
    RELOCATABLE,
    /** They stay where they were created. */
    FIXED
}
