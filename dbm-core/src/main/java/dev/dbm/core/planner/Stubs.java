package dev.dbm.core.planner;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands for objects while they and what they use wait for each other, and who can do with that. */
final class Stubs {
    private final Graph graph;
    private final Context context;
    private final Map<ObjectId, Set<ObjectId>> neededBefore = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> needed = new HashMap<>();

    Stubs(Graph graph, Context context) {
        this.graph = graph;
        this.context = context;
    }

    /** Returns what is created first in place of an object that uses itself, or that is to be parted from those that wait for it. */
    Optional<SchemaObject> first(SchemaObject object) {
        boolean parted = isParted(object.id()) && needed(object.id()).contains(object.id());
        return parted || namesItself(object) ? of(object) : Optional.empty();
    }

    /** Returns what an object is before it goes, where it is to be parted from those that wait for it. */
    Optional<SchemaObject> last(SchemaObject object) {
        return isParted(object.id()) && neededBefore(object.id()).contains(object.id())
                ? of(object).filter(stub -> becomes(object, stub))
                : Optional.empty();
    }

    /** Returns the state between two in which nothing is used that has to wait, or in which there are the columns that the object names of itself. */
    Optional<SchemaObject> between(SchemaObject from, SchemaObject to) {
        boolean grows = !output(from).equals(output(to)) && namesItself(to);
        return isParted(from.id()) || grows
                ? of(to).filter(stub -> becomes(from, stub) && becomes(stub, to))
                : Optional.empty();
    }

    private static <T extends SchemaObject> List<ViewColumn> output(T object) {
        return Kinds.of(object).output(object);
    }

    /** Returns whether users have an object out of their way when an alteration makes a stub of it. */
    boolean empties(Step.Alter alter) {
        return isParted(alter.id()) && isStub(alter.to());
    }

    /** Returns whether an alteration makes the object that a stub, or a type without some of it, stands for. */
    boolean completes(Step.Alter alter) {
        return (isParted(alter.id()) && isStub(alter.from()) && !isStub(alter.to())) || isTypeTakingAgain(alter);
    }

    /** Whether a type takes what it has let go of, such as the checks of a domain; PostgreSQL adds some of that only while nobody holds values of it. */
    private boolean isTypeTakingAgain(Step.Alter alter) {
        SchemaObject whole = alter.to();
        return Kinds.of(whole).retention(whole) == Retention.TYPE
                && alter.from().equals(released(whole));
    }

    private static <T extends SchemaObject> @Nullable SchemaObject released(T object) {
        return Kinds.of(object).released(object).orElse(null);
    }

    /** Returns whether a user of an object has to wait until it is whole: all but those that it cannot be whole without, which have its stub. */
    boolean awaits(Step.Alter completion, SchemaObject user) {
        return !needed(completion.id()).contains(user.id()) || !suffices(completion.from(), user);
    }

    /** Returns whether a user of an object has to wait until another is whole, because the two use each other. */
    boolean awaits(Step.Alter completion, SchemaObject user, ObjectId need) {
        return needed(completion.id()).contains(need)
                && needed(need).contains(completion.id())
                && awaits(completion, user);
    }

    private boolean isParted(ObjectId id) {
        return context.relaxation().stubbed().contains(id);
    }

    private static boolean isStub(SchemaObject state) {
        return of(state).filter(state::equals).isPresent();
    }

    private boolean becomes(SchemaObject from, SchemaObject to) {
        return alteration(from, to) instanceof Alteration.InPlace;
    }

    private <T extends SchemaObject> Alteration alteration(T from, SchemaObject to) {
        @SuppressWarnings("unchecked") // both are states of one object
        T after = (T) to.withComment(from.comment());
        return Kinds.of(from).ddl().alter(from, after, context);
    }

    private static <T extends SchemaObject> Optional<SchemaObject> of(T object) {
        return Kinds.of(object).stub(object).map(SchemaObject.class::cast);
    }

    private static <T extends SchemaObject> boolean suffices(T stub, SchemaObject user) {
        Kind<T> kind = Kinds.of(stub);
        return kind.suffices(stub, user);
    }

    /** Whether an object names itself where PostgreSQL looks; who needs whom does not say that. */
    private static <T extends SchemaObject> boolean namesItself(T object) {
        return Kinds.of(object).statements(object).stream().anyMatch(text -> names(text, object.id()));
    }

    private static boolean names(String text, ObjectId id) {
        if (!text.contains(id.name().value())) {
            return false;
        }
        List<Token> tokens = Token.listOf(text);
        Optional<Identifier> namespace = id.namespace();
        for (int at = 2; at < tokens.size(); at++) {
            if (tokens.get(at - 1).isSymbol(".")
                    && SqlNames.name(tokens.get(at)).filter(id.name()::equals).isPresent()
                    && SqlNames.name(tokens.get(at - 2)).equals(namespace)) {
                return true;
            }
        }
        return false;
    }

    /** All that an object needs on the old side, and what that needs; itself only if it is in a circle. */
    private Set<ObjectId> neededBefore(ObjectId id) {
        return neededBefore.computeIfAbsent(
                id,
                start -> closure(start, context.from(), object -> graph.needsBefore(object, Relaxation.Needs.HARD)));
    }

    /** All that an object needs on the new side, and what that needs; itself only if it is in a circle. */
    private Set<ObjectId> needed(ObjectId id) {
        return needed.computeIfAbsent(
                id, start -> closure(start, context.to(), object -> graph.needs(object, Relaxation.Needs.HARD)));
    }

    private static Set<ObjectId> closure(ObjectId start, Schema side, Function<SchemaObject, Set<ObjectId>> needs) {
        Set<ObjectId> all = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            SchemaObject object = side.objects().get(open.poll());
            if (object != null) {
                needs.apply(object).stream().filter(all::add).forEach(open::add);
            }
        }
        return all;
    }

    /**
     * Chooses the objects for which something is to stand, so that steps that wait for each other find an order. Few will do; where no choice of few parts
     * a circle, all that can be are chosen. What comes late in the order of the kinds goes first, since a view is easier to replace than a function.
     *
     * @param cycle the steps that wait for each other
     */
    static Set<ObjectId> chosen(List<Step> cycle, Graph graph, Relaxation relaxation) {
        Map<ObjectId, Set<ObjectId>> needs = new TreeMap<>();
        Map<ObjectId, Set<ObjectId>> without = new TreeMap<>();
        for (Step step : cycle) {
            List<SchemaObject> objects = switch (step) {
                case Step.Create create -> create.all();
                case Step.Drop drop -> drop.all();
                case Step.Alter alter -> List.of(alter.to());
            };
            for (SchemaObject object : objects) {
                Set<ObjectId> own = step instanceof Step.Drop
                        ? graph.needsBefore(object, Relaxation.Needs.HARD)
                        : graph.needs(object, relaxation.needs(object.id()));
                needs.computeIfAbsent(object.id(), id -> new LinkedHashSet<>()).addAll(own);
                if (!relaxation.stubbed().contains(object.id())) {
                    of(object)
                            .ifPresent(stub -> without.computeIfAbsent(stub.id(), id -> new LinkedHashSet<>())
                                    .addAll(graph.needsBefore(stub, Relaxation.Needs.HARD)));
                }
            }
        }
        Set<ObjectId> chosen = new TreeSet<>();
        for (ObjectId id : new TreeSet<>(without.keySet()).descendingSet()) {
            Set<ObjectId> all = needs.get(id);
            if (all != null && isInCircle(id, needs)) {
                needs.put(id, without.getOrDefault(id, Set.of()));
                if (isInCircle(id, needs)) {
                    needs.put(id, all);
                } else {
                    chosen.add(id);
                }
            }
        }
        return chosen.isEmpty() ? without.keySet() : chosen;
    }

    private static boolean isInCircle(ObjectId id, Map<ObjectId, Set<ObjectId>> needs) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            needs.getOrDefault(open.poll(), Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return seen.contains(id);
    }
}
