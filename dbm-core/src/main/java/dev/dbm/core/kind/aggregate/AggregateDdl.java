package dev.dbm.core.kind.aggregate;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.AggregateCall;
import dev.dbm.schema.AggregateState;
import dev.dbm.schema.Argument;
import dev.dbm.schema.FinalArguments;
import dev.dbm.schema.FinalModify;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ParallelSafety;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes aggregates. One is replaced where its result is of the same type for certain. */
final class AggregateDdl implements Ddl<Aggregate> {
    private static final Sql AGGREGATE = Sql.raw("AGGREGATE");

    @Override
    public List<Statement> create(Aggregate object, PlanContext context) {
        return List.of(StatementForm.CREATE_ROUTINE.of(definition("CREATE AGGREGATE", object), object.id()));
    }

    private static Sql definition(String verb, Aggregate object) {
        List<Sql> options = new ArrayList<>();
        state("", object.state(), object.call(), options);
        add("COMBINEFUNC", object.combine(), options);
        add("SERIALFUNC", object.serialize(), options);
        add("DESERIALFUNC", object.deserialize(), options);
        object.moving().ifPresent(moving -> {
            state("M", moving.state(), object.call(), options);
            options.add(Sql.of("MINVFUNC = {}", moving.inverse()));
        });
        object.sortOperator()
                .ifPresent(operator -> options.add(Sql.of(
                        "SORTOP = OPERATOR({}.{})",
                        operator.namespace(),
                        Sql.raw(operator.name().value()))));
        if (object.parallel() != ParallelSafety.UNSAFE) {
            options.add(Sql.raw("PARALLEL = " + object.parallel()));
        }
        if (object.call() == AggregateCall.HYPOTHETICAL) {
            options.add(Sql.raw("HYPOTHETICAL"));
        }
        return Sql.of(
                "{} {} (\n  {}\n)",
                Sql.raw(verb),
                Sql.of("{}({})", object.name(), arguments(object)),
                Sql.join(",\n  ", options));
    }

    private static void state(String prefix, AggregateState state, AggregateCall call, List<Sql> options) {
        options.add(Sql.of("{}SFUNC = {}", Sql.raw(prefix), state.transition()));
        options.add(Sql.of("{}STYPE = {}", Sql.raw(prefix), state.type()));
        if (state.space() != 0) {
            options.add(Sql.of("{}SSPACE = {}", Sql.raw(prefix), state.space()));
        }
        add(prefix + "FINALFUNC", state.result(), options);
        if (state.arguments() == FinalArguments.STATE_AND_NULLS) {
            options.add(Sql.raw(prefix + "FINALFUNC_EXTRA"));
        }
        FinalModify usual = call == AggregateCall.NORMAL ? FinalModify.READ_ONLY : FinalModify.READ_WRITE;
        if (state.modify() != usual) {
            options.add(Sql.raw(prefix + "FINALFUNC_MODIFY = " + state.modify()));
        }
        state.initial().ifPresent(value -> options.add(Sql.of("{}INITCOND = {}", Sql.raw(prefix), value)));
    }

    private static void add(String option, Optional<QualifiedName> function, List<Sql> options) {
        function.ifPresent(name -> options.add(Sql.of("{} = {}", Sql.raw(option), name)));
    }

    private static Sql arguments(Aggregate object) {
        List<Argument> all = object.arguments();
        int direct = object.directArguments();
        if (object.call() == AggregateCall.NORMAL) {
            return all.isEmpty() ? Sql.raw("*") : RoutineText.arguments(all);
        }
        List<Argument> ordered =
                direct < all.size() ? all.subList(direct, all.size()) : all.subList(direct - 1, direct);
        return RoutineText.arguments(all.subList(0, direct))
                .then(Sql.of("ORDER BY {}", RoutineText.arguments(ordered)));
    }

    @Override
    public Alteration alter(Aggregate from, Aggregate to, PlanContext context) {
        Optional<String> reason = RoutineText.unreplaceable(from, to);
        if (reason.isPresent()) {
            return new Alteration.Rebuild(reason.get());
        }
        boolean sameCall = from.call() == to.call() && from.directArguments() == to.directArguments();
        boolean sameResult = from.state().type().equals(to.state().type())
                && from.state().result().equals(to.state().result())
                && from.state().arguments() == to.state().arguments();
        return sameCall && sameResult
                ? new Alteration.InPlace(List.of(
                        StatementForm.REPLACE_ROUTINE.of(definition("CREATE OR REPLACE AGGREGATE", to), to.id())))
                : new Alteration.Rebuild("how an aggregate is called and what it returns is fixed when it is created");
    }

    @Override
    public List<Statement> drop(Aggregate object, PlanContext context) {
        return List.of(
                StatementForm.DROP_ROUTINE.of(Sql.of("DROP AGGREGATE {}", RoutineText.named(object)), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return RoutineText.renamed(AGGREGATE, from, to);
    }

    @Override
    public Sql commentTarget(Aggregate object) {
        return Sql.of("AGGREGATE {}", RoutineText.named(object));
    }
}
