package dev.dbm.core.kind.grant;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.core.kind.PrivilegeChanges;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.core.kind.Users;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What roles may do with objects. */
public final class GrantKind implements Kind<Grant> {
    private final GrantReader reader = new GrantReader();
    private final GrantDdl ddl = new GrantDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.GRANT;
    }

    @Override
    public CatalogReader<Grant> reader() {
        return reader;
    }

    @Override
    public Ddl<Grant> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Grant object) {
        return KindPrivileges.since(object.given());
    }

    @Override
    public Retention retention(Grant object) {
        return Retention.DERIVED;
    }

    /**
     * What is revoked of a relation is revoked of its columns, too, and cannot be revoked while the role has given it on: those who have it from there lose it
     * before and get it back.
     */
    @Override
    public Set<ObjectId> displaced(Grant from, Grant to, Users users) {
        boolean revokes =
                GrantDdl.changes(from.given(), to.given()).values().stream().anyMatch(PrivilegeChanges::revokes);
        return revokes
                ? users.of(from.id()).stream().map(SchemaObject::id).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    @Override
    public String words(Grant object) {
        return KindPrivileges.words(object.given());
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public List<Identifier> roles(Grant object) {
        return object.roles();
    }

    /** What is on the sequence of an identity is reported with the column, what is on a column of a view with the view. */
    @Override
    public Unmodelled leftAlone(Grant object) {
        ObjectId target = object.target();
        return object.holder()
                .map(holder -> Unmodelled.attribute(
                        holder,
                        target.kind() == ObjectKind.SEQUENCE
                                ? "grants of its sequence"
                                : "grants of column " + target.name().shown()))
                .orElseGet(() -> Unmodelled.attribute(target, "grants"));
    }
}
