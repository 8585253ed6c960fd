package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrateResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run has applied up to now. A result copies all of it, and therefore is only made when one is needed. */
final class SoFar {

    private final List<AppliedMigration> applied = new ArrayList<>();
    private final long startNanos;

    SoFar(long startNanos) {
        this.startNanos = startNanos;
    }

    void add(AppliedMigration migration) {
        applied.add(migration);
    }

    MigrateResult result() {
        return new MigrateResult(applied, since(startNanos));
    }

    static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
