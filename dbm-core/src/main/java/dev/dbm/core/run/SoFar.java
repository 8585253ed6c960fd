package dev.dbm.core.run;

import dev.dbm.AppliedMigration;
import dev.dbm.DatabaseException;
import dev.dbm.MigrateResult;
import dev.dbm.Problem;
import java.sql.SQLException;
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

    /** Says what stays applied whatever fails now; empty if that is nothing. */
    String kept() {
        if (applied.isEmpty()) {
            return "";
        }
        String last = applied.get(applied.size() - 1).id().tag();
        return applied.size() == 1
                ? last + " stays applied"
                : applied.size() + " migrations up to " + last + " stay applied";
    }

    /** Returns a failure of the run between two migrations, with what stays applied. */
    DatabaseException told(DatabaseException failure) {
        Problem problem = told(failure.problems().get(0));
        return failure.getCause() instanceof SQLException cause
                ? new DatabaseException(problem, cause)
                : new DatabaseException(problem);
    }

    /** Returns a problem of the run with what stays applied. */
    Problem told(Problem problem) {
        return applied.isEmpty()
                ? problem
                : new Problem(problem.code(), problem.what() + "; " + kept(), problem.where(), problem.remedy());
    }

    static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
