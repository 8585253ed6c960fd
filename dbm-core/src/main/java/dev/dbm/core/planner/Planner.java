package dev.dbm.core.planner;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the way from one schema to another. */
public final class Planner {
    /**
     * Returns the plan between two schemas whose texts are compared by tokens.
     *
     * @throws PlanningException if a change cannot be made; lists all that cannot
     */
    public Plan plan(Schema from, Schema to) {
        return plan(Differ.byTokens().diff(from, to, Intents.none()), Intents.none());
    }

    /**
     * Returns the plan for a difference.
     *
     * @param difference the difference
     * @param intents how the declaration wants it made
     * @throws PlanningException if a change cannot be made; lists all that cannot
     */
    public Plan plan(Difference difference, Intents intents) {
        References before = new References(difference.before());
        References after = new References(difference.after());
        Context context = new Context(difference, intents);
        List<Step> steps = new Steps(difference, before, context).steps(Set.of());
        Order.Ordered ordered = order(steps, before, after, intents);
        if (!ordered.cycle().isEmpty()) {
            Set<ObjectId> unfolded = foreignKeys(ordered.cycle());
            steps = new Steps(difference, before, context).steps(unfolded);
            ordered = order(steps, before, after, intents);
        }
        if (!ordered.cycle().isEmpty()) {
            throw cycle(ordered.cycle());
        }
        Renderer renderer = new Renderer(difference, context);
        List<Statement> statements = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Predicate<Step> first = step -> isGoalOfMove(step, difference.renames());
        ordered.steps().stream().filter(first).forEach(step -> {
            statements.addAll(renderer.render(step));
            changes.addAll(changes(step, difference.before()));
        });
        statements.addAll(renderer.renames(difference.renames()));
        changes.addAll(difference.renames());
        ordered.steps().stream().filter(first.negate()).forEach(step -> {
            statements.addAll(renderer.render(step));
            changes.addAll(changes(step, difference.before()));
        });
        return new Plan(changes, statements);
    }

    /** Returns whether a step creates a namespace that something existing moves to; renames come before all else but this. */
    private static boolean isGoalOfMove(Step step, List<Change.Rename> renames) {
        return step instanceof Step.Create create
                && create.object() instanceof Namespace namespace
                && renames.stream()
                        .anyMatch(rename -> !rename.to().equals(namespace.id())
                                && rename.to().isIn(namespace.id()));
    }

    private static Order.Ordered order(List<Step> steps, References before, References after, Intents intents) {
        return new Order(steps, before, after, intents.concurrently()::contains).ordered();
    }

    /** The foreign keys that go with dropped tables: two tables that refer to each other can only go after these. */
    private static Set<ObjectId> foreignKeys(List<Step> cycle) {
        Set<ObjectId> ids = new TreeSet<>();
        for (Step step : cycle) {
            if (step instanceof Step.Drop drop) {
                drop.folded().stream()
                        .filter(member ->
                                member instanceof ForeignKey key && !key.table().equals(key.referencedTable()))
                        .forEach(member -> ids.add(member.id()));
            }
        }
        return ids;
    }

    private static PlanningException cycle(List<Step> cycle) {
        String members = cycle.stream()
                .map(step -> step.id().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return new PlanningException(new Problem(
                ErrorCode.CHANGES_IN_CYCLE,
                "These changes wait for each other, so no order can be found",
                members,
                "Make the change in two migrations: generate after a first part of it, then after the rest."));
    }

    private static List<Change> changes(Step step, Schema before) {
        return switch (step) {
            case Step.Create create ->
                create.rebuilt()
                        ? rebuilt(before.objects().get(create.id()), create.object())
                        : create.all().stream().<Change>map(Change.Create::new).toList();
            case Step.Drop drop -> drop.rebuilt() && !losesData(drop.object()) ? List.of() : dropped(drop);
            case Step.Alter alter -> List.of(new Change.Alter(alter.from(), alter.to()));
            case Step.Own own -> List.of();
        };
    }

    /** What is rebuilt counts as altered when it is there again, and not at all if it is as it was; a column whose values are gone counts as new. */
    private static List<Change> rebuilt(@Nullable SchemaObject from, SchemaObject to) {
        if (from != null && losesData(from)) {
            return List.of(new Change.Create(to));
        }
        return from == null || from.equals(to) ? List.of() : List.of(new Change.Alter(from, to));
    }

    private static boolean losesData(SchemaObject object) {
        return object instanceof Column column && !(column.value() instanceof ColumnValue.Generated);
    }

    private static List<Change> dropped(Step.Drop drop) {
        List<Change> changes = new ArrayList<>();
        for (SchemaObject member : drop.folded()) {
            changes.add(new Change.Drop(member));
        }
        changes.add(new Change.Drop(drop.object()));
        return changes;
    }
}
