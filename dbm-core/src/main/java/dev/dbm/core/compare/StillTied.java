package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a server would drop without a word: on PostgreSQL 14 a column that was generated goes, also long after {@code DROP EXPRESSION}, with a function that
 * its expression called. Later servers forget the function with the expression.
 */
public final class StillTied {
    private StillTied() {}

    /**
     * Returns what stands against a change on a server; empty if nothing does.
     *
     * @param known what a server has told about who needs what before the change
     */
    public static Optional<Problem> problem(Difference difference, Dependencies known, int major) {
        Set<ObjectId> functions = new TreeSet<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.Drop drop && drop.id().kind() == ObjectKind.FUNCTION) {
                functions.add(drop.id());
            }
        }
        if (functions.isEmpty()) {
            return Optional.empty();
        }
        Dependencies before = TokenDependencies.of(difference.before()).updated(known);
        List<String> lines = new ArrayList<>();
        for (ObjectId function : functions) {
            for (ObjectId user : before.usersOf(function, Strength.HARD)) {
                if (goesAlong(difference, user, major)) {
                    lines.add(user + " would go with " + function);
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        ErrorCode.CHANGE_UNSUPPORTED,
                        "PostgreSQL 14 drops a column that was generated together with a function that its"
                                + " expression called",
                        String.join("\n", lines),
                        "Keep the function, or copy the values of the column into a new one first and drop the"
                                + " old one."));
    }

    private static boolean goesAlong(Difference difference, ObjectId id, int major) {
        Optional<SchemaObject> from = difference.before().find(id);
        Optional<SchemaObject> to = difference.after().find(id);
        return from.isPresent()
                && to.isPresent()
                && keptSince(from.get(), to.get()).orElse(major) > major;
    }

    private static <T extends SchemaObject> OptionalInt keptSince(T from, SchemaObject to) {
        Kind<T> kind = Kinds.of(from);
        @SuppressWarnings("unchecked") // both have one id, so they are of one kind
        T after = (T) to;
        return kind.keptSince(from, after);
    }
}
