package dev.dbm.core.planner;

import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders steps: create after what is needed, drop before what is needed, alter after new and before dropped needs, release a name before it is taken.
 * Ties go by rank, then by id, so the order does not depend on the order of the input.
 */
@SuppressWarnings("ReferenceEquality") // a step is itself, not one like it: comparing deep schemas here would be slow
final class Order {
    private final List<Step> steps;
    private final Graph graph;
    private final Context context;
    private final Stubs stubs;
    private final Comparator<Step> ties;
    private final Map<ObjectId, Step> creates = new HashMap<>();
    private final Map<ObjectId, Step> drops = new HashMap<>();
    private final Map<ObjectId, List<Step.Alter>> alters = new HashMap<>();
    private final List<Step.Alter> completions = new ArrayList<>();
    private final Set<ObjectId> growing = new HashSet<>();
    private final Set<Step> seesNewColumns = identitySet();
    private final IdentityHashMap<Step, Integer> turns = new IdentityHashMap<>();
    private final IdentityHashMap<Step, Set<Step>> followers = new IdentityHashMap<>();
    private final IdentityHashMap<Step, Integer> waiting = new IdentityHashMap<>();

    /**
     * Prepares an order.
     *
     * @param steps the steps; those on one object in the order in which they are made
     * @param context says which needs count, what is made outside a transaction, so behind all else that can be, and what values are made from
     */
    Order(List<Step> steps, Graph graph, Context context) {
        this.steps = steps;
        this.graph = graph;
        this.context = context;
        this.stubs = new Stubs(graph, context);
        this.ties = new Precedence(context, seesNewColumns::contains)
                .comparator()
                .thenComparingInt(step -> turns.getOrDefault(step, 0));
    }

    /**
     * The steps in their order.
     *
     * @param steps the ordered steps
     * @param cycle the steps that wait for each other; empty if all could be ordered
     */
    record Ordered(List<Step> steps, List<Step> cycle) {}

    Ordered ordered() {
        for (Step step : steps) {
            waiting.put(step, 0);
            turns.put(step, turns.size());
            index(step);
        }
        steps.forEach(this::edges);
        names();
        PriorityQueue<Step> ready = new PriorityQueue<>(ties);
        waiting.forEach((step, count) -> {
            if (count == 0) {
                ready.add(step);
            }
        });
        List<Step> result = new ArrayList<>();
        while (!ready.isEmpty()) {
            Step step = ready.poll();
            result.add(step);
            for (Step follower : followersOf(step)) {
                if (waiting.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        return new Ordered(result, cycle(result));
    }

    /** What is left without those that only wait for the circle. */
    private List<Step> cycle(List<Step> ordered) {
        Set<Step> left = identitySet();
        left.addAll(steps);
        ordered.forEach(left::remove);
        while (left.removeIf(step -> followersOf(step).stream().noneMatch(left::contains))) {
            // Each removal may leave others without followers.
        }
        return steps.stream().filter(left::contains).toList();
    }

    private Set<Step> followersOf(Step step) {
        return followers.getOrDefault(step, Set.of());
    }

    // A step holds whole tables: hashing it by value at every look-up would cost more than ordering.
    private static Set<Step> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void index(Step step) {
        switch (step) {
            case Step.Create create -> {
                create.all().forEach(object -> creates.put(object.id(), step));
                if (create.id().kind() == ObjectKind.COLUMN) {
                    create.object().owner().ifPresent(growing::add);
                }
            }
            case Step.Drop drop -> drop.all().forEach(object -> drops.put(object.id(), step));
            case Step.Alter alter -> {
                alters.computeIfAbsent(alter.id(), id -> new ArrayList<>()).add(alter);
                if (stubs.completes(alter)) {
                    completions.add(alter);
                }
            }
        }
    }

    private List<Step.Alter> altersOf(ObjectId id) {
        return alters.getOrDefault(id, List.of());
    }

    private void edges(Step step) {
        switch (step) {
            case Step.Create create -> {
                edge(drops.get(create.id()), step);
                for (SchemaObject object : create.all()) {
                    Set<ObjectId> needs = graph.needs(object, which(object.id()));
                    needs.forEach(need -> after(need, object, step));
                    madeOf(context.to(), needs).forEach(part -> after(part, object, step));
                    names(object, needs, step);
                    reads(object.id(), step);
                }
            }
            case Step.Drop drop -> {
                for (SchemaObject object : drop.all()) {
                    if (!comesAnew(object)) {
                        altersOf(object.id()).forEach(alter -> edge(alter, step));
                    }
                    // Nothing looks into a body that goes.
                    Set<ObjectId> needs = graph.needsBefore(object, Relaxation.Needs.HARD);
                    for (ObjectId need : needs) {
                        edge(step, drops.get(need));
                        before(need, object, step);
                    }
                    madeOf(context.from(), needs).forEach(part -> before(part, object, step));
                }
            }
            case Step.Alter alter -> alterEdges(alter);
        }
    }

    /** Whether what goes is there again, or may be with what it belongs to: it is altered then, not before. */
    private boolean comesAnew(SchemaObject object) {
        return creates.containsKey(object.id())
                || object.owner().filter(creates::containsKey).isPresent();
    }

    private Relaxation.Needs which(ObjectId id) {
        return context.relaxation().needs(id);
    }

    /** Values are made from what is still there, and from what is there already. */
    private void reads(ObjectId id, Step step) {
        if (id.kind() == ObjectKind.COLUMN) {
            context.reads(id).forEach(read -> {
                edge(creates.get(read), step);
                edge(step, drops.get(read));
            });
        }
    }

    /** A text that gives names to all columns of a table names a new one too, though it does not use it. */
    private void names(SchemaObject object, Set<ObjectId> needs, Step step) {
        if (!growing.isEmpty()
                && object.owner().isEmpty()
                && retention(object) == Retention.DERIVED
                && needs.stream().anyMatch(need -> growing.contains(need) || growing.contains(ownerOf(need)))) {
            seesNewColumns.add(step);
        }
    }

    private ObjectId ownerOf(ObjectId id) {
        SchemaObject object = context.to().objects().get(id);
        return object == null ? id : object.owner().orElse(id);
    }

    /** A step waits until what it needs is there and as it will be; for a link to something else it need not wait. */
    private void after(ObjectId need, SchemaObject user, Step step) {
        edge(creates.get(need), step);
        altersOf(need).reversed().stream()
                .filter(alter -> needsWhole(user, alter.to())
                        || (stubs.completes(alter)
                                ? stubs.awaits(alter, user)
                                : !unlinked(alter.from()).equals(unlinked(alter.to()))
                                        && !alter.from().equals(released(alter.to()))))
                .limit(1)
                .forEach(alter -> edge(alter, step));
        completions.stream().filter(alter -> stubs.awaits(alter, user, need)).forEach(alter -> edge(alter, step));
    }

    /** Whoever lets go of something is not in the way when that is altered. */
    private void before(ObjectId need, SchemaObject user, Step step) {
        altersOf(need).stream()
                .limit(1)
                .filter(alter ->
                        (!spares(alter.from(), alter.to()) && !lessens(alter)) || needsWhole(user, alter.from()))
                .forEach(alter -> edge(step, alter));
    }

    /**
     * Returns the types that these types are made of, in whatever depth: PostgreSQL alters some only while no column keeps values of them inside those of another.
     */
    private Set<ObjectId> madeOf(Schema schema, Set<ObjectId> types) {
        Set<ObjectId> parts = new LinkedHashSet<>();
        types.forEach(type -> collectParts(schema, type, parts));
        return parts;
    }

    private void collectParts(Schema schema, ObjectId type, Set<ObjectId> parts) {
        SchemaObject state = schema.objects().get(type);
        if (state != null && retention(state) == Retention.TYPE) {
            for (ObjectId need : graph.needs(state, which(type))) {
                SchemaObject part = schema.objects().get(need);
                if (part != null && retention(part) == Retention.TYPE && parts.add(need)) {
                    collectParts(schema, need, parts);
                }
            }
        }
    }

    private static <T extends SchemaObject> SchemaObject unlinked(T object) {
        return Kinds.of(object).shell(object).map(SchemaObject.class::cast).orElse(object);
    }

    private static <T extends SchemaObject> @Nullable SchemaObject released(T object) {
        return Kinds.of(object).released(object).orElse(null);
    }

    private static <T extends SchemaObject> boolean needsWhole(SchemaObject user, T needed) {
        return Kinds.of(needed).needsWhole(user, needed);
    }

    /** Whether an object only lets go of what it uses, so that those it waits for find an order; its users see nothing of that. */
    private boolean lessens(Step.Alter alter) {
        return stubs.empties(alter)
                || (context.relaxation().released().contains(alter.id())
                        && alter.to().equals(released(alter.from())));
    }

    private static <T extends SchemaObject> boolean spares(T from, SchemaObject to) {
        Kind<T> kind = Kinds.of(from);
        @SuppressWarnings("unchecked") // an alteration keeps the kind
        T after = (T) to;
        return kind.spares(from, after);
    }

    private void alterEdges(Step.Alter alter) {
        List<Step.Alter> turnsOfObject = altersOf(alter.id());
        int turn = turnsOfObject.indexOf(alter);
        if (isLast(alter)) {
            edge(alter, drops.get(alter.id()));
        } else {
            boolean first = turn == 0 || isLast(turnsOfObject.get(turn - 1));
            edge(first ? creates.get(alter.id()) : turnsOfObject.get(turn - 1), alter);
        }
        if (alter.onlyComments()) {
            return;
        }
        reads(alter.id(), alter);
        names(alter.to(), graph.needs(alter.to(), which(alter.id())), alter);
        Set<ObjectId> old = graph.needs(alter.from(), which(alter.id()));
        Set<ObjectId> now = graph.needs(alter.to(), which(alter.id()));
        boolean letsGo = turn == 0 && (turnsOfObject.size() > 1 || alter.to().equals(released(alter.from())));
        for (ObjectId need : now) {
            if (letsGo && isDisplacedBy(need, alter.id())) {
                altersOf(need).stream().limit(1).forEach(other -> edge(alter, other));
            } else {
                after(need, alter.to(), alter);
            }
        }
        madeOf(context.to(), without(new LinkedHashSet<>(now), old)).forEach(part -> after(part, alter.to(), alter));
        Set<ObjectId> gone = without(new LinkedHashSet<>(old), now);
        gone.forEach(need -> {
            edge(alter, drops.get(need));
            before(need, alter.from(), alter);
        });
        madeOf(context.from(), gone).forEach(part -> before(part, alter.from(), alter));
        Set<ObjectId> links = alter.to().links();
        links.stream()
                .filter(link -> !alter.from().links().contains(link))
                .forEach(link -> edge(creates.get(link), alter));
        alter.from().links().stream()
                .filter(link -> !links.contains(link))
                .forEach(link -> edge(alter, drops.get(link)));
    }

    /** Whether an alteration leaves only what is dropped then, be it created anew or not. */
    private boolean isLast(Step.Alter alter) {
        return stubs.empties(alter)
                && drops.get(alter.id()) instanceof Step.Drop drop
                && drop.all().contains(alter.to());
    }

    private boolean isDisplacedBy(ObjectId need, ObjectId user) {
        return altersOf(need).stream()
                .anyMatch(alter -> graph.displaced(alter.from(), alter.to()).contains(user));
    }

    /** Whoever takes a name waits for whoever lets go of it. */
    private void names() {
        Map<String, Step> freed = new HashMap<>();
        for (Step step : steps) {
            freed(step).forEach(name -> freed.put(name, step));
        }
        for (Step step : steps) {
            taken(step).forEach(name -> edge(freed.get(name), step));
        }
    }

    private static Set<String> freed(Step step) {
        return switch (step) {
            case Step.Drop drop -> claims(drop.all());
            case Step.Alter(var from, var to) -> without(claims(List.of(from)), claims(List.of(to)));
            case Step.Create create -> Set.of();
        };
    }

    private static Set<String> taken(Step step) {
        return switch (step) {
            case Step.Create create -> claims(create.all());
            case Step.Alter(var from, var to) -> without(claims(List.of(to)), claims(List.of(from)));
            case Step.Drop drop -> Set.of();
        };
    }

    private static Set<String> claims(List<SchemaObject> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> names.addAll(Schema.claims(object)));
        return names;
    }

    private static <T> Set<T> without(Set<T> all, Collection<T> others) {
        all.removeAll(others);
        return all;
    }

    private void edge(@Nullable Step first, @Nullable Step then) {
        if (first != null && then != null && first != then) {
            if (followers.computeIfAbsent(first, key -> identitySet()).add(then)) {
                waiting.merge(then, 1, Integer::sum);
            }
        }
    }

    private static Retention retention(SchemaObject object) {
        return Kinds.of(object).retention(object);
    }
}
