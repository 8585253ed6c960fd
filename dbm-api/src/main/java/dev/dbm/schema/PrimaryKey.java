package dev.dbm.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The primary key of a table.
 *
 * @param table the table
 * @param name the name of the constraint and of its index
 * @param columns the key columns, in order, not empty
 * @param include the columns that the index carries along, in order
 * @param deferrability when it is checked
 * @param storageParameters what stands in {@code WITH (…)} of the index, in the order in which it was declared, which is no difference
 * @param comment the comment of the constraint
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS">Constraints</a>
 */
public record PrimaryKey(
        QualifiedName table,
        Identifier name,
        List<Identifier> columns,
        List<Identifier> include,
        Deferrability deferrability,
        SequencedMap<String, String> storageParameters,
        Optional<String> comment)
        implements SchemaObject {
    /** Copies the lists. */
    public PrimaryKey {
        columns = Key.columns(columns);
        include = List.copyOf(include);
        storageParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(storageParameters));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.PRIMARY_KEY, table, name);
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
    public PrimaryKey withName(Identifier other) {
        return new PrimaryKey(table, other, columns, include, deferrability, storageParameters, comment);
    }

    @Override
    public PrimaryKey withComment(Optional<String> other) {
        return new PrimaryKey(table, name, columns, include, deferrability, storageParameters, other);
    }

    @Override
    public PrimaryKey rewritten(Rewriting rewriting) {
        return new PrimaryKey(
                rewriting.relation(table),
                rewriting.constraint(table, name),
                Key.rewritten(rewriting, table, columns),
                Key.rewritten(rewriting, table, include),
                deferrability,
                storageParameters,
                comment);
    }
}
