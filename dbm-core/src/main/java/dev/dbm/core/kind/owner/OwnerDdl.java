package dev.dbm.core.kind.owner;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.TargetText;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Owner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes owners. What shall belong to nobody in particular belongs to who migrates. */
final class OwnerDdl implements Ddl<Owner> {
    private static final Sql WHO_MIGRATES = Sql.raw("CURRENT_USER");
    private static final Set<ObjectKind> RELATIONS =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    @Override
    public List<Statement> create(Owner object, PlanContext context) {
        return List.of(statement(object, Sql.of("{}", object.role())));
    }

    @Override
    public Alteration alter(Owner from, Owner to, PlanContext context) {
        return new Alteration.InPlace(create(to, context));
    }

    @Override
    public List<Statement> drop(Owner object, PlanContext context) {
        return List.of(statement(object, WHO_MIGRATES));
    }

    private static Statement statement(Owner object, Sql role) {
        ObjectId target = object.target();
        StatementForm form = RELATIONS.contains(target.kind())
                ? StatementForm.SET_OWNER
                : target.kind() == ObjectKind.SEQUENCE
                        ? StatementForm.SET_SEQUENCE_OWNER
                        : StatementForm.SET_OTHER_OWNER;
        return form.of(Sql.of("ALTER {} OWNER TO {}", TargetText.owned(target), role), object.id());
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of();
    }

    @Override
    public Sql commentTarget(Owner object) {
        throw new IllegalArgumentException("Has no comment: " + object.id());
    }
}
