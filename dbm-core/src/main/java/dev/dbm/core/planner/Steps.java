package dev.dbm.core.planner;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.planner.Step.Purpose;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides how each difference is made: in place, by rebuilding, or as part of the statement of its table. */
final class Steps {
    private final Difference difference;
    private final Graph graph;
    private final Context context;
    private final Stubs stubs;
    private final Map<ObjectId, SchemaObject> creates = new TreeMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<ObjectId, SchemaObject> drops = new TreeMap<>();
    private final Map<ObjectId, Change.Alter> alters = new TreeMap<>();
    private final Map<ObjectId, ObjectId> takers = new TreeMap<>();
    private final Set<ObjectId> rebuilt = new TreeSet<>();
    private final Set<ObjectId> released = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Steps(Difference difference, Graph graph, Context context) {
        this.difference = difference;
        this.graph = graph;
        this.context = context;
        this.stubs = new Stubs(graph, context);
    }

    /**
     * Returns the steps; those on one object follow each other in the order in which they are made.
     *
     * @throws PlanningException if a change cannot be made; lists all that cannot
     */
    List<Step> steps() {
        for (Change change : difference.changes()) {
            switch (change) {
                case Change.Create(var object) -> create(object);
                case Change.Drop(var object) -> drops.put(object.id(), object);
                case Change.Alter alter -> alters.put(alter.id(), alter);
                case Change.Rename rename -> throw new IllegalArgumentException("Renames are settled first: " + rename);
            }
        }
        decideAlters();
        rebuildUsers();
        alterWhatComesAlong();
        if (!problems.isEmpty()) {
            throw new PlanningException(problems);
        }
        List<Step> steps = new ArrayList<>();
        addDrops(steps);
        addCreates(steps);
        alters.values().forEach(alter -> addAlters(alter, steps));
        return steps;
    }

    private void decideAlters() {
        for (Change.Alter alter : List.copyOf(alters.values())) {
            SchemaObject bare = alter.from().withComment(alter.to().comment());
            if (bare.equals(alter.to())) {
                continue;
            }
            switch (Kinds.of(bare).ddl().alter(bare, alter.to(), context)) {
                case Alteration.InPlace inPlace -> {}
                case Alteration.Rebuild rebuild -> rebuild(alter.from(), alter.to());
                case Alteration.Replace replace ->
                    throw new IllegalArgumentException("Replacements are settled first: " + alter.id());
                case Alteration.Unsupported(var reason, var remedy) ->
                    problems.add(new Problem(
                            ErrorCode.CHANGE_UNSUPPORTED, reason, alter.id().toString(), remedy));
            }
        }
    }

    private void rebuild(SchemaObject from, SchemaObject to) {
        alters.remove(from.id());
        drops.put(from.id(), from);
        create(to);
        rebuilt.add(from.id());
    }

    /** Whoever rests on something that goes or is rebuilt, or is displaced by an alteration, is rebuilt too, or lets go of it for a moment. */
    private void rebuildUsers() {
        Deque<ObjectId> open = new ArrayDeque<>(drops.keySet());
        for (Change.Alter alter : List.copyOf(alters.values())) {
            for (ObjectId user : graph.displaced(alter.from(), alter.to())) {
                displace(user, open);
            }
            for (SchemaObject user : graph.users().of(alter.id())) {
                if (Kinds.of(user).retention(user) == Retention.DERIVED && disturbs(alter.from(), alter.to(), user)) {
                    rebuildIfStaying(user.id(), open);
                }
            }
        }
        while (!open.isEmpty()) {
            ObjectId changed = open.poll();
            for (SchemaObject user : graph.users().of(changed)) {
                if (Kinds.of(user).retention(user) == Retention.DERIVED) {
                    if (!letsGo(user.id(), changed)) {
                        rebuildIfStaying(user.id(), open);
                    }
                } else {
                    releaseIfStaying(user, changed);
                }
            }
        }
    }

    /**
     * Returns whether an alteration in place is all that a user of something that goes for good needs to be out of the way. Where the name is taken again,
     * the alteration might have to wait for whoever takes it.
     */
    private boolean letsGo(ObjectId user, ObjectId gone) {
        return alters.containsKey(user)
                && !creates.containsKey(gone)
                && graph.stayingUsers().of(gone).stream()
                        .noneMatch(staying -> staying.id().equals(user))
                && Optional.ofNullable(drops.get(gone)).stream()
                        .flatMap(object -> Schema.claims(object).stream())
                        .noneMatch(claimed::contains);
    }

    private void create(SchemaObject object) {
        creates.put(object.id(), object);
        claimed.addAll(Schema.claims(object));
    }

    /** What PostgreSQL makes along with new objects, because of something that stays, is to be as it is wanted. */
    private void alterWhatComesAlong() {
        Map<ObjectKind, List<SchemaObject>> there = new TreeMap<>();
        difference.before().objects().forEach((id, object) -> {
            if (Kinds.of(object).comesLast() && !drops.containsKey(id)) {
                there.computeIfAbsent(id.kind(), kind -> new ArrayList<>()).add(object);
            }
        });
        for (List<SchemaObject> standing : there.values()) {
            for (SchemaObject created : creates.values()) {
                aftermath(standing.getFirst(), standing, created)
                        .forEach(alter -> alters.putIfAbsent(alter.id(), alter));
            }
        }
    }

    private <T extends SchemaObject> List<Change.Alter> aftermath(
            T first, List<SchemaObject> standing, SchemaObject created) {
        @SuppressWarnings("unchecked") // all of them are of the kind of the first
        List<T> there = (List<T>) standing;
        return Kinds.of(first).aftermath(there, created, difference.after());
    }

    private static <T extends SchemaObject> boolean disturbs(T from, SchemaObject to, SchemaObject user) {
        Kind<T> kind = Kinds.of(from);
        @SuppressWarnings("unchecked") // an alteration keeps the kind
        T after = (T) to;
        return kind.disturbs(from, after, user.id().kind());
    }

    /** What holds data lets go of what is altered instead of making room. */
    private void displace(ObjectId id, Deque<ObjectId> open) {
        SchemaObject user = difference.before().objects().get(id);
        if (user == null || Kinds.of(user).retention(user) == Retention.DERIVED) {
            rebuildIfStaying(id, open);
        } else {
            release(user);
        }
    }

    private void rebuildIfStaying(ObjectId id, Deque<ObjectId> open) {
        SchemaObject from = difference.before().objects().get(id);
        SchemaObject to = difference.after().objects().get(id);
        if (from != null && to != null && !drops.containsKey(id)) {
            rebuild(from, to);
            open.add(id);
        }
    }

    /** What holds data cannot make room for an object by going; it lets go of it and takes it, or what comes in its place, again. */
    private void releaseIfStaying(SchemaObject from, ObjectId changed) {
        SchemaObject to = difference.after().objects().get(from.id());
        boolean holds =
                to != null && (rebuilt.contains(changed) || from.expressions().equals(to.expressions()));
        if (holds) {
            release(from);
        }
    }

    private void release(SchemaObject from) {
        SchemaObject to = difference.after().objects().get(from.id());
        if (to != null && !drops.containsKey(from.id()) && released(from).isPresent()) {
            released.add(from.id());
            alters.putIfAbsent(from.id(), new Change.Alter(from, to));
        }
    }

    private static <T extends SchemaObject> Optional<SchemaObject> released(T object) {
        return Kinds.of(object).released(object).map(SchemaObject.class::cast);
    }

    private static <T extends SchemaObject> Optional<SchemaObject> shell(T object) {
        return Kinds.of(object).shell(object).map(SchemaObject.class::cast);
    }

    /** One step, or two where the object lets go of something between them. */
    private void addAlters(Change.Alter alter, List<Step> steps) {
        SchemaObject from = alter.from();
        SchemaObject to = alter.to();
        boolean split =
                released.contains(from.id()) || context.relaxation().released().contains(from.id());
        Optional<SchemaObject> middle = (split ? middle(from, to) : stubs.between(from, to))
                .filter(state -> !state.equals(from) && !state.equals(to));
        if (middle.isPresent()) {
            steps.add(new Step.Alter(from, middle.get()));
            steps.add(new Step.Alter(middle.get(), to));
        } else {
            steps.add(new Step.Alter(from, to));
        }
    }

    /** Returns the state between two in which an object has let go of what it can; what only links it to others is taken last. */
    static Optional<SchemaObject> middle(SchemaObject from, SchemaObject to) {
        return shell(to).or(() -> released(from));
    }

    private void addCreates(List<Step> steps) {
        Map<ObjectId, List<SchemaObject>> folded = new TreeMap<>();
        Set<ObjectId> inside = new TreeSet<>();
        for (SchemaObject object : creates.values()) {
            Optional<ObjectId> owner = object.owner().filter(creates::containsKey);
            if (owner.isPresent() && context.clause(object).isPresent()) {
                folded.computeIfAbsent(owner.get(), key -> new ArrayList<>()).add(created(object));
                inside.add(object.id());
            }
        }
        for (SchemaObject object : creates.values()) {
            SchemaObject created = created(object);
            if (!inside.contains(object.id())) {
                List<SchemaObject> members = folded.getOrDefault(object.id(), List.of());
                steps.add(new Step.Create(created, members, purpose(object)));
            }
            if (!created.equals(object)) {
                steps.add(new Step.Alter(created, object));
            }
        }
    }

    private SchemaObject created(SchemaObject object) {
        return shell(object).or(() -> stubs.first(object)).orElseGet(() -> context.without(object));
    }

    private SchemaObject left(SchemaObject object) {
        return stubs.last(object).orElseGet(() -> context.without(object));
    }

    private Purpose purpose(SchemaObject object) {
        return rebuilt.contains(object.id()) ? Purpose.REBUILD : Purpose.CHANGE;
    }

    private void addDrops(List<Step> steps) {
        Map<ObjectId, List<SchemaObject>> folded = new TreeMap<>();
        Set<ObjectId> inside = new TreeSet<>();
        drops.forEach((id, object) -> goesAlong(object).forEach(other -> takers.put(other, id)));
        for (SchemaObject object : drops.values()) {
            if (!context.relaxation().apart().contains(object.id()) || takers.containsKey(object.id())) {
                carrier(object).ifPresent(carrier -> {
                    folded.computeIfAbsent(carrier, key -> new ArrayList<>()).add(left(object));
                    inside.add(object.id());
                });
            }
        }
        for (SchemaObject object : drops.values()) {
            SchemaObject left = left(object);
            if (!left.equals(object)) {
                steps.add(new Step.Alter(object, left));
            }
            if (!inside.contains(object.id())) {
                steps.add(new Step.Drop(left, folded.getOrDefault(object.id(), List.of()), purpose(object)));
            }
        }
    }

    /** The dropped object that takes this one along: its table, or what it is linked to, or that one's table. */
    private Optional<ObjectId> carrier(SchemaObject object) {
        Optional<ObjectId> next = holder(object);
        return next.map(drops::get).flatMap(this::carrier).or(() -> next);
    }

    private Optional<ObjectId> holder(SchemaObject object) {
        return object.owner()
                .filter(drops::containsKey)
                .or(() -> object.links().stream().filter(drops::containsKey).findFirst())
                .or(() -> Optional.ofNullable(takers.get(object.id())));
    }

    private static <T extends SchemaObject> List<ObjectId> goesAlong(T object) {
        return Kinds.of(object).goesAlong(object);
    }
}
