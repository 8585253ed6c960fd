package dev.dbm.core.catalog;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which namespaces of a database are looked at. Those of PostgreSQL itself and the one of dbm's history never are. */
public sealed interface Namespaces {
    /** The namespace that holds dbm's history. */
    Identifier HISTORY = new Identifier("dbm");

    /** Every namespace. */
    record All() implements Namespaces {}

    /**
     * Only these; one that does not exist is an empty one.
     *
     * @param names the names
     */
    record Named(SortedSet<Identifier> names) implements Namespaces {
        /** Copies the names. */
        public Named {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        }
    }

    /** Returns every namespace. */
    static Namespaces all() {
        return new All();
    }

    /** Returns only these namespaces. */
    static Namespaces of(Collection<Identifier> names) {
        return new Named(new TreeSet<>(names));
    }

    /** Returns the query for oid and name of the namespaces. */
    default Sql query() {
        Sql all = Sql.of(
                "SELECT n.oid, n.nspname FROM pg_namespace n"
                        + " WHERE n.nspname !~ '^pg_' AND n.nspname <> ALL (ARRAY['information_schema', {}])",
                HISTORY.value());
        return switch (this) {
            case All() -> all;
            case Named(var names) ->
                Sql.of(
                        "{} AND n.nspname = ANY (ARRAY[{}]::text[])",
                        all,
                        List.copyOf(names).stream().map(Identifier::value).toList());
        };
    }
}
