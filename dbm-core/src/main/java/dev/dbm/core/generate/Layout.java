package dev.dbm.core.generate;

import dev.dbm.core.compare.ChangeText;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parts a plan into migration files. */
public final class Layout {
    private Layout() {}

    /** Returns the files of a plan, in order, numbered from {@code idx}. */
    public static List<NewMigration> files(Plan plan, String name, int idx) {
        List<List<Statement>> groups = plan.files();
        List<List<Change>> changes = changes(plan, groups);
        List<NewMigration> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean afterLabel = false;
        for (int i = 0; i < groups.size(); i++) {
            List<Statement> group = groups.get(i);
            TransactionMode mode = MigrationText.mode(group);
            String tag = NewMigration.tag(idx + i, distinct(name + suffix(mode), names));
            files.add(new NewMigration(
                    idx + i,
                    tag,
                    MigrationText.of(changes.get(i), group, afterLabel),
                    ChangeText.lines(changes.get(i)),
                    HazardText.lines(group),
                    group));
            afterLabel |= mode == TransactionMode.OWN_TRANSACTION;
        }
        return files;
    }

    private static String suffix(TransactionMode mode) {
        return switch (mode) {
            case TRANSACTIONAL -> "";
            case OWN_TRANSACTION -> "_label";
            case LONG_TRANSACTION -> "_backfill";
            case NONE -> "_concurrently";
        };
    }

    private static String distinct(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + "_" + number;
        }
        return candidate;
    }

    /**
     * Returns the changes of each file. A change belongs to the first file that has a statement for it or for the table that it is part of, and to the last
     * file if there is none.
     */
    private static List<List<Change>> changes(Plan plan, List<List<Statement>> groups) {
        List<List<Change>> result = new ArrayList<>();
        groups.forEach(group -> result.add(new ArrayList<>()));
        for (Change change : plan.changes()) {
            if (!result.isEmpty()) {
                result.get(home(change, groups)).add(change);
            }
        }
        return result;
    }

    private static int home(Change change, List<List<Statement>> groups) {
        for (ObjectId wanted : List.of(change.id(), owner(change))) {
            for (int i = 0; i < groups.size(); i++) {
                if (groups.get(i).stream()
                        .anyMatch(statement -> statement.cause().equals(wanted))) {
                    return i;
                }
            }
        }
        return groups.size() - 1;
    }

    private static ObjectId owner(Change change) {
        return switch (change) {
            case Change.Create(var object) -> object.owner().orElse(object.id());
            case Change.Drop(var object) -> object.owner().orElse(object.id());
            case Change.Alter(var from, var to) -> to.owner().orElse(to.id());
            case Change.Rename(var from, var to) -> from;
        };
    }
}
