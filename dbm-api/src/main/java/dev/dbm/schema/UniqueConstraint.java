package dev.dbm.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A unique constraint; a unique index without a constraint is an {@link Index}.
 *
 * @param table the table
 * @param name the name of the constraint and of its index
 * @param columns the key columns, in order, not empty
 * @param include the columns that the index carries along, in order
 * @param nulls whether two nulls differ
 * @param deferrability when it is checked
 * @param storageParameters what stands in {@code WITH (…)} of the index, in the order in which it was declared, which is no difference
 * @param comment the comment of the constraint
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS">Constraints</a>
 */
public record UniqueConstraint(
        QualifiedName table,
        Identifier name,
        List<Identifier> columns,
        List<Identifier> include,
        NullsDistinct nulls,
        Deferrability deferrability,
        SequencedMap<String, String> storageParameters,
        Optional<String> comment)
        implements SchemaObject {
    /** Copies the lists. */
    public UniqueConstraint {
        columns = Key.columns(columns);
        include = List.copyOf(include);
        storageParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(storageParameters));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.UNIQUE, table, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Key.references(table, columns, include);
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns this key under another name. */
    public UniqueConstraint withName(Identifier other) {
        return new UniqueConstraint(table, other, columns, include, nulls, deferrability, storageParameters, comment);
    }

    @Override
    public UniqueConstraint withComment(Optional<String> other) {
        return new UniqueConstraint(table, name, columns, include, nulls, deferrability, storageParameters, other);
    }

    @Override
    public UniqueConstraint rewritten(Rewriting rewriting) {
        return new UniqueConstraint(
                rewriting.relation(table),
                rewriting.constraint(table, name),
                Key.rewritten(rewriting, table, columns),
                Key.rewritten(rewriting, table, include),
                nulls,
                deferrability,
                storageParameters,
                comment);
    }
}
