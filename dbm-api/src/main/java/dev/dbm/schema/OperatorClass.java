package dev.dbm.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The operator class of an index key, where it is not the type's default one.
 *
 * @param namespace the namespace; absent where it is {@code pg_catalog} or was not given
 * @param name the name
 * @param parameters its parameters, in the order in which they were declared, which is no difference (PostgreSQL 13)
 * @see <a href="https://www.postgresql.org/docs/current/indexes-opclass.html">Operator classes</a>
 */
public record OperatorClass(Optional<Identifier> namespace, Identifier name, SequencedMap<String, String> parameters) {
    /** Copies the parameters. */
    public OperatorClass {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /** Returns the operator class of this name, without parameters. */
    public static OperatorClass of(Optional<Identifier> namespace, Identifier name) {
        return new OperatorClass(namespace, name, Collections.emptySortedMap());
    }

    /** Returns this operator class with its name replaced as the rewriting says. */
    OperatorClass rewritten(Rewriting rewriting) {
        return new OperatorClass(
                namespace.map(space -> rewriting
                        .moved(ObjectId.of(ObjectKind.OPERATOR_CLASS, space, name))
                        .relation()
                        .namespace()),
                name,
                parameters);
    }
}
