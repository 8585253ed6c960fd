package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * A sequence that is no identity column's own.
 *
 * <p>{@code ownedBy} is a link, no reference: a serial column's default needs the sequence, and the sequence is owned by the column, so the link is
 * set when both are there. A sequence is dropped with the column that owns it.
 *
 * @param name the name
 * @param options how it counts
 * @param persistence unlogged sequences exist since PostgreSQL 15
 * @param ownedBy the column that owns it
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>
 */
public record Sequence(
        QualifiedName name,
        SequenceOptions options,
        Persistence persistence,
        Optional<ColumnRef> ownedBy,
        Optional<String> comment)
        implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.SEQUENCE, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(name.namespace()));
    }

    @Override
    public Set<ObjectId> links() {
        return ownedBy.map(column -> Set.of(column.id())).orElse(Set.of());
    }

    /** Returns this sequence with another owner. */
    public Sequence withOwnedBy(Optional<ColumnRef> other) {
        return new Sequence(name, options, persistence, other, comment);
    }

    @Override
    public Sequence withComment(Optional<String> other) {
        return new Sequence(name, options, persistence, ownedBy, other);
    }

    @Override
    public Sequence rewritten(Rewriting rewriting) {
        Optional<ColumnRef> owner = ownedBy.map(column ->
                new ColumnRef(rewriting.relation(column.table()), rewriting.column(column.table(), column.column())));
        return new Sequence(rewriting.relation(name), options, persistence, owner, comment);
    }
}
