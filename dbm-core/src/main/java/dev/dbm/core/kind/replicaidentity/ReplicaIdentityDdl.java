package dev.dbm.core.kind.replicaidentity;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ReplicaIdentity;
import dev.dbm.schema.ReplicaIdentity.Identity;
import java.util.List;

/** Writes replica identities. */
final class ReplicaIdentityDdl implements Ddl<ReplicaIdentity> {
    @Override
    public List<Statement> create(ReplicaIdentity object, PlanContext context) {
        Sql identity = switch (object.identity()) {
            case Identity.Full() -> Sql.raw("FULL");
            case Identity.Nothing() -> Sql.raw("NOTHING");
            case Identity.UsingIndex(var index) -> Sql.of("USING INDEX {}", index.name());
        };
        return List.of(statement(object, identity));
    }

    private static Statement statement(ReplicaIdentity object, Sql identity) {
        return StatementForm.SET_REPLICA_IDENTITY.of(
                Sql.of("ALTER TABLE {} REPLICA IDENTITY {}", object.table(), identity), object.id());
    }

    @Override
    public Alteration alter(ReplicaIdentity from, ReplicaIdentity to, PlanContext context) {
        return new Alteration.InPlace(create(to, context));
    }

    /** An identity that comes again when its index is there again needs no statement to go. */
    @Override
    public List<Statement> drop(ReplicaIdentity object, PlanContext context) {
        return context.to().find(object.id()).isPresent() ? List.of() : List.of(statement(object, Sql.raw("DEFAULT")));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        throw new IllegalStateException("Has no name of its own: " + from);
    }

    @Override
    public Sql commentTarget(ReplicaIdentity object) {
        throw new IllegalStateException("Cannot have a comment: " + object.id());
    }
}
