package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a row that changes is told apart where the changes of a table are replicated. A table without this entry has its primary key for that.
 *
 * @param table the table
 * @param identity what identifies a row
 * @see <a href="https://www.postgresql.org/docs/current/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY">Replica identity</a>
 */
public record ReplicaIdentity(QualifiedName table, Identity identity) implements SchemaObject {
    /** What identifies a row. */
    public sealed interface Identity {
        /** All of its values. */
        record Full() implements Identity {}

        /** Nothing: what is published cannot be changed or deleted. */
        record Nothing() implements Identity {}

        /**
         * The columns of a unique index.
         *
         * @param index the index, or the constraint that has it
         */
        record UsingIndex(ObjectId index) implements Identity {}
    }

    @Override
    public ObjectId id() {
        return ObjectId.unnamed(ObjectKind.REPLICA_IDENTITY, table);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.table(table));
        if (identity instanceof Identity.UsingIndex(var index)) {
            result.add(index);
        }
        return result;
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns none: PostgreSQL keeps none. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** Returns this: PostgreSQL keeps no comment. */
    @Override
    public ReplicaIdentity withComment(Optional<String> other) {
        return this;
    }

    @Override
    public ReplicaIdentity rewritten(Rewriting rewriting) {
        return new ReplicaIdentity(
                rewriting.relation(table),
                identity instanceof Identity.UsingIndex(var index)
                        ? new Identity.UsingIndex(rewriting.moved(index))
                        : identity);
    }
}
