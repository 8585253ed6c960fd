package dev.dbm.studio.web;

import dev.dbm.plan.Hazard;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import java.util.Collection;
import java.util.List;

/**
 * SQL that would run, statement by statement, for the template {@code plan.jte}.
 *
 * @param steps the first statements
 * @param more how many follow that are not shown
 */
public record PlanView(List<Step> steps, int more) {
    /** Nobody reads more of them, and the page stays quick. */
    private static final int MOST_STEPS = 500;

    /** Copies the list. */
    public PlanView {
        steps = List.copyOf(steps);
    }

    /**
     * A statement.
     *
     * @param sql its text
     * @param hazards what it can do to a database under load
     * @param transaction how it stands to transactions; empty if it shares one
     */
    public record Step(HighlightedSql sql, List<Danger> hazards, String transaction) {
        /** Copies the list. */
        public Step {
            hazards = List.copyOf(hazards);
        }
    }

    /**
     * A hazard.
     *
     * @param label what can happen
     * @param style the class of its badge
     */
    public record Danger(String label, String style) {}

    /** Returns the statements of a plan. */
    public static PlanView of(Plan plan) {
        List<Statement> all = plan.statements();
        List<Step> steps = all.stream().limit(MOST_STEPS).map(PlanView::step).toList();
        return new PlanView(steps, all.size() - steps.size());
    }

    private static Step step(Statement statement) {
        return new Step(
                HighlightedSql.of(statement.sql() + ";"), dangers(statement.hazards()), words(statement.mode()));
    }

    /** Returns the badges of hazards. */
    public static List<Danger> dangers(Collection<Hazard> hazards) {
        return hazards.stream()
                .map(hazard -> new Danger(hazard.label(), style(hazard)))
                .toList();
    }

    private static String style(Hazard hazard) {
        return switch (hazard) {
            case DELETES_DATA, BREAKS_RELEASE, BREAKS_BODY, BLOCKS_READS -> "bad";
            case KEEPS_COMPUTED, REWRITES_TABLE, WRITES_ROWS, SCANS_TABLE, BLOCKS_WRITES, MAY_FAIL_ON_DATA -> "warn";
        };
    }

    private static String words(TransactionMode mode) {
        return switch (mode) {
            case TRANSACTIONAL -> "";
            case NONE -> "outside any transaction";
            case OWN_TRANSACTION -> "committed before what follows";
            case LONG_TRANSACTION -> "in a transaction of its own";
        };
    }
}
