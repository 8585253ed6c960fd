package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code ANALYZE} finds out about several columns together, or about an expression.
 *
 * @param name the name, in a namespace of its own choice
 * @param relation the table or materialized view
 * @param on which of the two that is
 * @param kinds what is found out, in the order of the constants; all of it where none are given; empty for a single expression
 * @param columns the columns, sorted
 * @param expressions the expressions, in order, without the parentheses around them
 * @param target in how much detail, where it is not the default
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createstatistics.html">CREATE STATISTICS</a>
 */
public record ExtendedStatistics(
        QualifiedName name,
        QualifiedName relation,
        RelationKind on,
        List<Kind> kinds,
        List<Identifier> columns,
        List<SqlExpression> expressions,
        Optional<Integer> target,
        Optional<String> comment)
        implements SchemaObject {
    /** What is found out. */
    public enum Kind {
        /** How many different combinations there are. */
        NDISTINCT,
        /** Which columns follow from others. */
        DEPENDENCIES,
        /** The most common combinations. */
        MCV
    }

    /** Sorts kinds and columns, of which their order is no difference. */
    public ExtendedStatistics {
        if (columns.isEmpty() && expressions.isEmpty()) {
            throw new IllegalArgumentException("Statistics need columns or an expression: " + name);
        }
        boolean several = columns.size() + expressions.size() > 1;
        kinds = several && kinds.isEmpty() ? List.of(Kind.values()) : List.copyOf(new TreeSet<>(kinds));
        columns = List.copyOf(new TreeSet<>(columns));
        expressions = List.copyOf(expressions);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.STATISTICS, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(on.id(relation));
        result.add(ObjectId.namespace(name.namespace()));
        if (on == RelationKind.TABLE) {
            columns.forEach(column -> result.add(ObjectId.column(relation, column)));
        }
        return result;
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(on.id(relation));
    }

    /** Returns these statistics under another name. */
    public ExtendedStatistics withName(QualifiedName other) {
        return new ExtendedStatistics(other, relation, on, kinds, columns, expressions, target, comment);
    }

    /** Returns these statistics in another detail. */
    public ExtendedStatistics withTarget(Optional<Integer> other) {
        return new ExtendedStatistics(name, relation, on, kinds, columns, expressions, other, comment);
    }

    @Override
    public ExtendedStatistics withComment(Optional<String> other) {
        return new ExtendedStatistics(name, relation, on, kinds, columns, expressions, target, other);
    }

    @Override
    public ExtendedStatistics rewritten(Rewriting rewriting) {
        return new ExtendedStatistics(
                rewriting.moved(id()).relation(),
                rewriting.relation(relation),
                on,
                kinds,
                Key.rewritten(rewriting, relation, columns),
                expressions.stream()
                        .map(text -> rewriting.expression(relation, text))
                        .toList(),
                target,
                comment);
    }
}
