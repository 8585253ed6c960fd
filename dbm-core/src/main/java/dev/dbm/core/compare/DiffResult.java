package dev.dbm.core.compare;

import dev.dbm.plan.Plan;
import java.util.List;

/**
 * What lies between two schemas.
 *
 * @param plan the way from the first to the second; empty if they are equal
 * @param notes what is worth knowing besides, one line each
 */
public record DiffResult(Plan plan, List<String> notes) {
    /** Copies the list. */
    public DiffResult {
        notes = List.copyOf(notes);
    }
}
