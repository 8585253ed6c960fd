package dev.dbm.core.compare;

import dev.dbm.Proof;
import dev.dbm.Uncompared;
import dev.dbm.core.diff.Difference;
import java.util.List;

/**
 * What lies between a database and what it should be.
 *
 * @param difference what differs for certain
 * @param open the objects of which it cannot be said
 * @param basis how texts were compared
 */
record Compared(Difference difference, List<Uncompared> open, Proof.Basis basis) {
    /** Copies the list. */
    Compared {
        open = List.copyOf(open);
    }
}
