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

    /** Returns how many migrations were applied, in a few words. */
    public String summary() {
        return applied.isEmpty() ? "nothing to apply" : applied.size() + " applied";
    }

    /** Returns a line for each migration and one that sums up. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        applied.forEach(one -> text.append(one.describe()).append('\n'));
        return text.append(summary())
                .append(", ")
                .append(took.toMillis())
                .append(" ms")
                .toString();
    }
}
