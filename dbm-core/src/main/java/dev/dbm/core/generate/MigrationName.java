package dev.dbm.core.generate;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a tag behind the number: a name that somebody chose, or one that is derived from what the migration does. */
final class MigrationName {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}");
    private static final int MANY = 2;

    private MigrationName() {}

    /**
     * Returns a name that somebody gave.
     *
     * @throws PlanningException if it cannot be part of a file's name
     */
    static String given(String name) {
        if (!VALID.matcher(name).matches()) {
            throw new PlanningException(Problem.of(
                    ErrorCode.MIGRATION_NAME_INVALID,
                    "Not a name for a migration: \"" + name + "\"",
                    "Use letters, digits, _ and -, at most 80, without the number: orders_note."));
        }
        return name;
    }

    /** Returns a name made of the tables and types that change; the first migration is called {@code initial}. */
    static String derived(List<Change> changes, boolean first) {
        Set<String> subjects = new LinkedHashSet<>();
        Set<ObjectId> objects = new LinkedHashSet<>();
        for (Change change : changes) {
            ObjectId id = change.id();
            objects.add(id);
            Identifier subject = id.scope() == Scope.MEMBER ? id.relation().name() : id.name();
            subjects.add(subject.value().toLowerCase(Locale.ROOT));
        }
        if (first || subjects.size() > MANY || subjects.isEmpty()) {
            return first ? "initial" : "changes";
        }
        String name = String.join("_", subjects);
        if (objects.size() == 1 && changes.get(0).id().kind() == ObjectKind.COLUMN) {
            name += "_" + changes.get(0).id().name().value().toLowerCase(Locale.ROOT);
        }
        String plain = name.replaceAll("[^a-z0-9_-]+", "_").replaceAll("^[_-]+", "");
        String cut = plain.substring(0, Math.min(plain.length(), 60));
        return VALID.matcher(cut).matches() ? cut : "changes";
    }
}
