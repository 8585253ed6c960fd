package dev.dbm.cli.init;

import dev.dbm.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of one file.
 *
 * @param path from the repository's top, parted by slashes
 * @param file where to write: where the path leads, links followed
 * @param state what becomes of it
 * @param before its text
 * @param after the text that it gets, or would get if nothing were in the way
 * @param mode whether it is run
 * @param problem why it is not written
 */
record FileChange(
        String path, Path file, FileState state, String before, String after, Mode mode, Optional<Problem> problem) {

    FileChange failed(Problem why) {
        return new FileChange(path, file, FileState.FAILED, before, after, mode, Optional.of(why));
    }

    /** Returns the difference in git's form; empty if there is none. */
    String diff() {
        return before.equals(after) ? "" : new UnifiedDiff(path, mode).of(before, after);
    }

    boolean isToWrite() {
        return state == FileState.CREATED || state == FileState.CHANGED;
    }
}
