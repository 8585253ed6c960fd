package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * What {@code CREATE SCHEMA} makes: a room of names. Called namespace, as in {@code pg_namespace}, because a {@link Schema} is the whole structure.
 *
 * @param name the name
 * @param comment the comment; the one that PostgreSQL gives to {@code public} counts as none
 * @see <a href="https://www.postgresql.org/docs/current/sql-createschema.html">CREATE SCHEMA</a>
 */
public record Namespace(Identifier name, Optional<String> comment) implements SchemaObject {
    /** The namespace that every new database has. */
    public static final Identifier PUBLIC = new Identifier("public");

    /** The namespace of everything built in. */
    public static final Identifier PG_CATALOG = new Identifier("pg_catalog");

    /** Returns the namespace of this name, without a comment. */
    public static Namespace of(Identifier name) {
        return new Namespace(name, Optional.empty());
    }

    @Override
    public ObjectId id() {
        return ObjectId.namespace(name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of();
    }

    @Override
    public Namespace withComment(Optional<String> other) {
        return new Namespace(name, other);
    }

    @Override
    public Namespace rewritten(Rewriting rewriting) {
        return new Namespace(rewriting.namespace(name), comment);
    }
}
