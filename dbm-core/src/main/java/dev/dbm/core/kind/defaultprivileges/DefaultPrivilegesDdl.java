package dev.dbm.core.kind.defaultprivileges;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.PrivilegeChanges;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.DefaultPrivileges;
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.ObjectId;
import java.util.List;
import java.util.Optional;

/** Writes ALTER DEFAULT PRIVILEGES. */
final class DefaultPrivilegesDdl implements Ddl<DefaultPrivileges> {
    @Override
    public List<Statement> create(DefaultPrivileges object, PlanContext context) {
        return statements(object, usual(object), object.given());
    }

    @Override
    public Alteration alter(DefaultPrivileges from, DefaultPrivileges to, PlanContext context) {
        return new Alteration.InPlace(statements(to, from.given(), to.given()));
    }

    @Override
    public List<Statement> drop(DefaultPrivileges object, PlanContext context) {
        return statements(object, object.given(), usual(object));
    }

    private static List<Given> usual(DefaultPrivileges object) {
        return object.namespace().isPresent()
                ? List.of()
                : KindPrivileges.usual(object.objects().kinds().getFirst(), object.grantee());
    }

    private static List<Statement> statements(DefaultPrivileges object, List<Given> from, List<Given> to) {
        boolean anybody = object.role().equals(Grant.OWNER);
        Sql who = anybody ? Sql.EMPTY : Sql.of("FOR ROLE {}", object.role());
        Sql where = object.namespace().map(name -> Sql.of("IN SCHEMA {}", name)).orElse(Sql.EMPTY);
        Sql owner = anybody ? Sql.raw("CURRENT_USER") : Sql.of("{}", object.role());
        Sql role = object.grantee().equals(Grant.EVERYONE)
                ? Sql.raw("PUBLIC")
                : object.grantee().equals(Grant.OWNER) ? owner : Sql.of("{}", object.grantee());
        Sql head = Sql.raw("ALTER DEFAULT PRIVILEGES").then(who).then(where);
        Optional<Given> old = from.stream().findFirst();
        Optional<Given> now = to.stream().findFirst();
        return PrivilegeChanges.between(old, now)
                .statements(Sql.raw(object.objects().name()), role, Optional.empty())
                .stream()
                .map(text -> StatementForm.SET_DEFAULT_PRIVILEGES.of(head.then(text), object.id()))
                .toList();
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of();
    }

    @Override
    public Sql commentTarget(DefaultPrivileges object) {
        throw new IllegalArgumentException("Has no comment: " + object.id());
    }
}
