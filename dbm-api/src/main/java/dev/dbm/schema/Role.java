package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role that a project needs. It belongs to the server, so that a declared one says only what it cares for, and one that was read says all.
 *
 * @param name the name
 * @param attributes what it may and may not do, sorted; one that was read has one of each pair
 * @param memberOf the roles that it is a member of, sorted
 * @see <a href="https://www.postgresql.org/docs/current/sql-createrole.html">CREATE ROLE</a>
 */
public record Role(Identifier name, List<Attribute> attributes, List<Identifier> memberOf) implements SchemaObject {
    /** What a role may or may not do; each is followed by its opposite. */
    public enum Attribute {
        LOGIN,
        NOLOGIN,
        INHERIT,
        NOINHERIT,
        BYPASSRLS,
        NOBYPASSRLS,
        CREATEDB,
        NOCREATEDB,
        CREATEROLE,
        NOCREATEROLE;

        /** Returns what cannot be true at the same time. */
        public Attribute opposite() {
            return switch (this) {
                case LOGIN -> NOLOGIN;
                case NOLOGIN -> LOGIN;
                case INHERIT -> NOINHERIT;
                case NOINHERIT -> INHERIT;
                case BYPASSRLS -> NOBYPASSRLS;
                case NOBYPASSRLS -> BYPASSRLS;
                case CREATEDB -> NOCREATEDB;
                case NOCREATEDB -> CREATEDB;
                case CREATEROLE -> NOCREATEROLE;
                case NOCREATEROLE -> CREATEROLE;
            };
        }
    }

    /**
     * Sorts attributes and roles.
     *
     * @throws IllegalArgumentException if an attribute and its opposite are there
     */
    public Role {
        attributes = List.copyOf(new TreeSet<>(attributes));
        memberOf = List.copyOf(new TreeSet<>(memberOf));
        for (Attribute attribute : attributes) {
            if (attributes.contains(attribute.opposite())) {
                throw new IllegalArgumentException("%s and %s".formatted(attribute, attribute.opposite()));
            }
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.ROLE, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> references = new LinkedHashSet<>();
        memberOf.forEach(role -> references.add(ObjectId.of(ObjectKind.ROLE, role)));
        return references;
    }

    /** What others wrote about a role of the server is not read. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public Role withComment(Optional<String> comment) {
        return this;
    }

    @Override
    public Role rewritten(Rewriting rewriting) {
        return this;
    }
}
