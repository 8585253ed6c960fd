package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Aggregate;
import dev.dbm.annotation.Aggregate.Moving;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.AggregateCall;
import dev.dbm.schema.AggregateState;
import dev.dbm.schema.Argument;
import dev.dbm.schema.DataType;
import dev.dbm.schema.FinalArguments;
import dev.dbm.schema.FinalModify;
import dev.dbm.schema.MovingState;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ParallelSafety;
import dev.dbm.schema.QualifiedName;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Reads methods into aggregates. */
final class AggregateAnnotations {
    private final Pass pass;
    private final RoutineTypes types;

    AggregateAnnotations(Pass pass, RoutineTypes types) {
        this.pass = pass;
        this.types = types;
    }

    /** How a state is made; what an aggregate and its moving state have in common. */
    private record State(
            String transition,
            int space,
            String result,
            boolean resultExtra,
            Aggregate.Modify modify,
            List<String> initial) {}

    /** Returns the aggregate, or nothing where it cannot be; that is reported. */
    Optional<dev.dbm.schema.Aggregate> read(
            QualifiedName name, List<Argument> arguments, Method method, Aggregate said, Place place) {
        check(said, arguments, place);
        if (said.state().isEmpty() && method.getReturnType() == void.class) {
            invalid(place, "An aggregate without a state", "Let the method return its type, or say state = \"…\".");
            return Optional.empty();
        }
        Optional<DataType> type = said.state().isEmpty()
                ? types.of(method.getGenericReturnType(), place)
                : types.written(said.state(), place, name);
        State state = new State(
                said.transition(),
                said.space(),
                said.result(),
                said.resultExtra(),
                said.resultModify(),
                List.of(said.initial()));
        return type.map(found -> new dev.dbm.schema.Aggregate(
                name,
                call(said.call()),
                arguments,
                said.direct(),
                state(state, found, said.call(), name, place),
                moving(said, found, name, place),
                function(said.combine(), name, place),
                function(said.serialize(), name, place),
                function(said.deserialize(), name, place),
                operator(said.sortOperator(), place),
                ParallelSafety.valueOf(said.parallel().name()),
                Pass.comment(said.comment())));
    }

    private void check(Aggregate said, List<Argument> arguments, Place place) {
        int direct = said.direct();
        if (direct < 0 || direct > (said.call() == Aggregate.Call.NORMAL ? 0 : arguments.size())) {
            invalid(
                    place,
                    "%d direct arguments of %d".formatted(direct, arguments.size()),
                    "direct counts the arguments before ORDER BY; a call of the kind NORMAL has none.");
        }
        if (said.moving().length > 1 || said.initial().length > 1) {
            invalid(place, "moving and initial take one value each", "Keep one.");
        }
        if (said.serialize().isEmpty() != said.deserialize().isEmpty()) {
            invalid(place, "serialize without deserialize, or the other way round", "Give both functions or none.");
        }
    }

    private Optional<MovingState> moving(Aggregate said, DataType usual, QualifiedName name, Place place) {
        if (said.moving().length == 0) {
            return Optional.empty();
        }
        Moving moving = said.moving()[0];
        if (moving.initial().length > 1) {
            invalid(place, "initial of moving takes one value", "Keep one.");
        }
        Optional<DataType> type =
                moving.state().isEmpty() ? Optional.of(usual) : types.written(moving.state(), place, name);
        State state = new State(
                moving.transition(),
                moving.space(),
                moving.result(),
                moving.resultExtra(),
                moving.resultModify(),
                List.of(moving.initial()));
        QualifiedName inverse =
                pass.names().written(place, "Function", name.namespace().value(), moving.inverse());
        return type.map(found -> new MovingState(state(state, found, said.call(), name, place), inverse));
    }

    private AggregateState state(State said, DataType type, Aggregate.Call call, QualifiedName name, Place place) {
        return new AggregateState(
                pass.names().written(place, "Function", name.namespace().value(), said.transition()),
                type,
                said.space(),
                function(said.result(), name, place),
                said.resultExtra() ? FinalArguments.STATE_AND_NULLS : FinalArguments.STATE,
                modify(said.modify(), call),
                said.initial().stream().findFirst());
    }

    /** What PostgreSQL takes where nothing is said depends on the call. */
    private static FinalModify modify(Aggregate.Modify modify, Aggregate.Call call) {
        return switch (modify) {
            case DEFAULT -> call == Aggregate.Call.NORMAL ? FinalModify.READ_ONLY : FinalModify.READ_WRITE;
            case READ_ONLY -> FinalModify.READ_ONLY;
            case SHAREABLE -> FinalModify.SHAREABLE;
            case READ_WRITE -> FinalModify.READ_WRITE;
        };
    }

    private static AggregateCall call(Aggregate.Call call) {
        return switch (call) {
            case NORMAL -> AggregateCall.NORMAL;
            case ORDERED_SET -> AggregateCall.ORDERED_SET;
            case HYPOTHETICAL -> AggregateCall.HYPOTHETICAL;
        };
    }

    private Optional<QualifiedName> function(String text, QualifiedName aggregate, Place place) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(pass.names()
                        .written(place, "Function", aggregate.namespace().value(), text));
    }

    /** No operator has a point in its name, and none is written in quotes. */
    private Optional<QualifiedName> operator(String text, Place place) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int point = text.lastIndexOf('.');
        String namespace = point < 0 ? Namespace.PG_CATALOG.value() : SqlNames.unquoted(text.substring(0, point));
        return Optional.of(pass.names().qualified(place, "Operator", namespace, text.substring(point + 1)));
    }

    private void invalid(Place place, String what, String remedy) {
        pass.problem(ErrorCode.ROUTINE_INVALID, place, what, remedy);
    }
}
