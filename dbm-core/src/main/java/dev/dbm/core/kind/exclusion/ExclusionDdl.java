package dev.dbm.core.kind.exclusion;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ConstraintText;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.IndexKeyDdl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExclusionConstraint.Element;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes exclusion constraints. */
final class ExclusionDdl implements Ddl<ExclusionConstraint> {
    @Override
    public List<Statement> create(ExclusionConstraint object, PlanContext context) {
        List<Statement> statements =
                new ArrayList<>(ConstraintText.added(object.table(), text(object), object.id(), StatementForm.ADD_KEY));
        statements.addAll(behindClause(object));
        return statements;
    }

    @Override
    public Optional<Sql> clause(ExclusionConstraint object, PlanContext context) {
        return Optional.of(text(object));
    }

    @Override
    public List<Statement> behindClause(ExclusionConstraint object) {
        return IndexKeyDdl.targets(index(object), List.of(), object.keys(), object.id());
    }

    private static QualifiedName index(ExclusionConstraint object) {
        return object.table().withName(object.name());
    }

    private static Sql text(ExclusionConstraint object) {
        Sql definition = Sql.of(
                "EXCLUDE USING {} ({})",
                new Identifier(object.method()),
                object.elements().stream().map(ExclusionDdl::element).toList());
        if (!object.include().isEmpty()) {
            definition = definition.then(Sql.of("INCLUDE ({})", object.include()));
        }
        definition = definition
                .then(StorageParameters.with(object.storageParameters()))
                .then(object.where()
                        .map(condition -> Sql.of("WHERE ({})", condition))
                        .orElse(Sql.EMPTY))
                .then(ConstraintText.deferrability(object.deferrability()));
        return ConstraintText.named(object.name(), definition);
    }

    private static Sql element(Element element) {
        Sql operator = element.namespace()
                .map(namespace -> Sql.of("OPERATOR({}.{})", namespace, Sql.raw(element.operator())))
                .orElseGet(() -> Sql.raw(element.operator()));
        return Sql.of("{} WITH {}", IndexKeyDdl.key(element.key()), operator);
    }

    @Override
    public Alteration alter(ExclusionConstraint from, ExclusionConstraint to, PlanContext context) {
        ExclusionConstraint adjusted = from.withStorageParameters(to.storageParameters())
                .withKeys(IndexKeyDdl.withTargets(from.keys(), to.keys()))
                .withComment(to.comment());
        if (!adjusted.equals(to)) {
            return new Alteration.Rebuild("what an exclusion constraint compares is fixed when it is created");
        }
        List<Statement> statements = new ArrayList<>(StorageParameters.changes(
                Sql.of("ALTER INDEX {}", index(to)), from.storageParameters(), to.storageParameters(), to.id()));
        statements.addAll(IndexKeyDdl.targets(index(to), from.keys(), to.keys(), to.id()));
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(ExclusionConstraint object, PlanContext context) {
        return ConstraintText.dropped(object.table(), object.name(), object.id(), StatementForm.DROP_KEY);
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ConstraintText.renamed(from, to);
    }

    @Override
    public Sql commentTarget(ExclusionConstraint object) {
        return ConstraintText.commentTarget(object.table(), object.name());
    }
}
