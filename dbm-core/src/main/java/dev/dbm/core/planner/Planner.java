package dev.dbm.core.planner;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Moves;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.planner.Step.Purpose;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Returns the plan for a difference of which nothing else is known.
     *
     * @param difference the difference
     * @param intents how the declaration wants it made
     * @throws PlanningException if a change cannot be made; lists all that cannot
     */
    public Plan plan(Difference difference, Intents intents) {
        return plan(difference, intents, Surroundings.unknown());
    }

    /**
     * Returns the plan for a difference.
     *
     * @param difference the difference
     * @param intents how the declaration wants it made
     * @param surroundings what is known of the two sides; the old one by the ids that it has before the difference's renames
     * @throws PlanningException if a change cannot be made, or would not leave alone what dbm does not model; lists all
     */
    public Plan plan(Difference difference, Intents intents, Surroundings surroundings) {
        // To rename is to work out all that is known, so it is not done for nothing.
        Surroundings known = difference.renames().isEmpty()
                ? surroundings
                : surroundings.renamed(Moves.of(difference.renames())::moved);
        Replacements replacements = Replacements.settle(
                difference, known, (sides, about) -> new Context(sides, intents, Graph.of(sides, about)));
        Difference rest = replacements.difference();
        Graph graph = Graph.of(rest, replacements.surroundings());
        Context context = new Context(rest, intents, graph);
        Attempt attempt = ordered(rest, graph, context);
        List<Problem> problems = new LeftAlone(replacements, attempt.steps()).problems();
        if (!problems.isEmpty()) {
            throw new PlanningException(problems);
        }
        Plan plan = written(difference, rest, attempt);
        List<Problem> open = Exposure.of(plan, rest);
        if (!open.isEmpty()) {
            throw new PlanningException(open);
        }
        return plan;
    }

    /**
     * Steps in their order.
     *
     * @param steps the steps
     * @param context what they are written in
     */
    private record Attempt(List<Step> steps, Context context) {}

    /** Tries with as few statements as can be, then with more of them, until nothing waits for itself. */
    private static Attempt ordered(Difference difference, Graph graph, Context context) {
        Relaxation relaxation = Relaxation.none();
        while (true) {
            Context relaxed = context.relaxed(relaxation);
            List<Step> steps = new Steps(difference, graph, relaxed).steps();
            Order.Ordered ordered = new Order(steps, graph, relaxed).ordered();
            if (ordered.cycle().isEmpty()) {
                return new Attempt(ordered.steps(), relaxed);
            }
            Relaxation next = more(relaxation, ordered.cycle(), graph);
            if (next.equals(relaxation)) {
                throw cycle(ordered.cycle(), difference);
            }
            relaxation = next;
        }
    }

    /** Relaxes what may break a circle, the least intrusive first. */
    private static Relaxation more(Relaxation relaxation, List<Step> cycle, Graph graph) {
        Relaxation parted = relaxation.withApart(partable(cycle, graph));
        Relaxation released = parted.withReleased(releasable(cycle));
        if (!released.equals(relaxation)) {
            return released;
        }
        Relaxation later = relaxation.withReleased(parted(cycle, graph));
        if (!later.equals(relaxation)) {
            return later;
        }
        Relaxation created = relaxation.withApart(constraints(cycle));
        if (!created.equals(relaxation)) {
            return created;
        }
        Relaxation early = relaxation.withEarly(early(cycle, graph));
        return early.equals(relaxation) ? relaxation.withStubbed(Stubs.chosen(cycle, graph, relaxation)) : early;
    }

    /** Members that go with their table and tie it to another: two tables that refer to each other can only go after these. */
    private static Set<ObjectId> partable(List<Step> cycle, Graph graph) {
        Set<ObjectId> ids = new TreeSet<>();
        for (Step step : cycle) {
            if (step instanceof Step.Drop drop) {
                for (SchemaObject member : drop.folded()) {
                    boolean outward = graph.needsBefore(member, Relaxation.Needs.HARD).stream()
                            .anyMatch(need -> !need.isIn(drop.id()));
                    if (outward && Kinds.of(member).retention(member) == Retention.DERIVED) {
                        withUsers(member, drop.folded(), graph, ids);
                    }
                }
            }
        }
        return ids;
    }

    /** Whatever else of the table rests on a member that goes before the table goes before that. */
    private static void withUsers(SchemaObject member, List<SchemaObject> all, Graph graph, Set<ObjectId> ids) {
        if (ids.add(member.id())) {
            all.stream()
                    .filter(other ->
                            graph.needsBefore(other, Relaxation.Needs.HARD).contains(member.id()))
                    .forEach(user -> withUsers(user, all, graph, ids));
        }
    }

    private static Set<ObjectId> releasable(List<Step> cycle) {
        return cycle.stream()
                .filter(step -> step instanceof Step.Alter(var from, var to)
                        && Steps.middle(from, to)
                                .filter(state -> !state.equals(from) && !state.equals(to))
                                .isPresent())
                .map(Step::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What comes or goes can do for a moment without what waits for it: a column without its default. */
    private static Set<ObjectId> parted(List<Step> cycle, Graph graph) {
        Set<ObjectId> all = cycle.stream().map(Step::id).collect(Collectors.toSet());
        Set<ObjectId> ids = new TreeSet<>();
        for (Step step : cycle) {
            List<SchemaObject> objects = switch (step) {
                case Step.Create create -> create.all();
                case Step.Drop drop -> drop.all();
                case Step.Alter alter -> List.of();
            };
            for (SchemaObject object : objects) {
                Set<ObjectId> needs = step instanceof Step.Drop
                        ? graph.needsBefore(object, Relaxation.Needs.HARD)
                        : graph.needs(object, Relaxation.Needs.ALL);
                if (needs.stream().anyMatch(need -> !need.equals(step.id()) && all.contains(need))) {
                    ids.add(object.id());
                }
            }
        }
        return ids;
    }

    /** Constraints that would be part of their new table's statement. */
    private static Set<ObjectId> constraints(List<Step> cycle) {
        Set<ObjectId> ids = new TreeSet<>();
        for (Step step : cycle) {
            if (step instanceof Step.Create create) {
                create.folded().stream()
                        .filter(member -> Kinds.of(member).position(member) == 0)
                        .forEach(member -> ids.add(member.id()));
            }
        }
        return ids;
    }

    /** What would better come behind something that has to come behind it. */
    private static Set<ObjectId> early(List<Step> cycle, Graph graph) {
        return cycle.stream().map(Step::id).filter(graph::hasSoftNeeds).collect(Collectors.toCollection(TreeSet::new));
    }

    private static PlanningException cycle(List<Step> cycle, Difference difference) {
        String members = cycle.stream()
                .map(step -> step.id().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        // What only has to be created is in a circle for good: no first part of the change has a way.
        boolean forGood = cycle.stream()
                .allMatch(step -> step instanceof Step.Create
                        || difference.before().find(step.id()).isEmpty());
        return new PlanningException(new Problem(
                ErrorCode.CHANGES_IN_CYCLE,
                "These changes wait for each other, so no order can be found",
                members,
                forGood
                        ? "They need each other also when all is done, for which dbm has no statements: take"
                                + " the need out of one of them, or leave one of them out."
                        : "Make the change in two migrations: generate after a first part of it, then after"
                                + " the rest."));
    }

    private static Plan written(Difference asked, Difference rest, Attempt attempt) {
        Renderer renderer = new Renderer(rest, attempt.context(), attempt.steps());
        List<Statement> statements = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        // Renames come before all else but the creation of what something existing moves into.
        Set<ObjectId> goals = goalsOfMoves(rest.renames());
        // A type that is replaced is there already when parts of it are renamed.
        Predicate<Step> first = step -> step instanceof Step.Create create
                && goals.contains(create.id())
                && asked.before().find(create.id()).isEmpty();
        attempt.steps().stream().filter(first).forEach(step -> {
            statements.addAll(renderer.render(step));
            changes.addAll(changes(step, asked));
        });
        statements.addAll(renderer.renames(rest.renames()));
        changes.addAll(asked.renames());
        attempt.steps().stream().filter(first.negate()).forEach(step -> {
            statements.addAll(renderer.render(step));
            changes.addAll(changes(step, asked));
        });
        return new Plan(changes, statements);
    }

    /** Returns all that something is in after renames. */
    private static Set<ObjectId> goalsOfMoves(List<Change.Rename> renames) {
        Set<ObjectId> goals = new HashSet<>();
        for (Change.Rename rename : renames) {
            ObjectId to = rename.to();
            if (to.scope() != Scope.DATABASE) {
                to.namespace().map(ObjectId::namespace).ifPresent(goals::add);
            }
            if (to.scope() == Scope.MEMBER) {
                ObjectKind holder = Kinds.ofKind(to.kind()).objectKind();
                goals.add(ObjectId.of(holder == to.kind() ? ObjectKind.TABLE : holder, to.relation()));
            }
        }
        return goals;
    }

    /** Returns what a step changes, seen from the schema before the plan: what is only put aside and back does not count. */
    private static List<Change> changes(Step step, Difference asked) {
        Map<ObjectId, SchemaObject> before = asked.before().objects();
        Map<ObjectId, SchemaObject> after = asked.after().objects();
        return switch (step) {
            case Step.Create create ->
                create.all().stream()
                        .map(SchemaObject::id)
                        .flatMap(id -> became(before.get(id), after.get(id)).stream())
                        .toList();
            case Step.Drop drop ->
                drop.purpose() == Purpose.REBUILD && !losesData(drop.object())
                        ? List.of()
                        : dropped(drop, before, after);
            case Step.Alter alter -> {
                SchemaObject from = before.get(alter.id());
                // Of several steps on one object the last speaks for all of them, and what was created is whole at
                // once.
                boolean last = alter.to().equals(after.get(alter.id()));
                yield from == null || !last || from.equals(alter.to())
                        ? List.of()
                        : List.of(new Change.Alter(from, alter.to()));
            }
        };
    }

    /** What is rebuilt counts as altered when it is there again, and not at all if it is as it was; a column whose values are gone counts as new. */
    private static List<Change> became(@Nullable SchemaObject from, @Nullable SchemaObject to) {
        if (to == null) {
            throw new IllegalStateException("Created, but not wanted: " + from);
        }
        if (from == null || losesData(from)) {
            return List.of(new Change.Create(to));
        }
        return from.equals(to) ? List.of() : List.of(new Change.Alter(from, to));
    }

    private static boolean losesData(SchemaObject object) {
        return Kinds.of(object).retention(object) == Retention.DATA;
    }

    /** A member that another table has afterwards counts as altered when it is there again. */
    private static List<Change> dropped(
            Step.Drop drop, Map<ObjectId, SchemaObject> before, Map<ObjectId, SchemaObject> after) {
        List<Change> changes = new ArrayList<>();
        for (SchemaObject member : drop.folded().reversed()) {
            if (losesData(member) || !after.containsKey(member.id())) {
                dropped(member.id(), before).ifPresent(changes::add);
            }
        }
        dropped(drop.id(), before).ifPresent(changes::add);
        return changes;
    }

    private static Optional<Change> dropped(ObjectId id, Map<ObjectId, SchemaObject> before) {
        return Optional.ofNullable(before.get(id)).map(Change.Drop::new);
    }
}
