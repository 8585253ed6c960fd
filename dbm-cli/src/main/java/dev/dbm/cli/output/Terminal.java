package dev.dbm.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
final class Terminal {
    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Returns whether the error stream is a terminal that knows more than plain lines; where Java cannot tell, it is taken for none. */
    static boolean isErrorStream() {
        if ("dumb".equals(System.getenv("TERM")) || !Files.exists(ERROR_STREAM)) {
            return false;
        }
        try {
            String device = ERROR_STREAM.toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            // A pipe or socket has no path.
            return false;
        }
    }
}
