package dev.dbm.cli.init;

import java.util.Locale;

/** What becomes of a file. */
public enum FileState {
    /** It was not there. */
    CREATED,
    /** A block was added, or written anew. */
    CHANGED,
    /** Nothing is to be done. */
    UNCHANGED,
    /** What is there is in the way; the file stays as it is. */
    CONFLICT,
    /** It could not be written. */
    FAILED;

    /** Returns the word for it in results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
