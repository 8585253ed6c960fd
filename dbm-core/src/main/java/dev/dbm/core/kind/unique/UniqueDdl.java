package dev.dbm.core.kind.unique;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Writes unique constraints. */
final class UniqueDdl implements Ddl<UniqueConstraint> {
    @Override
    public List<Statement> create(UniqueConstraint object, PlanContext context) {
        return ConstraintText.added(object.table(), text(object), object.id(), StatementForm.ADD_KEY);
    }

    @Override
    public Optional<Sql> clause(UniqueConstraint object, PlanContext context) {
        return repeatsAnotherKey(object, context) ? Optional.empty() : Optional.of(text(object));
    }

    /** PostgreSQL makes one index of two keys over the same columns that stand in one CREATE TABLE, and forgets one of them. */
    private static boolean repeatsAnotherKey(UniqueConstraint object, PlanContext context) {
        return context.members(ObjectId.table(object.table())).stream()
                .filter(other -> !other.id().equals(object.id()))
                .map(UniqueDdl::columns)
                .anyMatch(object.columns()::equals);
    }

    private static List<Identifier> columns(SchemaObject object) {
        if (object instanceof PrimaryKey key) {
            return key.columns();
        }
        return object instanceof UniqueConstraint key ? key.columns() : List.of();
    }

    private static Sql text(UniqueConstraint object) {
        Sql nulls = Sql.raw(object.nulls() == NullsDistinct.NOT_DISTINCT ? " NULLS NOT DISTINCT" : "");
        Sql definition = Sql.of("UNIQUE{} ({})", nulls, object.columns());
        if (!object.include().isEmpty()) {
            definition = definition.then(Sql.of("INCLUDE ({})", object.include()));
        }
        definition = definition
                .then(StorageParameters.with(object.storageParameters()))
                .then(ConstraintText.deferrability(object.deferrability()));
        return ConstraintText.named(object.name(), definition);
    }

    @Override
    public Alteration alter(UniqueConstraint from, UniqueConstraint to, PlanContext context) {
        UniqueConstraint adjusted = new UniqueConstraint(
                from.table(),
                from.name(),
                from.columns(),
                from.include(),
                from.nulls(),
                from.deferrability(),
                to.storageParameters(),
                to.comment());
        if (!adjusted.equals(to)) {
            return new Alteration.Rebuild(
                    "a unique constraint's columns and checking time are fixed when it is created");
        }
        return new Alteration.InPlace(StorageParameters.changes(
                Sql.of("ALTER INDEX {}", to.table().withName(to.name())),
                from.storageParameters(),
                to.storageParameters(),
                to.id()));
    }

    @Override
    public List<Statement> drop(UniqueConstraint object, PlanContext context) {
        return ConstraintText.dropped(object.table(), object.name(), object.id(), StatementForm.DROP_KEY);
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ConstraintText.renamed(from, to);
    }

    @Override
    public Sql commentTarget(UniqueConstraint object) {
        return ConstraintText.commentTarget(object.table(), object.name());
    }
}
