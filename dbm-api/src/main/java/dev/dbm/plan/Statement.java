package dev.dbm.plan;

import dev.dbm.schema.ObjectId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One SQL statement of a plan.
 *
 * @param sql the text, without a semicolon at its end
 * @param mode whether it may run in a transaction
 * @param hazards what it can do to a database under load, in the order of {@link Hazard}
 * @param cause the object it is for
 */
public record Statement(String sql, TransactionMode mode, Set<Hazard> hazards, ObjectId cause) {
    /** Copies the hazards. */
    public Statement {
        hazards = Collections.unmodifiableSet(new TreeSet<>(hazards));
    }
}
