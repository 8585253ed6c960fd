package dev.dbm.core.kind.policy;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Policy;
import java.util.List;

/** Writes policies. */
final class PolicyDdl implements Ddl<Policy> {
    @Override
    public List<Statement> create(Policy object, PlanContext context) {
        Sql create = Sql.of("CREATE POLICY {} ON {}", object.name(), object.table());
        if (object.mode() == Policy.Mode.RESTRICTIVE) {
            create = create.then(Sql.raw("AS RESTRICTIVE"));
        }
        if (object.command() != Policy.Command.ALL) {
            create = create.then(Sql.raw("FOR " + object.command().name()));
        }
        if (!object.roles().isEmpty()) {
            create = create.then(roles(object));
        }
        StatementForm form =
                isRestrictive(object) ? StatementForm.CREATE_RESTRICTIVE_POLICY : StatementForm.CREATE_POLICY;
        return List.of(form.of(create.then(using(object)).then(check(object)), object.id()));
    }

    /** What every row must pass hides rows when it comes; what one of several must let pass hides them when it goes. */
    private static boolean isRestrictive(Policy object) {
        return object.mode() == Policy.Mode.RESTRICTIVE;
    }

    private static Sql roles(Policy object) {
        return object.roles().isEmpty() ? Sql.raw("TO PUBLIC") : Sql.of("TO {}", object.roles());
    }

    private static Sql using(Policy object) {
        return object.using().map(condition -> Sql.of("USING ({})", condition)).orElse(Sql.EMPTY);
    }

    private static Sql check(Policy object) {
        return object.check()
                .map(condition -> Sql.of("WITH CHECK ({})", condition))
                .orElse(Sql.EMPTY);
    }

    @Override
    public Alteration alter(Policy from, Policy to, PlanContext context) {
        if (from.mode() != to.mode() || from.command() != to.command()) {
            return new Alteration.Rebuild("a policy's mode and command are fixed when it is created");
        }
        boolean loses = (from.using().isPresent() && to.using().isEmpty())
                || (from.check().isPresent() && to.check().isEmpty());
        if (loses) {
            return new Alteration.Rebuild("a policy's condition can be replaced, but not taken away");
        }
        Sql alter = Sql.of("ALTER POLICY {} ON {}", to.name(), to.table());
        if (!from.roles().equals(to.roles())) {
            alter = alter.then(roles(to));
        }
        if (!from.using().equals(to.using())) {
            alter = alter.then(using(to));
        }
        if (!from.check().equals(to.check())) {
            alter = alter.then(check(to));
        }
        return new Alteration.InPlace(List.of(StatementForm.ALTER_POLICY.of(alter, to.id())));
    }

    @Override
    public List<Statement> drop(Policy object, PlanContext context) {
        StatementForm form = isRestrictive(object) ? StatementForm.DROP_RESTRICTIVE_POLICY : StatementForm.DROP_POLICY;
        return List.of(form.of(Sql.of("DROP POLICY {} ON {}", object.name(), object.table()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of(StatementForm.RENAME_POLICY.of(
                Sql.of("ALTER POLICY {} ON {} RENAME TO {}", from.name(), to.relation(), to.name()), to));
    }

    @Override
    public Sql commentTarget(Policy object) {
        return Sql.of("POLICY {} ON {}", object.name(), object.table());
    }
}
