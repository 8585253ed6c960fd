package dev.dbm;

import java.time.Duration;

/**
 * A migration that this run applied.
 *
 * @param id which one
 * @param statements how many statements it ran
 * @param took from the first statement to the commit
 */
public record AppliedMigration(MigrationId id, int statements, Duration took) {
    /** Returns one line for people. */
    public String describe() {
        return id + " applied, " + took.toMillis() + " ms";
    }
}
