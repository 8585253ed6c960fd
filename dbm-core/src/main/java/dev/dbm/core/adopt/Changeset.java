package dev.dbm.core.adopt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * @param kept what keeps Liquibase from ever running it on PostgreSQL, for example {@code dbms mysql}; empty if nothing does
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
        Optional<String> kept,
        List<String> repeated,
        Predicate<String> unchanged) {
    private static final String POSTGRESQL = "postgresql";

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

    /** Returns what of a list of databases keeps a changeset away from PostgreSQL, by Liquibase's own rule; empty if nothing does. */
    static Optional<String> keptBy(Collection<?> databases) {
        Set<String> names = new TreeSet<>();
        databases.forEach(one -> names.add(one.toString().strip()));
        names.remove("");
        boolean runs = names.isEmpty()
                || names.contains("all")
                || names.contains(POSTGRESQL)
                || names.stream().allMatch(name -> name.startsWith("!"));
        return runs && !names.contains("!" + POSTGRESQL)
                ? Optional.empty()
                : Optional.of("dbms " + String.join(", ", names));
    }
}
