package dev.dbm.core.compare;

import dev.dbm.Proof;
import dev.dbm.Uncompared;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.introspect.Introspection;
import java.util.List;

/**
 * What a live database has otherwise than it should.
 *
 * @param found what it holds, of what is managed
 * @param difference from what it holds to what it should
 * @param open what could not be compared
 * @param database its name
 * @param major the major version of its server
 * @param basis how texts were compared
 */
public record Drift(
        Introspection found,
        Difference difference,
        List<Uncompared> open,
        String database,
        int major,
        Proof.Basis basis) {
    /** Copies the list. */
    public Drift {
        open = List.copyOf(open);
    }
}
