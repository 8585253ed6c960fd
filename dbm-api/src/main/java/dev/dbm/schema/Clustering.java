package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * By which index {@code CLUSTER} sorts a table when it is told none. Most tables have no such entry.
 *
 * @param relation the table or materialized view
 * @param on which of the two that is
 * @param index the index, or the constraint that has it
 * @see <a href="https://www.postgresql.org/docs/current/sql-cluster.html">CLUSTER</a>
 */
public record Clustering(QualifiedName relation, RelationKind on, ObjectId index) implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.unnamed(ObjectKind.CLUSTERING, relation);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(on.id(relation), index);
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(on.id(relation));
    }

    /** Returns none: PostgreSQL keeps none. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    /** Returns this: PostgreSQL keeps no comment. */
    @Override
    public Clustering withComment(Optional<String> other) {
        return this;
    }

    @Override
    public Clustering rewritten(Rewriting rewriting) {
        return new Clustering(rewriting.relation(relation), on, rewriting.moved(index));
    }
}
