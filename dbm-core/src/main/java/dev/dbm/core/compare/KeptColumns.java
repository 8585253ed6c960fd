package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.diff.Difference;
import dev.dbm.plan.Change;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds columns that PostgreSQL 14 would drop without a word: one that was generated goes, also long after {@code DROP EXPRESSION}, with a function that its
 * expression called. Later servers forget the function with the expression.
 */
final class KeptColumns {
    private static final int MENDED = 15;

    private KeptColumns() {}

    /**
     * Returns what stands against a change on a server; empty if nothing does.
     *
     * @param known what a server has told about who needs what before the change
     */
    static Optional<Problem> problem(Difference difference, Dependencies known, int major) {
        if (major >= MENDED) {
            return Optional.empty();
        }
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
                if (isPlain(difference, user)) {
                    lines.add(user + " would go with " + function);
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        ErrorCode.CHANGE_UNSUPPORTED,
                        "PostgreSQL 14 drops a column that was generated together with a function that its expression"
                                + " called",
                        String.join("\n", lines),
                        "Keep the function, or copy the values into a new column first and drop the old one."));
    }

    /** Whether a column stays that has no reason any more to need a function. */
    private static boolean isPlain(Difference difference, ObjectId id) {
        boolean had = difference
                .before()
                .find(id, Column.class)
                .filter(column -> !(column.value() instanceof ColumnValue.Default))
                .isPresent();
        return had
                && difference
                        .after()
                        .find(id, Column.class)
                        .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                        .isPresent();
    }
}
