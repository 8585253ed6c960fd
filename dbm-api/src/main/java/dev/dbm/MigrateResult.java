package dev.dbm;

import java.time.Duration;
import java.util.List;

/**
 * What a run of {@link Migrator#migrateToLatest()} did.
 *
 * @param applied the migrations this run applied, oldest first; those applied meanwhile by other processes are not among them
 * @param took the whole run, waiting included
 */
public record MigrateResult(List<AppliedMigration> applied, Duration took) {

    /** Copies the list. */
    public MigrateResult {
        applied = List.copyOf(applied);
    }
}
