package dev.dbm.core.adopt;

import java.util.List;

/**
 * What another tool has done and what it would do next, in the order in which an empty database is to go through it.
 *
 * @param steps the steps
 */
record Past(List<PastStep> steps) {
    /** Copies the list. */
    Past {
        steps = List.copyOf(steps);
    }
}
