package dev.dbm.core.compare;

import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.rows.RowTrial;
import dev.dbm.core.scratch.Checkpoint;
import dev.dbm.core.scratch.Trial;
import java.util.Set;
import java.util.function.Consumer;

/**
 * New files that a replay tries on rows.
 *
 * @param files how many files stand before them
 * @param look is shown what the database holds before them; what it throws ends the replay
 * @param trial the rows
 * @param risky their statements that can fail on rows, whatever is done: nobody knows the rows of production
 */
public record Tried(int files, Consumer<Introspection> look, RowTrial trial, Set<String> risky) {
    /** Copies the set. */
    public Tried {
        risky = Set.copyOf(risky);
    }

    Checkpoint withRows() {
        return new Checkpoint(files, look, trial);
    }

    Checkpoint withoutRows() {
        return new Checkpoint(files, look, Trial.none());
    }
}
