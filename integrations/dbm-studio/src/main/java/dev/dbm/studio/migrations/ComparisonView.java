package dev.dbm.studio.migrations;

import dev.dbm.studio.web.ErrorView;
import dev.dbm.studio.web.PlanView;
import java.util.List;
import java.util.Optional;

/**
 * What lies between two schemas.
 *
 * @param sides all that can be compared
 * @param from the old side's name
 * @param to the new side's name
 * @param result the comparison; empty if the two sides are not chosen yet
 */
public record ComparisonView(List<ComparedSide> sides, String from, String to, Optional<Result> result) {
    /** Copies the list. */
    public ComparisonView {
        sides = List.copyOf(sides);
    }

    /**
     * What came out.
     *
     * @param changes what differs, object by object
     * @param plan the SQL; empty if there is none
     * @param notes what is worth knowing
     * @param refusal why there is no SQL
     */
    public record Result(
            ChangesView changes, Optional<PlanView> plan, List<String> notes, Optional<ErrorView> refusal) {
        /** Copies the list. */
        public Result {
            notes = List.copyOf(notes);
        }
    }
}
