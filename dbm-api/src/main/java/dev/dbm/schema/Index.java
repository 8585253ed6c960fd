package dev.dbm.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * An index that belongs to no constraint.
 *
 * @param name the name; always in the namespace of its table
 * @param table the table or materialized view
 * @param on which of the two that is
 * @param method the access method, {@code btree} unless given
 * @param uniqueness whether it refuses equal keys
 * @param keys the keys, in order, not empty
 * @param include the columns carried along, in order
 * @param nulls whether two nulls differ; only a unique index says otherwise
 * @param where the predicate of a partial index, without the parentheses around it
 * @param storageParameters what stands in {@code WITH (…)}, in the order in which it was declared, which is no difference
 * @param state whether PostgreSQL uses it; a failed {@code CREATE INDEX CONCURRENTLY} leaves an invalid one
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
public record Index(
        QualifiedName name,
        QualifiedName table,
        RelationKind on,
        String method,
        Uniqueness uniqueness,
        List<IndexKey> keys,
        List<Identifier> include,
        NullsDistinct nulls,
        Optional<SqlExpression> where,
        SequencedMap<String, String> storageParameters,
        State state,
        Optional<String> comment)
        implements SchemaObject {
    /** Whether an index refuses equal keys. */
    public enum Uniqueness {
        /** Equal keys are fine. */
        NOT_UNIQUE,
        /** Equal keys are refused. */
        UNIQUE
    }

    /** Whether PostgreSQL uses an index. */
    public enum State {
        /** It does. */
        VALID,
        /** It does not: its concurrent build failed or is under way. Never declared. */
        INVALID
    }

    /** Copies lists and parameters. */
    public Index {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("An index needs at least one key: " + name);
        }
        if (on == RelationKind.VIEW) {
            throw new IllegalArgumentException("A view has no indexes: " + name);
        }
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        storageParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(storageParameters));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.INDEX, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(on.id(table));
        result.addAll(columns());
        keys.forEach(key -> result.addAll(key.options().references()));
        return result;
    }

    /** The columns that it names; those of a materialized view are no entries of their own. */
    private List<ObjectId> columns() {
        List<ObjectId> result = new ArrayList<>();
        if (on == RelationKind.TABLE) {
            for (IndexKey key : keys) {
                if (key instanceof IndexKey.ColumnKey column) {
                    result.add(ObjectId.column(table, column.column()));
                }
            }
            include.forEach(column -> result.add(ObjectId.column(table, column)));
        }
        return result;
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(on.id(table));
    }

    /** Returns this index under another name. */
    public Index withName(QualifiedName other) {
        return copy(other, keys, where, state, comment);
    }

    /** Returns this index with other keys. */
    public Index withKeys(List<IndexKey> other) {
        return copy(name, other, where, state, comment);
    }

    /** Returns the columns in which no two rows agree, nulls apart; empty where the index promises nothing of whole columns and all rows. */
    public Optional<List<Identifier>> uniqueColumns() {
        if (uniqueness == Uniqueness.NOT_UNIQUE || where.isPresent() || state == State.INVALID) {
            return Optional.empty();
        }
        List<Identifier> columns = new ArrayList<>();
        for (IndexKey key : keys) {
            if (!(key instanceof IndexKey.ColumnKey(Identifier column, KeyOptions options))) {
                return Optional.empty();
            }
            columns.add(column);
        }
        return Optional.of(List.copyOf(columns));
    }

    /** Returns this index with another predicate. */
    public Index withWhere(Optional<SqlExpression> other) {
        return copy(name, keys, other, state, comment);
    }

    @Override
    public Index withComment(Optional<String> other) {
        return copy(name, keys, where, state, other);
    }

    private Index copy(
            QualifiedName newName,
            List<IndexKey> newKeys,
            Optional<SqlExpression> newWhere,
            State newState,
            Optional<String> newComment) {
        return new Index(
                newName,
                table,
                on,
                method,
                uniqueness,
                newKeys,
                include,
                nulls,
                newWhere,
                storageParameters,
                newState,
                newComment);
    }

    @Override
    public List<SqlExpression> expressions() {
        List<SqlExpression> result = new ArrayList<>();
        for (IndexKey key : keys) {
            if (key instanceof IndexKey.ExpressionKey expression) {
                result.add(expression.expression());
            }
        }
        where.ifPresent(result::add);
        return List.copyOf(result);
    }

    @Override
    public Index rewritten(Rewriting rewriting) {
        List<IndexKey> newKeys =
                keys.stream().map(key -> key.rewritten(rewriting, table)).toList();
        return new Index(
                rewriting.relation(name),
                rewriting.relation(table),
                on,
                method,
                uniqueness,
                newKeys,
                Key.rewritten(rewriting, table, include),
                nulls,
                where.map(text -> rewriting.expression(table, text)),
                storageParameters,
                state,
                comment);
    }
}
