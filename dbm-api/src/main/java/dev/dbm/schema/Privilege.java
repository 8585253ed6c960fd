package dev.dbm.schema;

import java.util.Locale;

/**
 * What somebody may do with an object.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">Privileges</a>
 */
public enum Privilege {
    /** All that there is for an object of its kind on the server. */
    ALL("ALL PRIVILEGES"),
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    REFERENCES,
    TRIGGER,
    /** To vacuum, analyze, cluster, refresh and lock (PostgreSQL 17). */
    MAINTAIN,
    USAGE,
    CREATE,
    EXECUTE;

    private final String keyword;

    Privilege() {
        this.keyword = name();
    }

    Privilege(String keyword) {
        this.keyword = keyword;
    }

    /** Returns the word in GRANT. */
    public String keyword() {
        return keyword;
    }

    /** Returns the word for people. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
