package dev.dbm.core.pairs;

import java.util.List;
import java.util.Set;

/**
 * What became of a pair.
 *
 * @param name the folder of the pair
 * @param outcome how it ended
 * @param detail what exactly went wrong, for people; empty if nothing did
 * @param unmodelled the kinds that the pair uses and that dbm does not model
 * @param plan the statements that were planned
 */
record PairResult(String name, Outcome outcome, String detail, Set<String> unmodelled, List<String> plan) {
    PairResult {
        unmodelled = Set.copyOf(unmodelled);
        plan = List.copyOf(plan);
    }

    /** How a pair ended. */
    enum Outcome {
        /** The plan applied, the second plan was empty, both dumps say the same. */
        CONVERGED,
        /** A file of the pair does not load. */
        UNLOADABLE,
        /** The two could not be compared: a catalog could not be read. */
        UNREADABLE,
        /** No plan was made, with a reason. */
        REFUSED,
        /** A statement of the plan failed. */
        FAILED,
        /** The plan applied, and a second one was not empty. */
        UNSETTLED,
        /** The plan applied, and the dumps differ. */
        DIFFERENT,
        /** Both files have the same text, and the plan was not empty. */
        RESTLESS
    }

    boolean converged() {
        return outcome == Outcome.CONVERGED;
    }

    /** Returns whether the pair uses nothing but what dbm models. */
    boolean modelled() {
        return unmodelled.isEmpty();
    }
}
