package dev.dbm.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * An ordinary table, without its columns, constraints and indexes, which are entries of their own.
 *
 * @param name the name
 * @param persistence unlogged or not
 * @param storageParameters what stands in {@code WITH (…)}, in the order in which it was declared, which is no difference; those of the TOAST table start
 *     with {@code toast.}
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
public record Table(
        QualifiedName name,
        Persistence persistence,
        SequencedMap<String, String> storageParameters,
        Optional<String> comment)
        implements SchemaObject {
    /** Copies the parameters. */
    public Table {
        storageParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(storageParameters));
    }

    /** Returns a permanent table of this name with nothing else set. */
    public static Table of(QualifiedName name) {
        return new Table(name, Persistence.PERMANENT, Collections.emptySortedMap(), Optional.empty());
    }

    @Override
    public ObjectId id() {
        return ObjectId.table(name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(name.namespace()));
    }

    @Override
    public Table withComment(Optional<String> other) {
        return new Table(name, persistence, storageParameters, other);
    }

    @Override
    public Table rewritten(Rewriting rewriting) {
        return new Table(rewriting.relation(name), persistence, storageParameters, comment);
    }
}
