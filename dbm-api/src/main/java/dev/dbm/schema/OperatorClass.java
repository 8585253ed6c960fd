package dev.dbm.schema;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The operator class of an index key, where it is not the type's default one.
 *
 * @param namespace the namespace; absent where it is {@code pg_catalog} or was not given
 * @param name the name
 * @param parameters its parameters, by name (PostgreSQL 13)
 * @see <a href="https://www.postgresql.org/docs/current/indexes-opclass.html">Operator classes</a>
 */
public record OperatorClass(Optional<Identifier> namespace, Identifier name, SortedMap<String, String> parameters) {
    /** Copies the parameters. */
    public OperatorClass {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Returns the operator class of this name, without parameters. */
    public static OperatorClass of(Optional<Identifier> namespace, Identifier name) {
        return new OperatorClass(namespace, name, Collections.emptySortedMap());
    }
}
