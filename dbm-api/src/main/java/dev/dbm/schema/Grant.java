package dev.dbm.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a role may do with an object, where that differs from what PostgreSQL gives it by itself: everything to the owner, nothing to anybody else but the use of
 * types and functions to {@link #EVERYONE}.
 *
 * <p>The privileges of the owner itself have the grantee {@link #OWNER}: whoever becomes the owner has them.
 *
 * @param target what the privileges are on
 * @param holder what the target goes with, where it is no entry itself: the column whose identity's sequence it is, the view whose column it is, the extension
 *     that has brought it
 * @param grantee who has the privileges
 * @param given the privileges, by who gave them, the owner first; empty if what PostgreSQL gives by itself was revoked
 * @param initial what the role had when an extension had brought the target, which takes the place of what PostgreSQL gives by itself; empty for everything else
 * @see <a href="https://www.postgresql.org/docs/current/sql-grant.html">GRANT</a>
 */
public record Grant(
        ObjectId target, Optional<ObjectId> holder, Identifier grantee, List<Given> given, List<Given> initial)
        implements SchemaObject {
    /** Stands for PUBLIC; no role can have this name. */
    public static final Identifier EVERYONE = new Identifier("public");

    /** Stands for the owner, whoever it is; no role can have this name, since those that begin so are PostgreSQL's own. */
    public static final Identifier OWNER = new Identifier("pg_owner");

    /**
     * Sorts what is given.
     *
     * @throws IllegalArgumentException if a grantor is there twice
     */
    public Grant {
        given = List.copyOf(given.stream().sorted().toList());
        initial = List.copyOf(initial.stream().sorted().toList());
        if (new TreeSet<>(given).size() < given.size()) {
            throw new IllegalArgumentException("A grantor is there twice: " + given);
        }
    }

    /** Makes what a role may do with an object that no extension has brought. */
    public Grant(ObjectId target, Optional<ObjectId> holder, Identifier grantee, List<Given> given) {
        this(target, holder, grantee, given, List.of());
    }

    /** Returns whether an extension has brought the target. */
    public boolean onExtension() {
        return holder.filter(one -> one.kind() == ObjectKind.EXTENSION).isPresent();
    }

    /** Returns the same with other privileges. */
    public Grant withGiven(List<Given> other) {
        return new Grant(target, holder, grantee, other, initial);
    }

    /** Returns the id of what a role may do with an object. */
    public static ObjectId id(ObjectId target, Identifier grantee) {
        return ObjectId.on(target, ObjectKind.GRANT, grantee);
    }

    @Override
    public ObjectId id() {
        return id(target, grantee);
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(holder.orElse(target));
    }

    /** The object, the roles, and what allows those who gave the privileges to do so; for a column also what the role may do with the whole relation. */
    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> references = new LinkedHashSet<>();
        references.add(holder.orElse(target));
        roles().forEach(role -> references.add(ObjectId.of(ObjectKind.ROLE, role)));
        given.forEach(one -> one.grantor().ifPresent(grantor -> {
            references.add(id(target, grantor));
            // Whoever gives privileges must be able to name the object.
            target.namespace().map(ObjectId::namespace).ifPresent(namespace -> {
                references.add(id(namespace, grantor));
                references.add(id(namespace, EVERYONE));
            });
        }));
        references.remove(id());
        if (target.kind() == ObjectKind.COLUMN) {
            ObjectId relation = holder.filter(one -> !onExtension()).orElse(ObjectId.table(target.relation()));
            references.add(id(relation, grantee));
            given.forEach(one -> one.grantor().ifPresent(grantor -> references.add(id(relation, grantor))));
        }
        return references;
    }

    /** Returns the roles that are named. */
    public List<Identifier> roles() {
        List<Identifier> roles = new ArrayList<>();
        if (!grantee.equals(EVERYONE) && !grantee.equals(OWNER)) {
            roles.add(grantee);
        }
        given.forEach(one -> one.grantor().ifPresent(roles::add));
        return roles;
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** PostgreSQL has no comments on privileges. */
    @Override
    public Grant withComment(Optional<String> comment) {
        return this;
    }

    @Override
    public Grant rewritten(Rewriting rewriting) {
        return new Grant(rewriting.moved(target), holder.map(rewriting::moved), grantee, given, initial);
    }
}
