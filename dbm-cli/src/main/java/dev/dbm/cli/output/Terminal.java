package dev.dbm.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches. */
final class Terminal {
    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Returns whether the error stream is a terminal that knows more than plain lines. */
    static boolean isErrorStream() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            if (Files.exists(ERROR_STREAM)) {
                String device = ERROR_STREAM.toRealPath().toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            // A pipe or socket has no path.
            return false;
        }
        // Elsewhere Java knows input and output only; before release 22 there is a console only if both are terminals.
        return Runtime.version().feature() < 22 && System.console() != null;
    }
}
