package dev.dbm.core.kind;

import java.util.Locale;

/**
 * PostgreSQL's table locks, the weakest first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">Table-level locks</a>
 */
public enum LockMode {
    /** Nothing that others use is locked. */
    NONE,
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** Returns whether nobody can read meanwhile. */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** Returns whether nobody can write meanwhile. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** Returns PostgreSQL's name of it. */
    public String words() {
        return name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
