package dev.dbm.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An aggregate function.
 *
 * @param name the name
 * @param call how it is called
 * @param arguments the arguments in their order
 * @param directArguments how many of them stand before {@code ORDER BY}; 0 for what is no ordered-set aggregate. Where it is all of them, the last one, which is
 *     variadic, stands on both sides
 * @param state how it goes from row to row
 * @param moving how it goes along with the frame of a window, if it has a way of its own
 * @param combine the function that makes one state of two
 * @param serialize the function that makes bytes of a state
 * @param deserialize the function that makes a state of bytes
 * @param sortOperator the operator by whose order the result is the first value
 * @param parallel whether several processes may call it for one query
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createaggregate.html">CREATE AGGREGATE</a>
 */
public record Aggregate(
        QualifiedName name,
        AggregateCall call,
        List<Argument> arguments,
        int directArguments,
        AggregateState state,
        Optional<MovingState> moving,
        Optional<QualifiedName> combine,
        Optional<QualifiedName> serialize,
        Optional<QualifiedName> deserialize,
        Optional<QualifiedName> sortOperator,
        ParallelSafety parallel,
        Optional<String> comment)
        implements Routine {
    /** Copies the list. */
    public Aggregate {
        arguments = List.copyOf(arguments);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.AGGREGATE;
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> references = argumentReferences();
        state.type().reference().ifPresent(references::add);
        moving.flatMap(own -> own.state().type().reference()).ifPresent(references::add);
        return references;
    }

    /** Returns the names of the functions that it is made of; which of those of one name follows from the types. */
    public Set<QualifiedName> functions() {
        Set<QualifiedName> functions = new LinkedHashSet<>();
        functions.add(state.transition());
        state.result().ifPresent(functions::add);
        moving.ifPresent(own -> {
            functions.add(own.state().transition());
            functions.add(own.inverse());
            own.state().result().ifPresent(functions::add);
        });
        combine.ifPresent(functions::add);
        serialize.ifPresent(functions::add);
        deserialize.ifPresent(functions::add);
        return functions;
    }

    /** Returns this aggregate under another name. */
    public Aggregate withName(QualifiedName other) {
        return new Aggregate(
                other,
                call,
                arguments,
                directArguments,
                state,
                moving,
                combine,
                serialize,
                deserialize,
                sortOperator,
                parallel,
                comment);
    }

    @Override
    public Aggregate withComment(Optional<String> other) {
        return new Aggregate(
                name,
                call,
                arguments,
                directArguments,
                state,
                moving,
                combine,
                serialize,
                deserialize,
                sortOperator,
                parallel,
                other);
    }

    @Override
    public Aggregate rewritten(Rewriting rewriting) {
        List<Argument> newArguments = new ArrayList<>();
        arguments.forEach(argument -> newArguments.add(argument.rewritten(rewriting)));
        return new Aggregate(
                rewriting.moved(id()).relation(),
                call,
                newArguments,
                directArguments,
                state.rewritten(rewriting),
                moving.map(own -> own.rewritten(rewriting)),
                combine.map(own -> AggregateState.moved(own, rewriting)),
                serialize.map(own -> AggregateState.moved(own, rewriting)),
                deserialize.map(own -> AggregateState.moved(own, rewriting)),
                sortOperator.map(own -> AggregateState.moved(own, rewriting)),
                parallel,
                comment);
    }
}
