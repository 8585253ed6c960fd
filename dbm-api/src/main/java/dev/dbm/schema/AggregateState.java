package dev.dbm.schema;

import java.util.Optional;

/**
 * How an aggregate goes from row to row, and how its result is made in the end.
 *
 * @param transition the function that adds a row to the state
 * @param type the type of the state
 * @param space the size of the state by estimate, in bytes; 0 for the usual
 * @param result the function that makes the result; absent where the state is the result
 * @param arguments what that function is given
 * @param modify what that function does to the state
 * @param initial the first state, as text; absent for null
 */
public record AggregateState(
        QualifiedName transition,
        DataType type,
        int space,
        Optional<QualifiedName> result,
        FinalArguments arguments,
        FinalModify modify,
        Optional<String> initial) {
    /** Takes what does not count from the type. */
    public AggregateState {
        type = type.ofArgument();
    }

    /** Which function of a name is meant follows from types, so a new name of one of them is not known here; that of its namespace is. */
    static QualifiedName moved(QualifiedName function, Rewriting rewriting) {
        return rewriting.moved(ObjectId.of(ObjectKind.FUNCTION, function)).relation();
    }

    AggregateState rewritten(Rewriting rewriting) {
        return new AggregateState(
                moved(transition, rewriting),
                rewriting.dataType(type),
                space,
                result.map(function -> moved(function, rewriting)),
                arguments,
                modify,
                initial);
    }
}
