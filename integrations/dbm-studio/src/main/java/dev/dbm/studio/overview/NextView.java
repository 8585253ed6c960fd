package dev.dbm.studio.overview;

import dev.dbm.core.compare.ChangeText;
import dev.dbm.plan.Hazard;
import dev.dbm.studio.web.PlanView;
import dev.dbm.workspace.DiffResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What generate would write now.
 *
 * @param empty whether that is nothing
 * @param changes each change in a line
 * @param plan the SQL
 * @param notes what is worth knowing
 */
public record NextView(boolean empty, List<String> changes, PlanView plan, List<String> notes) {
    private static final int MOST_CHANGES = 200;

    /** Copies the lists. */
    public NextView {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    static NextView of(DiffResult result) {
        List<String> notes = new ArrayList<>(result.notes());
        boolean deletes = result.plan().statements().stream()
                .anyMatch(statement -> statement.hazards().contains(Hazard.DELETES_DATA));
        if (deletes) {
            notes.add("generate refuses what deletes data until it is confirmed");
        }
        if (!result.isEmpty()) {
            notes.add("planned, not proven: before generate writes a file it replays all migrations and compares what"
                    + " comes out");
        }
        return new NextView(
                result.isEmpty(),
                ChangeText.lines(result.plan().changes(), MOST_CHANGES),
                PlanView.of(result.plan()),
                notes);
    }
}
