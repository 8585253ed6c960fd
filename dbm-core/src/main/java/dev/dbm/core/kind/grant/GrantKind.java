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
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Privilege;
import dev.dbm.schema.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** Two roles may each have privileges from the other: what others than the owner gave comes when they have what they give on, and goes before. */
    @Override
    public Optional<Grant> shell(Grant object) {
        List<Given> byOwner = object.given().stream()
                .filter(given -> given.grantor().isEmpty())
                .toList();
        return byOwner.size() == object.given().size() ? Optional.empty() : Optional.of(object.withGiven(byOwner));
    }

    @Override
    public Optional<Grant> released(Grant object) {
        return shell(object);
    }

    /** Whether what others gave comes or goes matters to nobody but those for whom {@link #needsWhole} holds. */
    @Override
    public boolean spares(Grant from, Grant to) {
        return shell(from).orElse(from).equals(shell(to).orElse(to));
    }

    /** Who gives privileges on needs to have got them from the owner, or from whoever else gave them. */
    @Override
    public boolean needsWhole(SchemaObject user, Grant needed) {
        Grant shell = shell(needed).orElse(needed);
        return !shell.equals(needed)
                && user instanceof Grant grant
                && !(grant.target().equals(needed.target())
                        && grant.given().stream()
                                .filter(given -> given.grantor().equals(Optional.of(needed.grantee())))
                                .allMatch(given -> mayGive(shell, given.privileges())));
    }

    private static boolean mayGive(Grant holder, List<Privilege> privileges) {
        return holder.given().stream()
                .map(Given::grantable)
                .anyMatch(grantable -> grantable.contains(Privilege.ALL) || grantable.containsAll(privileges));
    }

    /**
     * What is revoked of a relation is revoked of its columns, too, and cannot be revoked while the role has given it on: those who have it from there lose it
     * before and get it back.
     */
    @Override
    public Set<ObjectId> displaced(Grant from, Grant to, Users users) {
        Collection<PrivilegeChanges> changes =
                GrantDdl.changes(from.given(), to.given()).values();
        return users.of(from.id()).stream()
                .filter(user -> changes.stream().anyMatch(change -> restsOn(user, from, change)))
                .map(SchemaObject::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a user has what is taken away from the role; on another object it counts whatever it is. */
    private static boolean restsOn(SchemaObject user, Grant from, PrivilegeChanges change) {
        if (!(user instanceof Grant grant) || !grant.target().equals(from.target())) {
            return change.revokes();
        }
        return grant.given().stream()
                .filter(given -> given.grantor().equals(Optional.of(from.grantee())))
                .anyMatch(given -> change.revokesAnyOf(given.privileges()));
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

    /**
     * What is on the sequence of an identity is reported with the column, what is on a column of a view with the view, what is on something that an extension has
     * brought with the extension.
     */
    @Override
    public Unmodelled leftAlone(Grant object) {
        ObjectId target = object.target();
        if (object.onExtension()) {
            return Unmodelled.attribute(object.owner().orElseThrow(), "grants of its members");
        }
        return object.holder()
                .map(holder -> Unmodelled.attribute(
                        holder,
                        target.kind() == ObjectKind.SEQUENCE
                                ? "grants of its sequence"
                                : "grants of column " + target.name().shown()))
                .orElseGet(() -> Unmodelled.attribute(target, "grants"));
    }
}
