package dev.dbm.core.planner;

import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Index;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Orders steps: create after what is needed, drop before what is needed, alter after new and before dropped references, release a name before it is
 * taken. Ties go by rank, then by id, so the order does not depend on the order of the input.
 */
@SuppressWarnings("ReferenceEquality") // a step is itself, not one like it: comparing deep schemas here would be slow
final class Order {
    private static final Comparator<Step> TIES = Comparator.comparingInt(Order::rank)
            .thenComparing(Order::table)
            .thenComparingInt(Order::position)
            .thenComparing(Step::id)
            .thenComparingInt(Order::turn);

    private final List<Step> steps;
    private final References before;
    private final References after;
    private final Predicate<ObjectId> concurrently;
    private final Map<ObjectId, Step> creates = new HashMap<>();
    private final Map<ObjectId, Step> drops = new HashMap<>();
    private final Map<ObjectId, Step> firstAlters = new HashMap<>();
    private final Map<ObjectId, Step> lastAlters = new HashMap<>();
    private final IdentityHashMap<Step, Set<Step>> followers = new IdentityHashMap<>();
    private final IdentityHashMap<Step, Integer> waiting = new IdentityHashMap<>();

    Order(List<Step> steps, References before, References after, Predicate<ObjectId> concurrently) {
        this.steps = steps;
        this.before = before;
        this.after = after;
        this.concurrently = concurrently;
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
            index(step);
        }
        steps.forEach(this::edges);
        releases();
        PriorityQueue<Step> ready =
                new PriorityQueue<>(Comparator.comparing((Step step) -> concurrently.test(step.id()))
                        .thenComparing(TIES));
        waiting.forEach((step, count) -> {
            if (count == 0) {
                ready.add(step);
            }
        });
        List<Step> result = new ArrayList<>();
        while (!ready.isEmpty()) {
            Step step = ready.poll();
            result.add(step);
            for (Step follower : followers.getOrDefault(step, Set.of())) {
                if (waiting.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        Set<Step> done = identitySet();
        done.addAll(result);
        return new Ordered(
                result, steps.stream().filter(step -> !done.contains(step)).toList());
    }

    // A step holds whole tables: hashing it by value at every look-up would cost more than ordering.
    private static Set<Step> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void index(Step step) {
        switch (step) {
            case Step.Create create -> create.all().forEach(object -> creates.put(object.id(), step));
            case Step.Drop drop -> drop.all().forEach(object -> drops.put(object.id(), step));
            case Step.Alter alter -> {
                if (alter.turn() == 1) {
                    firstAlters.put(alter.id(), step);
                }
                lastAlters.merge(alter.id(), step, (a, b) -> turn(a) > turn(b) ? a : b);
            }
            case Step.Own own -> {}
        }
    }

    private void edges(Step step) {
        switch (step) {
            case Step.Create create -> {
                for (SchemaObject object : create.all()) {
                    after.of(object.id()).forEach(need -> {
                        edge(creates.get(need), step);
                        edge(settled(need), step);
                    });
                }
                if (create.rebuilt()) {
                    edge(drops.get(create.id()), step);
                }
            }
            case Step.Drop drop -> {
                for (SchemaObject object : drop.all()) {
                    before.of(object.id()).forEach(need -> {
                        edge(step, drops.get(need));
                        if (!(firstAlters.get(need) instanceof Step.Alter alter && mindsNoUser(alter.to()))) {
                            edge(step, firstAlters.get(need));
                        }
                    });
                }
            }
            case Step.Alter alter -> alterEdges(alter);
            case Step.Own own -> {
                edge(creates.get(own.id()), step);
                own.sequence().ownedBy().ifPresent(column -> afterColumn(column, step));
            }
        }
    }

    /** A label is added and a sequence let go of whoever uses the type or the sequence meanwhile. */
    private static boolean mindsNoUser(SchemaObject altered) {
        return altered instanceof EnumType || altered instanceof Sequence;
    }

    /** The step after which an object can be used. A sequence can be before it has its owner, which in turn may wait for the sequence's user. */
    private @Nullable Step settled(ObjectId need) {
        Step last = lastAlters.get(need);
        boolean owns = last instanceof Step.Alter alter
                && alter.from() instanceof Sequence from
                && alter.to() instanceof Sequence to
                && !from.ownedBy().equals(to.ownedBy());
        if (!owns) {
            return last;
        }
        return last instanceof Step.Alter alter && alter.turn() > 1 ? firstAlters.get(need) : null;
    }

    private void alterEdges(Step.Alter alter) {
        if (alter.from().withComment(alter.to().comment()).equals(alter.to())) {
            return; // a comment needs nothing but the object
        }
        Step first = firstAlters.get(alter.id());
        Step last = lastAlters.get(alter.id());
        edge(first, last);
        if (alter == last) {
            after.of(alter.id()).forEach(need -> {
                edge(creates.get(need), alter);
                edge(settled(need), alter);
            });
        }
        // The first of two turns lets go of a sequence; the type and all else go with the last.
        before.of(alter.id()).forEach(need -> {
            if (alter == (need.kind() == ObjectKind.SEQUENCE ? first : last)) {
                edge(alter, drops.get(need));
            }
        });
        if (alter.from() instanceof Sequence from
                && alter.to() instanceof Sequence to
                && !from.ownedBy().equals(to.ownedBy())) {
            from.ownedBy().ifPresent(column -> edge(alter, drops.get(column.id())));
            to.ownedBy().ifPresent(column -> afterColumn(column, alter));
        }
    }

    private void afterColumn(ColumnRef column, Step step) {
        edge(creates.get(column.id()), step);
    }

    /** Whoever takes a name waits for whoever lets go of it. */
    private void releases() {
        Map<String, Step> released = new HashMap<>();
        for (Step step : steps) {
            freed(step).forEach(name -> released.put(name, step));
        }
        for (Step step : steps) {
            taken(step).forEach(name -> edge(released.get(name), step));
        }
    }

    private static Set<String> freed(Step step) {
        return switch (step) {
            case Step.Drop drop -> claims(drop.all());
            case Step.Alter alter -> {
                Set<String> names = claims(List.of(alter.from()));
                names.removeAll(claims(List.of(alter.to())));
                yield names;
            }
            case Step.Create create -> Set.of();
            case Step.Own own -> Set.of();
        };
    }

    private static Set<String> taken(Step step) {
        return switch (step) {
            case Step.Create create -> claims(create.all());
            case Step.Alter alter -> {
                Set<String> names = claims(List.of(alter.to()));
                names.removeAll(claims(List.of(alter.from())));
                yield names;
            }
            case Step.Drop drop -> Set.of();
            case Step.Own own -> Set.of();
        };
    }

    private static Set<String> claims(List<SchemaObject> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> names.addAll(Schema.claims(object)));
        return names;
    }

    private void edge(@Nullable Step first, @Nullable Step then) {
        if (first != null && then != null && first != then) {
            if (followers.computeIfAbsent(first, key -> identitySet()).add(then)) {
                waiting.merge(then, 1, Integer::sum);
            }
        }
    }

    private static int rank(Step step) {
        return switch (step) {
            case Step.Alter alter -> alter.to() instanceof EnumType ? 0 : 3;
            case Step.Drop drop -> holdsData(drop.object()) ? 5 : 1;
            case Step.Create create -> create.object().owner().isEmpty() ? 2 : 4;
            case Step.Own own -> 3;
        };
    }

    private static boolean holdsData(SchemaObject object) {
        return switch (object) {
            case Namespace namespace -> true;
            case EnumType type -> true;
            case Sequence sequence -> true;
            case Table table -> true;
            case Column column -> true;
            case PrimaryKey key -> false;
            case UniqueConstraint key -> false;
            case ForeignKey key -> false;
            case CheckConstraint check -> false;
            case Index index -> false;
        };
    }

    /** Within a rank kinds go together: all tables before the first index. */
    private static ObjectId table(Step step) {
        Optional<ObjectId> owner = column(step).map(column -> ObjectId.table(column.table()));
        return owner.orElse(step.id());
    }

    private static int position(Step step) {
        return column(step).map(Column::position).orElse(0);
    }

    private static Optional<Column> column(Step step) {
        return switch (step) {
            case Step.Create create ->
                Optional.of(create.object()).filter(Column.class::isInstance).map(Column.class::cast);
            case Step.Alter alter ->
                Optional.of(alter.to()).filter(Column.class::isInstance).map(Column.class::cast);
            case Step.Drop drop ->
                Optional.of(drop.object()).filter(Column.class::isInstance).map(Column.class::cast);
            case Step.Own own -> Optional.empty();
        };
    }

    private static int turn(Step step) {
        return step instanceof Step.Alter alter ? alter.turn() : 0;
    }
}
