package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * To whom an object belongs, where that is another role than the one that owns the database and the one that migrates it.
 *
 * @param target the object
 * @param role its owner
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">Privileges</a>
 */
public record Owner(ObjectId target, Identifier role) implements SchemaObject {
    /** Returns the id of the owner of an object. */
    public static ObjectId id(ObjectId target) {
        return ObjectId.on(target, ObjectKind.OWNER, new Identifier(ObjectKind.OWNER.label()));
    }

    @Override
    public ObjectId id() {
        return id(target);
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(target);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(target, ObjectId.of(ObjectKind.ROLE, role));
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** PostgreSQL has no comments on owners. */
    @Override
    public Owner withComment(Optional<String> comment) {
        return this;
    }

    @Override
    public Owner rewritten(Rewriting rewriting) {
        return new Owner(rewriting.moved(target), role);
    }
}
