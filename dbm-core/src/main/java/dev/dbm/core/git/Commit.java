package dev.dbm.core.git;

/**
 * A commit.
 *
 * @param id its full object name, hexadecimal
 */
public record Commit(String id) {
    /** Returns the first digits, for messages. */
    public String shown() {
        return id.substring(0, Math.min(10, id.length()));
    }

    @Override
    public String toString() {
        return shown();
    }
}
