package dev.dbm.core.kind.clustering;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.RelationKind;
import java.util.List;

/** Writes by which index a table is clustered; no row is moved by it. */
final class ClusteringDdl implements Ddl<Clustering> {
    @Override
    public List<Statement> create(Clustering object, PlanContext context) {
        return List.of(statement(object, Sql.of("CLUSTER ON {}", object.index().name())));
    }

    private static Statement statement(Clustering object, Sql mark) {
        Sql relation = Sql.raw(object.on() == RelationKind.MATERIALIZED_VIEW ? "MATERIALIZED VIEW" : "TABLE");
        return StatementForm.SET_CLUSTERING.of(
                Sql.of("ALTER {} {} {}", relation, object.relation(), mark), object.id());
    }

    @Override
    public Alteration alter(Clustering from, Clustering to, PlanContext context) {
        return new Alteration.InPlace(create(to, context));
    }

    /** A mark goes with its index, and comes again when the index is there again. */
    @Override
    public List<Statement> drop(Clustering object, PlanContext context) {
        return context.to().find(object.id()).isPresent()
                ? List.of()
                : List.of(statement(object, Sql.raw("SET WITHOUT CLUSTER")));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        throw new IllegalStateException("Has no name of its own: " + from);
    }

    @Override
    public Sql commentTarget(Clustering object) {
        throw new IllegalStateException("Cannot have a comment: " + object.id());
    }
}
