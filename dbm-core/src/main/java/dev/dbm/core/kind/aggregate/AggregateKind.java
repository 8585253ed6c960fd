package dev.dbm.core.kind.aggregate;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.AggregateCall;
import dev.dbm.schema.AggregateState;
import dev.dbm.schema.FinalArguments;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.ParallelSafety;
import java.util.List;
import java.util.Optional;

/** Aggregate functions. */
public final class AggregateKind implements Kind<Aggregate> {
    private final AggregateReader reader = new AggregateReader();
    private final AggregateDdl ddl = new AggregateDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.AGGREGATE;
    }

    @Override
    public CatalogReader<Aggregate> reader() {
        return reader;
    }

    @Override
    public Ddl<Aggregate> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Aggregate object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Aggregate object) {
        StringBuilder words = new StringBuilder();
        words.append(object.call() == AggregateCall.NORMAL ? "" : ObjectWords.lower(object.call()) + ", ");
        words.append(state(object.state()));
        object.moving()
                .ifPresent(own -> words.append(", moving ")
                        .append(state(own.state()))
                        .append(", inverse ")
                        .append(own.inverse()));
        object.combine().ifPresent(function -> words.append(", combine ").append(function));
        object.serialize().ifPresent(function -> words.append(", serialize ").append(function));
        object.deserialize()
                .ifPresent(function -> words.append(", deserialize ").append(function));
        object.sortOperator()
                .ifPresent(operator -> words.append(", sort operator ").append(operator));
        words.append(
                object.parallel() == ParallelSafety.UNSAFE ? "" : ", parallel " + ObjectWords.lower(object.parallel()));
        return words.toString();
    }

    private static String state(AggregateState state) {
        return state.transition() + " over " + state.type()
                + (state.space() == 0 ? "" : ", space " + state.space())
                + state.result().map(function -> ", final " + function).orElse("")
                + (state.arguments() == FinalArguments.STATE ? "" : " with nulls")
                + ", " + ObjectWords.lower(state.modify())
                + state.initial().map(value -> ", initially " + value).orElse("");
    }

    @Override
    public boolean spares(Aggregate from, Aggregate to) {
        return true;
    }

    @Override
    public Optional<Aggregate> nameless(Aggregate object) {
        return Optional.of(object.withName(object.name().withName(Kind.NAMELESS)));
    }

    /** Calls of the functions by name: those of one name all count, since the types say which of them it is. */
    @Override
    public List<String> statements(Aggregate object) {
        return object.functions().stream().map(function -> function + "()").toList();
    }
}
