package dev.dbm.core.adopt;

import dev.dbm.workspace.AdoptResult.Standing;
import java.util.Optional;

/**
 * One thing that the other tool ran or would run, as a migration.
 *
 * @param origin what the tool calls it
 * @param name what to call the migration, behind its number
 * @param text what its file holds
 * @param standing whether the database has it
 * @param tag the migration that it is already; empty if it is none yet
 */
record PastStep(String origin, String name, String text, Standing standing, Optional<String> tag) {
    /** Returns a step that becomes a migration. */
    static PastStep of(String origin, String name, String text, Standing standing) {
        return new PastStep(origin, name, text, standing, Optional.empty());
    }

    PastStep as(String migration) {
        return new PastStep(origin, name, text, standing, Optional.of(migration));
    }

    boolean isApplied() {
        return standing == Standing.APPLIED;
    }
}
