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
 * An exclusion constraint: no two rows of which each element compares with the other's as true.
 *
 * @param table the table
 * @param name the name of the constraint and of its index
 * @param method the access method of its index
 * @param elements what is compared, in order, not empty
 * @param include the columns that the index carries along, in order
 * @param where the predicate where only some rows count, without the parentheses around it
 * @param deferrability when it is checked
 * @param storageParameters what stands in {@code WITH (…)} of the index, in the order in which it was declared, which is no difference
 * @param comment the comment of the constraint
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE">EXCLUDE</a>
 */
public record ExclusionConstraint(
        QualifiedName table,
        Identifier name,
        String method,
        List<Element> elements,
        List<Identifier> include,
        Optional<SqlExpression> where,
        Deferrability deferrability,
        SequencedMap<String, String> storageParameters,
        Optional<String> comment)
        implements SchemaObject {
    /**
     * One thing that is compared, and how.
     *
     * @param key what
     * @param namespace the namespace of the operator; absent where it is {@code pg_catalog}
     * @param operator the operator
     */
    public record Element(IndexKey key, Optional<Identifier> namespace, String operator) {}

    /** Copies lists and parameters. */
    public ExclusionConstraint {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("An exclusion constraint needs at least one element: " + name);
        }
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        storageParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(storageParameters));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXCLUSION, table, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.table(table));
        for (IndexKey key : keys()) {
            if (key instanceof IndexKey.ColumnKey column) {
                result.add(ObjectId.column(table, column.column()));
            }
            result.addAll(key.options().references());
        }
        include.forEach(column -> result.add(ObjectId.column(table, column)));
        return result;
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns what is compared, in order. */
    public List<IndexKey> keys() {
        return elements.stream().map(Element::key).toList();
    }

    /** Returns this constraint comparing other keys by the same operators. */
    public ExclusionConstraint withKeys(List<IndexKey> keys) {
        List<Element> changed = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            changed.add(new Element(
                    keys.get(i), elements.get(i).namespace(), elements.get(i).operator()));
        }
        return copy(name, changed, where, storageParameters, comment);
    }

    /** Returns this constraint under another name. */
    public ExclusionConstraint withName(Identifier other) {
        return copy(other, elements, where, storageParameters, comment);
    }

    /** Returns this constraint with other storage parameters. */
    public ExclusionConstraint withStorageParameters(SequencedMap<String, String> other) {
        return copy(name, elements, where, other, comment);
    }

    @Override
    public ExclusionConstraint withComment(Optional<String> other) {
        return copy(name, elements, where, storageParameters, other);
    }

    private ExclusionConstraint copy(
            Identifier newName,
            List<Element> newElements,
            Optional<SqlExpression> newWhere,
            SequencedMap<String, String> newParameters,
            Optional<String> newComment) {
        return new ExclusionConstraint(
                table, newName, method, newElements, include, newWhere, deferrability, newParameters, newComment);
    }

    @Override
    public List<SqlExpression> expressions() {
        List<SqlExpression> result = new ArrayList<>();
        for (IndexKey key : keys()) {
            if (key instanceof IndexKey.ExpressionKey expression) {
                result.add(expression.expression());
            }
        }
        where.ifPresent(result::add);
        return List.copyOf(result);
    }

    private static Identifier operator(Identifier namespace, String operator, Rewriting rewriting) {
        ObjectId id = ObjectId.of(ObjectKind.OPERATOR, namespace, new Identifier(operator));
        return rewriting.moved(id).relation().namespace();
    }

    @Override
    public ExclusionConstraint rewritten(Rewriting rewriting) {
        List<Element> newElements = elements.stream()
                .map(element -> new Element(
                        element.key().rewritten(rewriting, table),
                        element.namespace().map(space -> operator(space, element.operator(), rewriting)),
                        element.operator()))
                .toList();
        return new ExclusionConstraint(
                rewriting.relation(table),
                rewriting.constraint(table, name),
                method,
                newElements,
                Key.rewritten(rewriting, table, include),
                where.map(text -> rewriting.expression(table, text)),
                deferrability,
                storageParameters,
                comment);
    }
}
