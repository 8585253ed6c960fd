package dev.dbm.core.kind.replicaidentity;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.ReplicaIdentity;
import dev.dbm.schema.ReplicaIdentity.Identity;

/** How changed rows are told apart when they are replicated. */
public final class ReplicaIdentityKind implements Kind<ReplicaIdentity> {
    private final ReplicaIdentityReader reader = new ReplicaIdentityReader();
    private final ReplicaIdentityDdl ddl = new ReplicaIdentityDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.REPLICA_IDENTITY;
    }

    @Override
    public CatalogReader<ReplicaIdentity> reader() {
        return reader;
    }

    @Override
    public Ddl<ReplicaIdentity> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(ReplicaIdentity object) {
        return Retention.DERIVED;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(ReplicaIdentity object) {
        return switch (object.identity()) {
            case Identity.Full() -> "full";
            case Identity.Nothing() -> "nothing";
            case Identity.UsingIndex(var index) -> "using " + index;
        };
    }

    @Override
    public Unmodelled leftAlone(ReplicaIdentity object) {
        ObjectId holder =
                object.identity() instanceof Identity.UsingIndex(var index) ? index : ObjectId.table(object.table());
        return Unmodelled.attribute(holder, "replica identity");
    }
}
