package dev.dbm.plan;

/**
 * What a statement can do to a database under load, the worst first. Which statement does what is measured and stands in docs/hazards.md.
 *
 * <p>A lock that blocks is held until the transaction of its migration ends, however short the statement itself is.
 */
public enum Hazard {
    /** Data is gone afterwards. */
    DELETES_DATA("deletes data"),
    /** Statements of the release that still runs fail afterwards: they name what is gone, or leave out what is now needed. */
    BREAKS_RELEASE("breaks the release that still runs"),
    /** The body of a function or procedure names what is gone, and fails when it runs. */
    BREAKS_BODY("breaks a function's body that names it"),
    /** Indexes and columns keep what the old body of a function has computed for the rows that are there. */
    KEEPS_COMPUTED("keeps what the old body computed"),
    /** Every row is written again while nobody can read the table. */
    REWRITES_TABLE("rewrites the table"),
    /** Rows are updated; who else writes to one of them waits. */
    WRITES_ROWS("writes rows"),
    /** Every row is read while the lock is held. */
    SCANS_TABLE("scans the table"),
    /** Nobody can read the table while the lock is held. */
    BLOCKS_READS("blocks reads"),
    /** Nobody can write to the table while the lock is held. */
    BLOCKS_WRITES("blocks writes"),
    /** Rows that are there may make it fail. */
    MAY_FAIL_ON_DATA("may fail on existing rows");

    private final String label;

    Hazard(String label) {
        this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
        return label;
    }
}
