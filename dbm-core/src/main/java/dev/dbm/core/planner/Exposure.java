package dev.dbm.core.planner;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what guards rows and would be gone from one file of a plan to a later one, when everybody can see that it is gone. */
final class Exposure {
    private Exposure() {}

    static List<Problem> of(Plan plan, Difference difference) {
        Map<ObjectId, Integer> first = new TreeMap<>();
        Map<ObjectId, Integer> last = new TreeMap<>();
        List<List<Statement>> files = plan.files();
        for (int file = 0; file < files.size(); file++) {
            for (Statement statement : files.get(file)) {
                first.putIfAbsent(statement.cause(), file);
                last.put(statement.cause(), file);
            }
        }
        List<Problem> problems = new ArrayList<>();
        first.forEach((id, file) -> {
            SchemaObject before = difference.before().objects().get(id);
            boolean guards = before != null && difference.after().objects().containsKey(id) && guards(before);
            if (guards && !file.equals(last.get(id))) {
                problems.add(new Problem(
                        ErrorCode.CHANGE_UNSUPPORTED,
                        "Rows would be open between two files of this plan, in which it is dropped and created again",
                        id.toString(),
                        "Make the change in two migrations: first what stands in a file of its own, such as a backfill,"
                                + " then the rest."));
            }
        });
        return problems;
    }

    private static <T extends SchemaObject> boolean guards(T object) {
        return Kinds.of(object).guards(object);
    }
}
