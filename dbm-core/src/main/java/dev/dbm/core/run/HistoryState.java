package dev.dbm.core.run;

import org.jspecify.annotations.Nullable;

/** What the history says of a migration. */
enum HistoryState {
    /** It was run, wholly. */
    APPLIED("applied"),
    /** It was recorded without being run. */
    BASELINE("baseline"),
    /** It is non-transactional and was begun. */
    RUNNING("running"),
    /** It is non-transactional, and one of its statements failed. */
    FAILED("failed");

    private final String text;

    HistoryState(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Returns whether the migration needs nothing more. */
    boolean isDone() {
        return this == APPLIED || this == BASELINE;
    }

    static @Nullable HistoryState of(String text) {
        if (APPLIED.text.equals(text)) {
            return APPLIED;
        }
        if (BASELINE.text.equals(text)) {
            return BASELINE;
        }
        if (RUNNING.text.equals(text)) {
            return RUNNING;
        }
        return FAILED.text.equals(text) ? FAILED : null;
    }
}
