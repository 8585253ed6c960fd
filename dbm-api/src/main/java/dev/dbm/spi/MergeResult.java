package dev.dbm.spi;

/** What came of merging one file of a migrations folder. */
public sealed interface MergeResult {
    /**
     * Both sides are in the file.
     *
     * @param text what to say about it, one line
     */
    record Merged(String text) implements MergeResult {
        @Override
        public String describe() {
            return text;
        }
    }

    /**
     * The file holds conflict markers now.
     *
     * @param reason why it could not be merged, one line
     */
    record Conflict(String reason) implements MergeResult {
        @Override
        public String describe() {
            return reason;
        }
    }

    /** Returns one line for people. */
    String describe();
}
