package dev.dbm.core.planner;

import dev.dbm.core.depend.NamedInText;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which names that go, by a drop or a rename, still stand in bodies that PostgreSQL does not look into, so that it lets them go. */
final class NamedInBodies {
    private final Difference difference;
    private final Graph graph;
    private final Set<List<Identifier>> left = new HashSet<>();

    NamedInBodies(Difference difference, Graph graph) {
        this.difference = difference;
        this.graph = graph;
    }

    /**
     * Returns whether a body that stays names something by a name that nothing has afterwards.
     *
     * @param gone the id that goes
     * @param known the id by which the old side of the difference knows the object
     */
    boolean stay(ObjectId gone, ObjectId known) {
        Set<ObjectId> users = graph.before().usersOf(known, Strength.SOFT);
        return !users.isEmpty()
                && !left().contains(gone.path())
                && users.stream().anyMatch(user -> names(user, gone));
    }

    /** The names that something has afterwards, of whatever kind. */
    private Set<List<Identifier>> left() {
        if (left.isEmpty()) {
            difference.after().objects().keySet().forEach(id -> left.add(id.path()));
        }
        return left;
    }

    private boolean names(ObjectId user, ObjectId gone) {
        Optional<SchemaObject> after = difference.after().find(user);
        if (after.isPresent()) {
            return bodies(after.get()).stream().anyMatch(body -> names(body, gone));
        }
        // What dbm does not model stays as it is; which columns it names is not known here.
        return difference.before().find(user).isEmpty() && gone.kind() != ObjectKind.COLUMN;
    }

    /** A column counts only by its own name, not where a star stands for all columns. */
    private static boolean names(String body, ObjectId gone) {
        boolean column = gone.kind() == ObjectKind.COLUMN;
        ObjectId whole = column ? ObjectId.table(gone.relation()) : gone;
        boolean named = !new NamedInText(Set.of(whole)).in(body).isEmpty();
        return named
                && (!column
                        || Token.listOf(body).stream()
                                .anyMatch(token -> SqlNames.name(token)
                                        .filter(gone.name()::equals)
                                        .isPresent()));
    }

    private static <T extends SchemaObject> List<String> bodies(T object) {
        return Kinds.of(object).bodies(object);
    }
}
