package dev.dbm.core.kind.grant;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.PrivilegeChanges;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.TargetText;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Owner;
import dev.dbm.schema.Privilege;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes GRANT and REVOKE, one list of privileges becoming another; where there is no entry the list is what PostgreSQL gives by itself. Whoever migrates gives
 * as the owner; what another role has given is given by that role.
 */
final class GrantDdl implements Ddl<Grant> {
    private static final ObjectId PUBLIC = ObjectId.namespace(Namespace.PUBLIC);
    private static final List<Privilege> USAGE = List.of(Privilege.USAGE);

    @Override
    public List<Statement> create(Grant object, PlanContext context) {
        // Where nothing is left all is revoked that may be there: what is usual is more on older servers.
        List<Given> usual = object.given().isEmpty() && object.target().equals(PUBLIC)
                ? List.of(Given.by(List.of(Privilege.ALL)))
                : usual(object);
        return statements(object, usual, object.given(), context.to());
    }

    @Override
    public Alteration alter(Grant from, Grant to, PlanContext context) {
        return new Alteration.InPlace(statements(to, from.given(), to.given(), context.to()));
    }

    /** It goes before its object gets another owner. */
    @Override
    public List<Statement> drop(Grant object, PlanContext context) {
        return statements(object, object.given(), usual(object), context.from());
    }

    /** Returns what leads from one list to another, by grantor; what all of them revoke comes first. */
    static Map<Optional<Identifier>, PrivilegeChanges> changes(List<Given> from, List<Given> to) {
        Map<String, Optional<Identifier>> grantors = new TreeMap<>();
        from.forEach(
                given -> grantors.put(given.grantor().map(Identifier::value).orElse(""), given.grantor()));
        to.forEach(given -> grantors.put(given.grantor().map(Identifier::value).orElse(""), given.grantor()));
        Map<Optional<Identifier>, PrivilegeChanges> changes = new LinkedHashMap<>();
        grantors.values()
                .forEach(grantor -> changes.put(grantor, PrivilegeChanges.between(by(grantor, from), by(grantor, to))));
        return changes;
    }

    private static Optional<Given> by(Optional<Identifier> grantor, List<Given> given) {
        return given.stream().filter(one -> one.grantor().equals(grantor)).findFirst();
    }

    private static List<Statement> statements(Grant grant, List<Given> from, List<Given> to, Schema side) {
        ObjectId target = grant.target();
        Sql on = TargetText.granted(target);
        Sql role = role(grant, side);
        Optional<Identifier> column =
                target.kind() == ObjectKind.COLUMN ? Optional.of(target.name()) : Optional.empty();
        List<Statement> statements = new ArrayList<>();
        changes(from, to).forEach((grantor, changes) -> {
            List<Sql> texts = changes.statements(on, role, column);
            if (grantor.isPresent() && !texts.isEmpty()) {
                statements.add(StatementForm.GRANT.of(Sql.of("SET ROLE {}", grantor.get()), grant.id()));
            }
            for (Sql text : texts) {
                boolean revoke = text.text().startsWith("REVOKE");
                statements.add((revoke ? StatementForm.REVOKE : StatementForm.GRANT).of(text, grant.id()));
            }
            if (grantor.isPresent() && !texts.isEmpty()) {
                statements.add(StatementForm.GRANT.of(Sql.raw("RESET ROLE"), grant.id()));
            }
        });
        return statements;
    }

    private static Sql role(Grant grant, Schema side) {
        if (grant.grantee().equals(Grant.EVERYONE)) {
            return Sql.raw("PUBLIC");
        }
        if (!grant.grantee().equals(Grant.OWNER)) {
            return Sql.of("{}", grant.grantee());
        }
        ObjectId owned =
                grant.target().kind() == ObjectKind.COLUMN ? grant.owner().orElseThrow() : grant.target();
        ObjectId whole = owned.kind() == ObjectKind.COLUMN ? ObjectId.table(owned.relation()) : owned;
        return side.find(Owner.id(whole), Owner.class)
                .map(owner -> Sql.of("{}", owner.role()))
                .orElse(Sql.raw("CURRENT_USER"));
    }

    /** Returns what PostgreSQL gives the role by itself, or the extension that has brought the object. */
    private static List<Given> usual(Grant grant) {
        if (grant.onExtension()) {
            return grant.initial();
        }
        if (grant.grantee().equals(Grant.EVERYONE) && grant.target().equals(PUBLIC)) {
            // Nobody keeps what is usual: if there is an entry for the use of it alone, everything is usual there, as
            // before PostgreSQL 15.
            boolean old = grant.given().equals(List.of(Given.by(USAGE)));
            return List.of(Given.by(old ? List.of(Privilege.ALL) : USAGE));
        }
        return KindPrivileges.usual(grant.target().kind(), grant.grantee());
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of();
    }

    @Override
    public Sql commentTarget(Grant object) {
        throw new IllegalArgumentException("Has no comment: " + object.id());
    }
}
