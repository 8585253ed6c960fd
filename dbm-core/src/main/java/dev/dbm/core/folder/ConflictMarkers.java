package dev.dbm.core.folder;

import dev.dbm.ErrorCode;
import dev.dbm.lint.Finding;
import java.util.Optional;

/** The lines that git writes where two branches disagree. */
public final class ConflictMarkers {
    private static final String OURS = "<<<<<<< ";
    private static final String THEIRS = ">>>>>>> ";

    private ConflictMarkers() {}

    /** Returns what to say about a file that holds such lines; no more than the first is named. */
    public static Optional<Finding> find(String file, byte[] bytes) {
        int line = line(bytes);
        return line == 0
                ? Optional.empty()
                : Optional.of(Finding.error(
                        ErrorCode.CONFLICT_MARKERS,
                        file,
                        line,
                        "holds conflict markers of a merge",
                        file.startsWith("meta/")
                                ? "While the merge is not committed: dbm rebase resolves it. Otherwise take the"
                                        + " files of both branches from version control, and rebase."
                                : "Resolve the conflict; for a file that is on the main branch already, take it from"
                                        + " there."));
    }

    /** Returns the line, from 1, of the first marker of a pair; 0 if there is none. */
    public static int line(byte[] bytes) {
        int line = 1;
        int first = 0;
        for (int at = 0; at < bytes.length; at++) {
            boolean starts = at == 0 || bytes[at - 1] == '\n';
            if (starts && first == 0 && stands(bytes, at, OURS)) {
                first = line;
            } else if (starts && first > 0 && stands(bytes, at, THEIRS)) {
                return first;
            }
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return 0;
    }

    private static boolean stands(byte[] bytes, int at, String marker) {
        if (at + marker.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < marker.length(); i++) {
            if (bytes[at + i] != marker.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
