package dev.dbm.core.kind.check;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Validity;
import java.util.List;
import java.util.Optional;

/** Writes check constraints. */
final class CheckDdl implements Ddl<CheckConstraint> {
    @Override
    public List<Statement> create(CheckConstraint object, PlanContext context) {
        StatementForm form =
                object.validity() == Validity.VALID ? StatementForm.ADD_CHECK : StatementForm.ADD_CHECK_UNCHECKED;
        return ConstraintText.added(object.table(), text(object), object.id(), form);
    }

    // Inside CREATE TABLE, PostgreSQL takes NOT VALID and makes the constraint valid all the same, the table being
    // empty.
    @Override
    public Optional<Sql> clause(CheckConstraint object, PlanContext context) {
        return object.validity() == Validity.NOT_VALID ? Optional.empty() : Optional.of(text(object));
    }

    private static Sql text(CheckConstraint object) {
        Sql definition = Sql.of("CHECK ({})", object.expression());
        if (object.inheritance() == Inheritance.NO_INHERIT) {
            definition = definition.then(Sql.raw("NO INHERIT"));
        }
        Sql validity = Sql.raw(
                switch (object.validity()) {
                    case VALID -> "";
                    case NOT_VALID -> "NOT VALID";
                    case NOT_ENFORCED -> "NOT ENFORCED";
                });
        return ConstraintText.named(object.name(), definition.then(validity));
    }

    @Override
    public Alteration alter(CheckConstraint from, CheckConstraint to, PlanContext context) {
        boolean validates = from.validity() == Validity.NOT_VALID && to.validity() == Validity.VALID;
        if (validates
                && from.withValidity(Validity.VALID).withComment(to.comment()).equals(to)) {
            return new Alteration.InPlace(List.of(ConstraintText.validated(to.table(), to.name(), to.id())));
        }
        if (from.withComment(to.comment()).equals(to)) {
            return new Alteration.InPlace(List.of());
        }
        return new Alteration.Rebuild("a check's condition is fixed when it is created");
    }

    @Override
    public List<Statement> drop(CheckConstraint object, PlanContext context) {
        return ConstraintText.dropped(object.table(), object.name(), object.id(), StatementForm.DROP_CHECK);
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ConstraintText.renamed(from, to);
    }

    @Override
    public Sql commentTarget(CheckConstraint object) {
        return ConstraintText.commentTarget(object.table(), object.name());
    }
}
