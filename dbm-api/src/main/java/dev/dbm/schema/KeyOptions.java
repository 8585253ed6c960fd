package dev.dbm.schema;

import java.util.Optional;

/**
 * How an index treats one of its keys.
 *
 * @param collation the collation where it is not the column's or expression's own
 * @param operatorClass the operator class where it is not the type's default, or has parameters
 * @param order the direction
 * @param nulls where nulls stand
 */
public record KeyOptions(
        Optional<QualifiedName> collation, Optional<OperatorClass> operatorClass, SortOrder order, NullsOrder nulls) {
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
        return new KeyOptions(collation.map(rewriting::collation), operatorClass, order, nulls);
    }
}
