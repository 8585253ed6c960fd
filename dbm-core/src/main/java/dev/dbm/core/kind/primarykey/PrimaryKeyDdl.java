package dev.dbm.core.kind.primarykey;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** Writes primary keys. */
final class PrimaryKeyDdl implements Ddl<PrimaryKey> {
    @Override
    public List<Statement> create(PrimaryKey object, PlanContext context) {
        return ConstraintText.added(object.table(), text(object), object.id(), StatementForm.ADD_KEY);
    }

    @Override
    public Optional<Sql> clause(PrimaryKey object, PlanContext context) {
        return Optional.of(text(object));
    }

    private static Sql text(PrimaryKey object) {
        Sql definition = Sql.of("PRIMARY KEY ({})", object.columns());
        if (!object.include().isEmpty()) {
            definition = definition.then(Sql.of("INCLUDE ({})", object.include()));
        }
        definition = definition
                .then(StorageParameters.with(object.storageParameters()))
                .then(ConstraintText.deferrability(object.deferrability()));
        return ConstraintText.named(object.name(), definition);
    }

    @Override
    public Alteration alter(PrimaryKey from, PrimaryKey to, PlanContext context) {
        PrimaryKey adjusted = new PrimaryKey(
                from.table(),
                from.name(),
                from.columns(),
                from.include(),
                from.deferrability(),
                to.storageParameters(),
                to.comment());
        if (!adjusted.equals(to)) {
            return new Alteration.Rebuild("a primary key's columns and checking time are fixed when it is created");
        }
        return new Alteration.InPlace(StorageParameters.changes(
                Sql.of("ALTER INDEX {}", to.table().withName(to.name())),
                from.storageParameters(),
                to.storageParameters(),
                to.id()));
    }

    @Override
    public List<Statement> drop(PrimaryKey object, PlanContext context) {
        return ConstraintText.dropped(object.table(), object.name(), object.id(), StatementForm.DROP_KEY);
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ConstraintText.renamed(from, to);
    }

    @Override
    public Sql commentTarget(PrimaryKey object) {
        return ConstraintText.commentTarget(object.table(), object.name());
    }
}
