package dev.dbm.core.compare;

import dev.dbm.Mismatch;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What lies between the live database and the declared schema, object by object, each with the SQL that mends it. */
final class Mismatches {
    private static final String MISSING = "missing";

    private final Difference difference;
    private final Surroundings surroundings;

    Mismatches(Difference difference, Surroundings surroundings) {
        this.difference = difference;
        this.surroundings = surroundings;
    }

    List<Mismatch> list() {
        List<List<Change>> groups = groups();
        List<List<String>> mends = Mending.of(difference, surroundings, groups);
        List<Mismatch> result = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            result.add(mismatch(groups.get(i).getFirst(), mends.get(i)));
        }
        return result;
    }

    /** Returns each rename and change with those that have no line of their own: what comes or goes with its table, unless it has its own statement. */
    private List<List<Change>> groups() {
        Set<ObjectId> whole = new TreeSet<>();
        for (Change change : difference.changes()) {
            if (change.id().kind() == ObjectKind.TABLE && !(change instanceof Change.Alter)) {
                whole.add(change.id());
            }
        }
        List<List<Change>> result = new ArrayList<>();
        difference.renames().forEach(rename -> result.add(List.of(rename)));
        Map<ObjectId, List<Change>> tables = new HashMap<>();
        for (Change change : difference.changes()) {
            if (isPart(change, whole)) {
                tables.computeIfAbsent(owner(change), table -> new ArrayList<>())
                        .add(change);
            } else if (whole.contains(change.id())) {
                List<Change> group = tables.computeIfAbsent(change.id(), table -> new ArrayList<>());
                group.addFirst(change);
                result.add(group);
            } else {
                result.add(List.of(change));
            }
        }
        return result;
    }

    private static boolean isPart(Change change, Set<ObjectId> tables) {
        return switch (change) {
            case Change.Create(var object) -> !Kinds.of(object).standsAlone() && ownedBy(object, tables);
            case Change.Drop(var object) -> ownedBy(object, tables);
            case Change.Alter alter -> false;
            case Change.Rename rename -> false;
        };
    }

    private static ObjectId owner(Change change) {
        return switch (change) {
            case Change.Create(var object) -> object.owner().orElseThrow();
            case Change.Drop(var object) -> object.owner().orElseThrow();
            case Change.Alter alter -> throw new IllegalStateException("Has a line of its own: " + alter);
            case Change.Rename rename -> throw new IllegalStateException("Has a line of its own: " + rename);
        };
    }

    private static boolean ownedBy(SchemaObject object, Set<ObjectId> tables) {
        return object.owner().filter(tables::contains).isPresent();
    }

    private Mismatch mismatch(Change change, List<String> mend) {
        return switch (change) {
            case Change.Create(var object) -> new Mismatch(change, text(object, difference.after()), MISSING, mend);
            case Change.Drop(var object) -> new Mismatch(change, MISSING, text(object, difference.before()), mend);
            case Change.Alter(var from, var to) -> {
                String declared = ObjectText.of(to);
                String live = ObjectText.of(from);
                // What the short text leaves out, the whole record shows.
                yield declared.equals(live)
                        ? new Mismatch(change, to.toString(), from.toString(), mend)
                        : new Mismatch(change, declared, live, mend);
            }
            case Change.Rename(var from, var to) ->
                new Mismatch(change, "named " + to.name(), "named " + from.name(), mend);
        };
    }

    private static String text(SchemaObject object, Schema side) {
        String text = ObjectText.of(object);
        if (object.id().kind() == ObjectKind.TABLE) {
            long columns = side.membersOf(object.id()).stream()
                    .filter(member -> member.id().kind() == ObjectKind.COLUMN)
                    .count();
            text = columns + (columns == 1 ? " column" : " columns") + (text.isEmpty() ? "" : ", " + text);
        }
        return text.isEmpty() ? "present" : text;
    }
}
