package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import dev.dbm.annotation.Aggregate.Call;
import dev.dbm.annotation.Aggregate.Modify;
import dev.dbm.annotation.Aggregate.Moving;
import dev.dbm.annotation.Parallel;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.AggregateCall;
import dev.dbm.schema.AggregateState;
import dev.dbm.schema.FinalArguments;
import dev.dbm.schema.FinalModify;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MovingState;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;

/** Writes what makes an aggregate. */
final class AggregateSource {
    /**
     * Returns the annotation.
     *
     * @param typed whether the method's return type is that of the state
     */
    AnnotationSource annotation(Aggregate aggregate, String name, boolean typed) {
        Identifier home = aggregate.name().namespace();
        AnnotationSource annotation =
                AnnotationSource.of(dev.dbm.annotation.Aggregate.class).text("name", name);
        String state = typed ? "" : aggregate.state().type().text();
        state(annotation, aggregate.state(), state, aggregate.call(), home);
        return annotation
                .annotations(
                        "moving",
                        aggregate.moving().map(moving -> moving(moving, aggregate)).stream()
                                .toList())
                .text("combine", function(aggregate.combine(), home))
                .text("serialize", function(aggregate.serialize(), home))
                .text("deserialize", function(aggregate.deserialize(), home))
                .text("sortOperator", aggregate.sortOperator().map(AggregateSource::operator))
                .constant("parallel", aggregate.parallel(), Parallel.class)
                .constant("call", aggregate.call(), Call.class)
                .number("direct", aggregate.directArguments())
                .text("comment", aggregate.comment());
    }

    private static AnnotationSpec moving(MovingState moving, Aggregate aggregate) {
        Identifier home = aggregate.name().namespace();
        AnnotationSource annotation = AnnotationSource.of(Moving.class);
        boolean same = moving.state().type().equals(aggregate.state().type());
        String state = same ? "" : moving.state().type().text();
        state(annotation, moving.state(), state, aggregate.call(), home);
        return annotation.text("inverse", SqlName.in(home, moving.inverse())).spec();
    }

    private static void state(
            AnnotationSource annotation, AggregateState state, String type, AggregateCall call, Identifier home) {
        FinalModify usual = call == AggregateCall.NORMAL ? FinalModify.READ_ONLY : FinalModify.READ_WRITE;
        annotation
                .text("transition", SqlName.in(home, state.transition()))
                .text("state", type)
                .number("space", state.space())
                .text("result", function(state.result(), home))
                .flag("resultExtra", state.arguments() == FinalArguments.STATE_AND_NULLS)
                .constant(
                        "resultModify",
                        state.modify() == usual
                                ? Modify.DEFAULT
                                : Modify.valueOf(state.modify().name()))
                .optional("initial", state.initial());
    }

    private static Optional<String> function(Optional<QualifiedName> function, Identifier home) {
        return function.map(name -> SqlName.in(home, name));
    }

    private static String operator(QualifiedName operator) {
        boolean own = operator.namespace().equals(Namespace.PG_CATALOG);
        return (own ? "" : operator.namespace().shown() + ".") + operator.name().value();
    }
}
