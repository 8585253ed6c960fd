package dev.dbm.annotation;

/**
 * How PostgreSQL keeps long values of a column.
 *
 * @see <a href="https://www.postgresql.org/docs/current/storage-toast.html#STORAGE-TOAST-ONDISK">TOAST</a>
 */
public enum StorageMode {
    /** As the type has it. */
    DEFAULT,
    /** In the row, as they are; the only way for types of fixed length. */
    PLAIN,
    /** Outside the row, not compressed: parts of long texts are then read fast. */
    EXTERNAL,
    /** Compressed, and outside the row where that is not enough. */
    EXTENDED,
    /** Compressed, and outside the row only where there is no other way. */
    MAIN
}
