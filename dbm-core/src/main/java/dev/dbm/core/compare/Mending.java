package dev.dbm.core.compare;

import dev.dbm.PlanningException;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.PortableLiterals;
import dev.dbm.plan.Change;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The SQL that mends mismatches: one plan for all of them, each statement with the mismatch that caused it. Where they cannot be planned together they are
 * planned in halves, so that what cannot be mended hides nobody else's SQL.
 */
final class Mending {
    private final Difference difference;
    private final Surroundings surroundings;
    private final Map<ObjectId, Integer> groupOf = new HashMap<>();
    private final Map<Integer, List<String>> statements = new HashMap<>();

    private Mending(Difference difference, Surroundings surroundings) {
        this.difference = difference;
        this.surroundings = surroundings;
    }

    /**
     * Returns the statements of each group of changes, in the order in which they can be run; empty for a group that cannot be mended.
     *
     * @param groups the changes that belong together
     */
    static List<List<String>> of(Difference difference, Surroundings surroundings, List<List<Change>> groups) {
        Mending mending = new Mending(difference, surroundings);
        for (int i = 0; i < groups.size(); i++) {
            for (Change change : groups.get(i)) {
                mending.groupOf.put(change.id(), i);
            }
        }
        mending.plan(groups, 0);
        List<List<String>> result = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            result.add(mending.statements.getOrDefault(i, List.of()));
        }
        return result;
    }

    /** Plans groups together, or in halves. */
    private void plan(List<List<Change>> groups, int first) {
        if (groups.isEmpty()) {
            return;
        }
        List<Statement> planned;
        try {
            planned = planned(groups.stream().flatMap(List::stream).toList());
        } catch (PlanningException notTogether) {
            if (groups.size() > 1) {
                int half = groups.size() / 2;
                plan(groups.subList(0, half), first);
                plan(groups.subList(half, groups.size()), first + half);
            }
            return;
        }
        int last = first;
        for (Statement statement : planned) {
            last = group(statement.cause(), first, first + groups.size()).orElse(last);
            statements.computeIfAbsent(last, key -> new ArrayList<>()).add(text(statement));
        }
    }

    private List<Statement> planned(List<Change> all) {
        List<Change.Rename> renames = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Set<ObjectId> concurrently = new HashSet<>();
        for (Change change : all) {
            if (change instanceof Change.Rename rename) {
                renames.add(rename);
            } else {
                changes.add(change);
            }
            if (change instanceof Change.Create(var object) && standsOnOld(object)) {
                concurrently.add(object.id());
            }
        }
        Difference part = new Difference(difference.before(), difference.after(), renames, changes, difference.aside());
        Intents intents = new Intents(List.of(), Set.of(), concurrently, Map.of(), Map.of());
        return new Planner().plan(part, intents, surroundings).statements();
    }

    /** An index of a table that is there already is built without stopping who writes to it. */
    private boolean standsOnOld(SchemaObject object) {
        return object.id().kind() == ObjectKind.INDEX
                && object.owner()
                        .filter(difference.before().objects()::containsKey)
                        .isPresent();
    }

    /** Returns the group of what a statement is about: its own, or that of something that it needs. */
    private Optional<Integer> group(ObjectId cause, int from, int to) {
        Optional<Integer> own = Optional.ofNullable(groupOf.get(cause)).filter(group -> group >= from && group < to);
        if (own.isPresent()) {
            return own;
        }
        return difference.before().find(cause).stream()
                .flatMap(object -> object.references().stream())
                .map(groupOf::get)
                .filter(group -> group != null && group >= from && group < to)
                .findFirst();
    }

    private static String text(Statement statement) {
        // Whoever runs it does so in a session of his own, of whose settings nothing is known.
        String sql = PortableLiterals.of(statement.sql());
        return statement.hazards().contains(Hazard.DELETES_DATA) ? "/* deletes data */ " + sql : sql;
    }
}
