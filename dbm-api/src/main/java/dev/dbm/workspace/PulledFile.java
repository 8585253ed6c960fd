package dev.dbm.workspace;

import java.nio.file.Path;

/**
 * A file of source for what a database holds.
 *
 * @param file where it is
 * @param state what became of it
 */
public record PulledFile(Path file, State state) {
    /** What became of a file. */
    public enum State {
        /** It was written. */
        WRITTEN,
        /** It was there, byte for byte. */
        UNCHANGED
    }
}
