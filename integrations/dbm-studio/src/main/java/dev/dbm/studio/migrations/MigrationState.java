package dev.dbm.studio.migrations;

import dev.dbm.MigrationStatus;

/** Where a migration stands, in a word and a colour. */
public enum MigrationState {
    /** Its statements were run, and the file is as it was. */
    APPLIED("applied", "good"),
    /** It was recorded without being run. */
    BASELINE("baseline", "good"),
    /** It waits. */
    PENDING("pending", "warn"),
    /** Somebody works for it now. */
    RUNNING("running", "warn"),
    /** Nobody works for it, and some of its statements are done. */
    INTERRUPTED("interrupted", "bad"),
    /** It is applied, and the file was edited since. */
    MODIFIED("modified", "bad"),
    /** It is applied, and the journal does not have it. */
    MISSING("not in the journal", "bad"),
    /** The journal has it, and there is no such file. */
    NO_FILE("file missing", "bad"),
    /** The status could not be read. */
    UNKNOWN("unknown", "");

    private final String label;
    private final String style;

    MigrationState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** Returns the state in words. */
    public String label() {
        return label;
    }

    /** Returns the class of its badge. */
    public String style() {
        return style;
    }

    static MigrationState of(MigrationStatus status) {
        return switch (status) {
            case MigrationStatus.Pending pending -> PENDING;
            case MigrationStatus.Applied applied ->
                switch (applied.origin()) {
                    case RUN -> APPLIED;
                    case BASELINE -> BASELINE;
                };
            case MigrationStatus.Modified modified -> MODIFIED;
            case MigrationStatus.Missing missing -> MISSING;
            case MigrationStatus.Running running -> RUNNING;
            case MigrationStatus.Interrupted interrupted -> INTERRUPTED;
        };
    }
}
