package dev.dbm.core.adopt;

import java.util.List;
import java.util.function.Predicate;

/**
 * A changeset of Liquibase's.
 *
 * @param path the changelog that it stands in, as the ledger has it
 * @param id its id
 * @param author its author
 * @param sql what it does, in SQL
 * @param mode whether it runs in a transaction
 * @param conditions what it is run under, for example {@code context test}; empty if it is run wherever it was not
 * @param repeated what has it run more than once: {@code runOnChange}, {@code runAlways}
 * @param unchanged says whether a checksum of the ledger is that of this changeset
 */
record Changeset(
        String path,
        String id,
        String author,
        String sql,
        Mode mode,
        List<String> conditions,
        List<String> repeated,
        Predicate<String> unchanged) {
    /** Whether a changeset runs in a transaction. */
    enum Mode {
        /** It does. */
        TRANSACTION,
        /** Each of its statements is one of its own. */
        NONE
    }

    /** Copies the lists. */
    Changeset {
        conditions = List.copyOf(conditions);
        repeated = List.copyOf(repeated);
    }

    /** Returns what tells it from all others. */
    String key() {
        return key(path, id, author);
    }

    /** Returns what tells a changeset from all others; where its changelog was read from is no part of that. */
    static String key(String path, String id, String author) {
        String plain =
                path.replace('\\', '/').replaceFirst("^classpath\\*?:/?", "").replaceFirst("^/+", "");
        return plain + "::" + id + "::" + author;
    }
}
