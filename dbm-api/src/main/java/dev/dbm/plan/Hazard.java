package dev.dbm.plan;

/** What a statement can do to a database under load. */
public enum Hazard {
    /** Data is gone afterwards. */
    DELETES_DATA("deletes data"),
    /** Every row is written again while nobody can read the table. */
    REWRITES_TABLE("rewrites the table"),
    /** Every row is read while the lock is held. */
    SCANS_TABLE("scans the table"),
    /** Nobody can write to the table while the statement runs. */
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
