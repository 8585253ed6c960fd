package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.ClusterOn;
import dev.dbm.annotation.ReplicaIdentity;
import dev.dbm.annotation.ReplicaIdentity.Mode;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.ReplicaIdentity.Identity;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Reads what marks one of a table's indexes; indexes have their names by then. */
final class IndexMarkAnnotations {
    private final Pass pass;
    private final List<SchemaObject> objects;

    IndexMarkAnnotations(Pass pass, List<SchemaObject> objects) {
        this.pass = pass;
        this.objects = objects;
    }

    void read(TableDraft table) {
        ReplicaIdentity identity = table.type().getAnnotation(ReplicaIdentity.class);
        if (identity != null) {
            identity(table, identity)
                    .ifPresent(how -> objects.add(new dev.dbm.schema.ReplicaIdentity(table.name(), how)));
        }
        ClusterOn cluster = table.type().getAnnotation(ClusterOn.class);
        if (cluster != null) {
            index(table, "@ClusterOn", cluster.value())
                    .ifPresent(index -> objects.add(new Clustering(table.name(), table.kind(), index)));
        }
    }

    private Optional<Identity> identity(TableDraft table, ReplicaIdentity identity) {
        if (identity.value() == Mode.INDEX) {
            return index(table, "@ReplicaIdentity", identity.index()).map(Identity.UsingIndex::new);
        }
        if (!identity.index().isEmpty()) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    table.place(),
                    "@ReplicaIdentity %s with an index".formatted(identity.value()),
                    "Keep one of the two.");
        }
        return Optional.of(identity.value() == Mode.FULL ? new Identity.Full() : new Identity.Nothing());
    }

    private Optional<ObjectId> index(TableDraft table, String annotation, String name) {
        List<ObjectId> indexes = objects.stream()
                .filter(IndexMarkAnnotations::hasIndex)
                .filter(object -> object.owner().equals(Optional.of(table.kind().id(table.name()))))
                .map(SchemaObject::id)
                .toList();
        Optional<ObjectId> found =
                indexes.stream().filter(id -> id.name().value().equals(name)).findFirst();
        if (found.isEmpty()) {
            List<String> names = indexes.stream().map(id -> id.name().value()).toList();
            pass.problem(
                    ErrorCode.COMPONENT_UNKNOWN,
                    table.place(),
                    "%s names \"%s\", which is no index of %s".formatted(annotation, name, table.name()),
                    DeclaredNames.nearest(name, names)
                            .map("Did you mean \"%s\"?"::formatted)
                            .orElse("Its indexes are %s.".formatted(String.join(", ", names))));
        }
        return found;
    }

    private static boolean hasIndex(SchemaObject object) {
        return object instanceof Index
                || object instanceof PrimaryKey
                || object instanceof UniqueConstraint
                || object instanceof ExclusionConstraint;
    }
}
