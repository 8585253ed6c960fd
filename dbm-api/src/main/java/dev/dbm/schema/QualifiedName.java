package dev.dbm.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A name with its namespace, as tables, sequences, types and indexes have.
 *
 * @param namespace the namespace
 * @param name the name within it
 */
public record QualifiedName(Identifier namespace, Identifier name) implements Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::namespace).thenComparing(QualifiedName::name);

    /** Returns the name of these two parts, both unquoted. */
    public static QualifiedName of(String namespace, String name) {
        return new QualifiedName(new Identifier(namespace), new Identifier(name));
    }

    /** Returns another name in the same namespace. */
    public QualifiedName withName(Identifier other) {
        return new QualifiedName(namespace, other);
    }

    /** Returns both parts as a person writes them in SQL, in quotes only where they need them. */
    public String shown() {
        return namespace.shown() + "." + name.shown();
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof QualifiedName same && name.equals(same.name) && namespace.equals(same.namespace));
    }

    @Override
    public int hashCode() {
        return 31 * namespace.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return shown();
    }
}
