package dev.dbm.workspace;

/**
 * How far a replay is.
 *
 * @param file the file that runs now; the last one when all are done
 * @param done how many files ran
 * @param files how many there are
 */
public record ReplayProgress(String file, int done, int files) {
    /** Checks the numbers. */
    public ReplayProgress {
        if (done < 0 || done > files) {
            throw new IllegalArgumentException("Not a progress: " + done + " of " + files);
        }
    }

    /** Returns whether all files ran. */
    public boolean isComplete() {
        return done == files;
    }

    /** Returns one line for people. */
    public String describe() {
        return isComplete()
                ? "replayed " + files + (files == 1 ? " file" : " files")
                : "replaying " + (done + 1) + " of " + files + ": " + file;
    }
}
