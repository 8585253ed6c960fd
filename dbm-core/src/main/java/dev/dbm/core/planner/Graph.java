package dev.dbm.core.planner;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Users;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.ViewColumn;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who needs what on the two sides of a difference: as a server said where one was asked, by the tokens of the texts elsewhere. */
final class Graph {
    private final Difference difference;
    private final Dependencies before;
    private final Dependencies after;

    private Graph(Difference difference, Dependencies before, Dependencies after) {
        this.difference = difference;
        this.before = before;
        this.after = after;
    }

    /** Returns the graph of a difference; the surroundings have the ids of the difference's own sides. */
    static Graph of(Difference difference, Surroundings surroundings) {
        Dependencies known = surroundings.before();
        return new Graph(
                difference,
                TokenDependencies.of(difference.before()).updated(known),
                TokenDependencies.of(difference.after())
                        .updated(unchanged(known, difference))
                        .updated(surroundings.after()));
    }

    /** What a server said of an object on the old side holds on the new one if the object is the same and all that it needs is there. */
    private static Dependencies unchanged(Dependencies known, Difference difference) {
        Map<ObjectId, SchemaObject> before = difference.before().objects();
        Map<ObjectId, SchemaObject> after = difference.after().objects();
        return known.where((id, needs) -> {
            SchemaObject now = after.get(id);
            return now != null
                    && now.equals(before.get(id))
                    && needs.stream().map(Need::on).noneMatch(on -> before.containsKey(on) && !after.containsKey(on));
        });
    }

    /** Returns who needs what on the old side. */
    Dependencies before() {
        return before;
    }

    /** Returns the entries of the old side that PostgreSQL keeps from going, or makes go, with an object. */
    Users users() {
        return id -> before.usersOf(id, Strength.HARD).stream()
                .map(difference.before().objects()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the entries of the old side that PostgreSQL does not keep, or not rightly, through an alteration in place. */
    <T extends SchemaObject> Set<ObjectId> displaced(T from, SchemaObject to) {
        Kind<T> kind = Kinds.of(from);
        @SuppressWarnings("unchecked") // an alteration keeps the kind
        T after = (T) to;
        return kind.displaced(from, after, users());
    }

    /** Returns the entries of the old side that need an object and still do on the new side. */
    Users stayingUsers() {
        return id -> users().of(id).stream()
                .filter(user -> after.of(user.id()).stream().map(Need::on).anyMatch(id::equals))
                .toList();
    }

    /**
     * Returns what a state of an object needs: that of the old side, of the new side, or one between them, which has no needs but its references
     * and the types of its columns.
     *
     * @param which which needs count
     */
    Set<ObjectId> needs(SchemaObject state, Relaxation.Needs which) {
        ObjectId id = state.id();
        if (state.equals(difference.after().objects().get(id))) {
            return needs(after.of(id), which);
        }
        return needsBefore(state, which);
    }

    /** Returns what a state of an object needs that is on its way out: that of the old side, or one behind it, which has no needs but its references. */
    Set<ObjectId> needsBefore(SchemaObject state, Relaxation.Needs which) {
        ObjectId id = state.id();
        if (state.equals(difference.before().objects().get(id))) {
            return needs(before.of(id), which);
        }
        Set<ObjectId> result = new LinkedHashSet<>();
        for (ObjectId reference : state.references()) {
            resolved(reference, result);
        }
        for (ViewColumn column : Kinds.of(state).output(state)) {
            column.type().reference().ifPresent(type -> resolved(type, result));
            column.collation().ifPresent(name -> resolved(ObjectId.of(ObjectKind.COLLATION, name), result));
        }
        result.remove(id);
        return result;
    }

    private void resolved(ObjectId reference, Set<ObjectId> result) {
        difference.after().resolve(reference).ifPresent(result::add);
        difference.before().resolve(reference).ifPresent(result::add);
    }

    private static Set<ObjectId> needs(Set<Need> needs, Relaxation.Needs which) {
        Predicate<Need> counts = switch (which) {
            case ALL -> need -> true;
            case HARD -> need -> need.strength() == Strength.HARD;
        };
        Set<ObjectId> result = new LinkedHashSet<>();
        needs.stream().filter(counts).map(Need::on).forEach(result::add);
        return result;
    }

    /** Returns whether an object names something, on either side, where PostgreSQL does not look. */
    boolean hasSoftNeeds(ObjectId id) {
        return Stream.of(before, after)
                .flatMap(side -> side.of(id).stream())
                .anyMatch(need -> need.strength() == Strength.SOFT);
    }
}
