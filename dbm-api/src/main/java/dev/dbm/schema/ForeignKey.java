package dev.dbm.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A foreign key.
 *
 * @param table the referencing table
 * @param name the name
 * @param columns the referencing columns, in order
 * @param referencedTable the table referred to; outside the managed namespaces it is external
 * @param referencedColumns the columns referred to, as many as {@code columns}
 * @param match how nulls are treated
 * @param onDelete what a DELETE of the referenced row does
 * @param onDeleteColumns the columns that SET NULL or SET DEFAULT is limited to (PostgreSQL 15); empty means all
 * @param onUpdate what an UPDATE of the referenced key does
 * @param deferrability when it is checked
 * @param validity whether existing rows have been checked
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK">Foreign keys</a>
 */
public record ForeignKey(
        QualifiedName table,
        Identifier name,
        List<Identifier> columns,
        QualifiedName referencedTable,
        List<Identifier> referencedColumns,
        MatchType match,
        ReferentialAction onDelete,
        List<Identifier> onDeleteColumns,
        ReferentialAction onUpdate,
        Deferrability deferrability,
        Validity validity,
        Optional<String> comment)
        implements SchemaObject {
    /** Copies the lists and checks that the two sides pair up. */
    public ForeignKey {
        columns = Key.columns(columns);
        referencedColumns = List.copyOf(referencedColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
        if (columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException(
                    "A foreign key needs as many referenced as referencing columns: " + name);
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.FOREIGN_KEY, table, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = Key.references(table, columns);
        result.addAll(Key.references(referencedTable, referencedColumns));
        return result;
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns this key under another name. */
    public ForeignKey withName(Identifier other) {
        return copy(other, validity, comment);
    }

    /** Returns this key validated or not. */
    public ForeignKey withValidity(Validity other) {
        return copy(name, other, comment);
    }

    @Override
    public ForeignKey withComment(Optional<String> other) {
        return copy(name, validity, other);
    }

    private ForeignKey copy(Identifier newName, Validity newValidity, Optional<String> newComment) {
        return new ForeignKey(
                table,
                newName,
                columns,
                referencedTable,
                referencedColumns,
                match,
                onDelete,
                onDeleteColumns,
                onUpdate,
                deferrability,
                newValidity,
                newComment);
    }

    @Override
    public ForeignKey rewritten(Rewriting rewriting) {
        return new ForeignKey(
                rewriting.relation(table),
                rewriting.constraint(table, name),
                Key.rewritten(rewriting, table, columns),
                rewriting.relation(referencedTable),
                Key.rewritten(rewriting, referencedTable, referencedColumns),
                match,
                onDelete,
                Key.rewritten(rewriting, table, onDeleteColumns),
                onUpdate,
                deferrability,
                validity,
                comment);
    }
}
