package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How an index treats one of its keys.
 *
 * @param collation the collation where it is not the column's or expression's own
 * @param operatorClass the operator class where it is not the type's default, or has parameters
 * @param order the direction
 * @param nulls where nulls stand
 * @param statisticsTarget in how much detail {@code ANALYZE} looks at the values of an expression, where it is not the default
 */
public record KeyOptions(
        Optional<QualifiedName> collation,
        Optional<OperatorClass> operatorClass,
        SortOrder order,
        NullsOrder nulls,
        Optional<Integer> statisticsTarget) {
    /** Options with the default statistics target. */
    public KeyOptions(
            Optional<QualifiedName> collation,
            Optional<OperatorClass> operatorClass,
            SortOrder order,
            NullsOrder nulls) {
        this(collation, operatorClass, order, nulls, Optional.empty());
    }

    /** Returns ascending, nulls last, nothing else. */
    public static KeyOptions ascending() {
        return new KeyOptions(Optional.empty(), Optional.empty(), SortOrder.ASC, NullsOrder.LAST);
    }

    /** Returns descending, nulls first, nothing else. */
    public static KeyOptions descending() {
        return new KeyOptions(Optional.empty(), Optional.empty(), SortOrder.DESC, NullsOrder.FIRST);
    }

    /** Returns these options with every name replaced as the rewriting says. */
    KeyOptions rewritten(Rewriting rewriting) {
        return with(collation.map(rewriting::collation), operatorClass.map(named -> named.rewritten(rewriting)));
    }

    /** Returns these options with another collation and operator class. */
    public KeyOptions with(Optional<QualifiedName> otherCollation, Optional<OperatorClass> otherClass) {
        return new KeyOptions(otherCollation, otherClass, order, nulls, statisticsTarget);
    }

    /** Returns the collation and operator class where they are not PostgreSQL's own. */
    Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        collation.flatMap(ObjectId::ofCollation).ifPresent(result::add);
        operatorClass.ifPresent(named -> named.namespace()
                .ifPresent(namespace -> result.add(ObjectId.of(ObjectKind.OPERATOR_CLASS, namespace, named.name()))));
        return result;
    }
}
