package dev.dbm.annotation;

/**
 * How PostgreSQL compresses long values of a column.
 *
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-DEFAULT-TOAST-COMPRESSION">default_toast_compression</a>
 */
public enum Compression {
    /** As the server's setting says. */
    DEFAULT,
    /** PostgreSQL's own method. */
    PGLZ,
    /** LZ4, where the server was built with it. */
    LZ4
}
