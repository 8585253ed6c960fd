package dev.dbm.core.compare;

import dev.dbm.Mismatch;
import dev.dbm.PlanningException;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.PortableLiterals;
import dev.dbm.plan.Change;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies between the live database and the declared schema, object by object, each with the SQL that mends it. */
final class Mismatches {
    private static final String MISSING = "missing";

    private final Difference difference;

    Mismatches(Difference difference) {
        this.difference = difference;
    }

    List<Mismatch> list() {
        Set<ObjectId> whole = new HashSet<>();
        for (Change change : difference.changes()) {
            if (change.id().kind() == ObjectKind.TABLE && !(change instanceof Change.Alter)) {
                whole.add(change.id());
            }
        }
        List<Mismatch> result = new ArrayList<>();
        for (Change.Rename rename : difference.renames()) {
            result.add(new Mismatch(
                    rename.to().toString(),
                    "named " + rename.to().name(),
                    "named " + rename.from().name(),
                    mend(List.of(rename), List.of())));
        }
        for (Change change : difference.changes()) {
            if (!isPart(change, whole)) {
                result.add(mismatch(change));
            }
        }
        return result;
    }

    /** What comes or goes with its table has no line of its own, unless it is made by a statement of its own. */
    private static boolean isPart(Change change, Set<ObjectId> tables) {
        return switch (change) {
            case Change.Create(var object) -> folded(object) && ownedBy(object, tables);
            case Change.Drop(var object) -> ownedBy(object, tables);
            case Change.Alter alter -> false;
            case Change.Rename rename -> false;
        };
    }

    private static boolean folded(SchemaObject object) {
        return !(object instanceof Index) && object.id().kind() != ObjectKind.FOREIGN_KEY;
    }

    private static boolean ownedBy(SchemaObject object, Set<ObjectId> tables) {
        return object.owner().filter(tables::contains).isPresent();
    }

    private Mismatch mismatch(Change change) {
        List<String> mend = mend(List.of(), group(change));
        return switch (change) {
            case Change.Create(var object) -> new Mismatch(object.id().toString(), text(object, true), MISSING, mend);
            case Change.Drop(var object) -> new Mismatch(object.id().toString(), MISSING, text(object, false), mend);
            case Change.Alter(var from, var to) -> altered(from, to, mend);
            case Change.Rename rename -> throw new IllegalArgumentException("Renames come first: " + rename);
        };
    }

    private static Mismatch altered(SchemaObject from, SchemaObject to, List<String> mend) {
        String declared = ObjectText.of(to);
        String live = ObjectText.of(from);
        // What the short text leaves out, the whole record shows.
        return declared.equals(live)
                ? new Mismatch(to.id().toString(), to.toString(), from.toString(), mend)
                : new Mismatch(to.id().toString(), declared, live, mend);
    }

    private String text(SchemaObject object, boolean declared) {
        String text = ObjectText.of(object);
        if (object instanceof Table table) {
            int columns = (declared ? difference.after() : difference.before())
                    .columns(table.name())
                    .size();
            text = columns + (columns == 1 ? " column" : " columns") + (text.isEmpty() ? "" : ", " + text);
        }
        return text.isEmpty() ? "present" : text;
    }

    /** A change and, if it makes or drops a table, what is made or dropped with it. */
    private List<Change> group(Change change) {
        if (change.id().kind() != ObjectKind.TABLE || change instanceof Change.Alter) {
            return List.of(change);
        }
        List<Change> group = new ArrayList<>();
        for (Change other : difference.changes()) {
            boolean with = switch (other) {
                case Change.Create(var object) ->
                    folded(object) && ownedBy(object, Set.of(change.id())) && change instanceof Change.Create;
                case Change.Drop(var object) -> ownedBy(object, Set.of(change.id())) && change instanceof Change.Drop;
                case Change.Alter alter -> false;
                case Change.Rename rename -> false;
            };
            if (with || other.equals(change)) {
                group.add(other);
            }
        }
        return group;
    }

    private List<String> mend(List<Change.Rename> renames, List<Change> changes) {
        Set<ObjectId> concurrently = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Create(Index index)
                    && difference.before().find(ObjectId.table(index.table())).isPresent()) {
                concurrently.add(index.id());
            }
        }
        Intents intents = new Intents(List.of(), Set.of(), concurrently, Map.of());
        try {
            return new Planner()
                            .plan(new Difference(difference.before(), difference.after(), renames, changes), intents)
                            .statements()
                            .stream()
                            .map(Mismatches::text)
                            .toList();
        } catch (PlanningException notByStatements) {
            return List.of();
        }
    }

    private static String text(Statement statement) {
        // Whoever runs it does so in a session of his own, of whose settings nothing is known.
        String sql = PortableLiterals.of(statement.sql());
        return statement.hazards().contains(Hazard.DELETES_DATA) ? "/* deletes data */ " + sql : sql;
    }
}
