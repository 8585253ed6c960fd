package dev.dbm;

import java.util.ArrayList;
import java.util.List;

/**
 * Every migration of journal and history.
 *
 * @param migrations in journal order; those missing from the journal last
 */
public record StatusResult(List<MigrationStatus> migrations) {

    /** Copies the list. */
    public StatusResult {
        migrations = List.copyOf(migrations);
    }

    /** Returns the migrations that wait to be applied, in journal order. */
    public List<MigrationStatus.Pending> pending() {
        List<MigrationStatus.Pending> pending = new ArrayList<>();
        for (MigrationStatus status : migrations) {
            if (status instanceof MigrationStatus.Pending one) {
                pending.add(one);
            }
        }
        return List.copyOf(pending);
    }

    /** Returns a line for each migration and one that sums up. */
    public String describe() {
        return describe("the database");
    }

    /**
     * Returns a line for each migration and one that sums up.
     *
     * @param database what the database is called in it, for example {@code database shop}
     */
    public String describe(String database) {
        return StatusText.of(migrations, database);
    }

    /** Returns whether every migration is applied and unchanged. */
    public boolean isLatest() {
        for (MigrationStatus status : migrations) {
            if (!(status instanceof MigrationStatus.Applied)) {
                return false;
            }
        }
        return true;
    }
}
