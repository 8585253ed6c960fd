package dev.dbm.core.kind.foreignkey;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;

/** Writes foreign keys; always by a statement of their own, so that tables may refer to one another in a circle. */
final class ForeignKeyDdl implements Ddl<ForeignKey> {
    @Override
    public List<Statement> create(ForeignKey object, PlanContext context) {
        Sql definition = Sql.of(
                "FOREIGN KEY ({}) REFERENCES {} ({})",
                object.columns(),
                object.referencedTable(),
                object.referencedColumns());
        if (object.match() == MatchType.FULL) {
            definition = definition.then(Sql.raw("MATCH FULL"));
        }
        if (object.onDelete() != ReferentialAction.NO_ACTION) {
            definition = definition.then(Sql.of("ON DELETE {}", action(object.onDelete())));
        }
        if (!object.onDeleteColumns().isEmpty()) {
            definition = definition.then(Sql.of("({})", object.onDeleteColumns()));
        }
        if (object.onUpdate() != ReferentialAction.NO_ACTION) {
            definition = definition.then(Sql.of("ON UPDATE {}", action(object.onUpdate())));
        }
        Sql clause = ConstraintText.named(
                object.name(), definition.then(ConstraintText.deferrability(object.deferrability())));
        Sql validity = Sql.raw(
                switch (object.validity()) {
                    case VALID -> "";
                    case NOT_VALID -> "NOT VALID";
                    case NOT_ENFORCED -> "NOT ENFORCED";
                });
        StatementForm form = object.validity() == Validity.VALID
                ? StatementForm.ADD_FOREIGN_KEY
                : StatementForm.ADD_FOREIGN_KEY_UNCHECKED;
        return ConstraintText.added(object.table(), clause.then(validity), object.id(), form);
    }

    private static Sql action(ReferentialAction action) {
        return Sql.raw(
                switch (action) {
                    case NO_ACTION -> "NO ACTION";
                    case RESTRICT -> "RESTRICT";
                    case CASCADE -> "CASCADE";
                    case SET_NULL -> "SET NULL";
                    case SET_DEFAULT -> "SET DEFAULT";
                });
    }

    @Override
    public Alteration alter(ForeignKey from, ForeignKey to, PlanContext context) {
        boolean validates = from.validity() == Validity.NOT_VALID && to.validity() == Validity.VALID;
        if (!validates && from.validity() != to.validity()) {
            return new Alteration.Rebuild("a foreign key cannot become less strict in place");
        }
        if (!withDeferrability(from, to).withValidity(to.validity()).equals(to)) {
            return new Alteration.Rebuild("a foreign key's columns and actions are fixed when it is created");
        }
        List<Statement> statements = new ArrayList<>();
        if (from.deferrability() != to.deferrability()) {
            statements.add(StatementForm.ALTER_FOREIGN_KEY.of(
                    Sql.of("ALTER TABLE {} ALTER CONSTRAINT {} {}", to.table(), to.name(), changed(to)), to.id()));
        }
        if (validates) {
            statements.add(ConstraintText.validated(to.table(), to.name(), to.id()));
        }
        return new Alteration.InPlace(statements);
    }

    /** Written out: what ALTER CONSTRAINT does not say goes back to its default. */
    private static Sql changed(ForeignKey to) {
        return Sql.raw(
                switch (to.deferrability()) {
                    case NOT_DEFERRABLE -> "NOT DEFERRABLE";
                    case INITIALLY_IMMEDIATE -> "DEFERRABLE INITIALLY IMMEDIATE";
                    case INITIALLY_DEFERRED -> "DEFERRABLE INITIALLY DEFERRED";
                });
    }

    private static ForeignKey withDeferrability(ForeignKey from, ForeignKey to) {
        Deferrability deferrability = to.deferrability();
        return new ForeignKey(
                from.table(),
                from.name(),
                from.columns(),
                from.referencedTable(),
                from.referencedColumns(),
                from.match(),
                from.onDelete(),
                from.onDeleteColumns(),
                from.onUpdate(),
                deferrability,
                from.validity(),
                to.comment());
    }

    @Override
    public List<Statement> drop(ForeignKey object, PlanContext context) {
        return ConstraintText.dropped(object.table(), object.name(), object.id(), StatementForm.DROP_FOREIGN_KEY);
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ConstraintText.renamed(from, to);
    }

    @Override
    public Sql commentTarget(ForeignKey object) {
        return ConstraintText.commentTarget(object.table(), object.name());
    }
}
