package dev.dbm.core.kind.function;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.KeptValues;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.Function;
import dev.dbm.schema.FunctionPurpose;
import dev.dbm.schema.FunctionTraits;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Leakage;
import dev.dbm.schema.NullInput;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.RangeType;
import dev.dbm.schema.ResultRows;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.RoutineSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes functions. What callers see of one is fixed when it is created; all else is replaced. */
final class FunctionDdl implements Ddl<Function> {
    private static final Sql FUNCTION = Sql.raw("FUNCTION");

    /** The language of PostgreSQL's own functions. */
    private static final Identifier INTERNAL = new Identifier("internal");

    /** Any function that gives a range one form: it is not called before it is replaced. */
    private static final RoutineBody CANONICAL = new RoutineBody.Text("int4range_canonical");

    @Override
    public List<Statement> create(Function object, PlanContext context) {
        Function made = isStubOfCanonical(object, context) ? object.withBody(INTERNAL, CANONICAL) : object;
        return RoutineText.checked(
                StatementForm.CREATE_ROUTINE.of(definition("CREATE FUNCTION", made), object.id()), context);
    }

    /** Whether it stands for a function that its own range type needs. No other language than this one has functions that take a type which is only a shell. */
    private static boolean isStubOfCanonical(Function object, PlanContext context) {
        return object.body().equals(RoutineText.STUB)
                && object.result()
                        .type()
                        .reference()
                        .flatMap(context.to()::resolve)
                        .flatMap(context.to()::find)
                        .filter(type -> type instanceof RangeType range
                                && range.canonicalFunction().equals(Optional.of(object.id())))
                        .isPresent();
    }

    private static Sql definition(String verb, Function object) {
        List<Sql> lines = new ArrayList<>();
        lines.add(Sql.of("{} {}({})", Sql.raw(verb), object.name(), RoutineText.arguments(object.arguments())));
        lines.add(Sql.of("RETURNS {}", result(object)));
        lines.add(Sql.of("LANGUAGE {}", object.language()));
        lines.add(RoutineText.transforms(object.transforms()));
        lines.add(traits(object.traits()));
        object.settings().forEach(setting -> lines.add(RoutineText.setting(setting)));
        lines.add(RoutineText.body(object.body()));
        return RoutineText.lines(lines);
    }

    private static Sql result(Function object) {
        boolean table = object.arguments().stream().anyMatch(argument -> argument.mode() == ArgumentMode.TABLE);
        if (table) {
            return Sql.of("TABLE ({})", RoutineText.columns(object.arguments()));
        }
        return object.result().rows() == ResultRows.MANY
                ? Sql.of("SETOF {}", object.result().type())
                : Sql.of("{}", object.result().type());
    }

    /** What is not the usual. */
    private static Sql traits(FunctionTraits traits) {
        FunctionTraits usual = FunctionTraits.usual();
        List<Sql> words = new ArrayList<>();
        if (traits.purpose() == FunctionPurpose.WINDOW) {
            words.add(Sql.raw("WINDOW"));
        }
        words.addAll(changes(usual, traits));
        return Sql.join(" ", words);
    }

    /** The actions that lead from some traits to others, of which the purpose is the same. */
    private static List<Sql> changes(FunctionTraits from, FunctionTraits to) {
        List<Sql> words = new ArrayList<>();
        if (from.volatility() != to.volatility()) {
            words.add(Sql.raw(
                    switch (to.volatility()) {
                        case IMMUTABLE -> "IMMUTABLE";
                        case STABLE -> "STABLE";
                        case VOLATILE -> "VOLATILE";
                    }));
        }
        if (from.nullInput() != to.nullInput()) {
            words.add(Sql.raw(to.nullInput() == NullInput.STRICT ? "STRICT" : "CALLED ON NULL INPUT"));
        }
        if (from.security() != to.security()) {
            words.add(Sql.raw(to.security() == RoutineSecurity.DEFINER ? "SECURITY DEFINER" : "SECURITY INVOKER"));
        }
        if (from.leakage() != to.leakage()) {
            words.add(Sql.raw(to.leakage() == Leakage.NONE ? "LEAKPROOF" : "NOT LEAKPROOF"));
        }
        if (from.parallel() != to.parallel()) {
            words.add(RoutineText.parallel(to.parallel()));
        }
        to.cost().filter(cost -> !from.cost().equals(to.cost())).ifPresent(cost -> words.add(Sql.raw("COST " + cost)));
        to.rows().filter(rows -> !from.rows().equals(to.rows())).ifPresent(rows -> words.add(Sql.raw("ROWS " + rows)));
        to.support()
                .filter(support -> !from.support().equals(to.support()))
                .ifPresent(support -> words.add(Sql.of("SUPPORT {}", support)));
        return words;
    }

    @Override
    public Alteration alter(Function from, Function to, PlanContext context) {
        if (!from.result().equals(to.result())) {
            return new Alteration.Rebuild("what a function returns is fixed when it is created");
        }
        if (from.traits().purpose() != to.traits().purpose()) {
            return new Alteration.Rebuild("a function is a window function or none from the beginning");
        }
        Optional<String> reason = RoutineText.unreplaceable(from, to);
        if (reason.isPresent()) {
            return new Alteration.Rebuild(reason.get());
        }
        if (alterable(from, to)) {
            List<Sql> actions = changes(from.traits(), to.traits());
            actions.addAll(RoutineText.changes(from.settings(), to.settings()));
            Sql statement = Sql.of("ALTER FUNCTION {} {}", RoutineText.named(to), Sql.join(" ", actions));
            return new Alteration.InPlace(
                    actions.isEmpty() ? List.of() : List.of(StatementForm.REPLACE_ROUTINE.of(statement, to.id())));
        }
        Statement replaced = StatementForm.REPLACE_ROUTINE.of(definition("CREATE OR REPLACE FUNCTION", to), to.id());
        return new Alteration.InPlace(RoutineText.checked(
                from.body().equals(to.body()) ? replaced : KeptValues.marked(replaced, context), context));
    }

    /** Whether only such attributes differ as {@code ALTER FUNCTION} knows, none of which can be taken back to the unsaid. */
    private static boolean alterable(Function from, Function to) {
        return from.withTraits(to.traits()).withSettings(to.settings()).equals(to)
                && !(from.traits().cost().isPresent() && to.traits().cost().isEmpty())
                && !(from.traits().rows().isPresent() && to.traits().rows().isEmpty())
                && !(from.traits().support().isPresent()
                        && to.traits().support().isEmpty());
    }

    @Override
    public List<Statement> drop(Function object, PlanContext context) {
        return List.of(
                StatementForm.DROP_ROUTINE.of(Sql.of("DROP FUNCTION {}", RoutineText.named(object)), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return RoutineText.renamed(FUNCTION, from, to);
    }

    @Override
    public Sql commentTarget(Function object) {
        return Sql.of("FUNCTION {}", RoutineText.named(object));
    }
}
