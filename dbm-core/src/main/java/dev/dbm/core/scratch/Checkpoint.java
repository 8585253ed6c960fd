package dev.dbm.core.scratch;

import dev.dbm.core.introspect.Introspection;
import java.util.function.Consumer;

/**
 * A look at what a replay has made so far.
 *
 * @param files after how many files
 * @param look is shown what the database holds; what it throws ends the replay
 * @param trial puts rows in, which the files behind run over
 */
public record Checkpoint(int files, Consumer<Introspection> look, Trial trial) {
    /** Returns a checkpoint that no replay reaches. */
    public static Checkpoint none() {
        return new Checkpoint(Integer.MAX_VALUE, found -> {}, Trial.none());
    }
}
