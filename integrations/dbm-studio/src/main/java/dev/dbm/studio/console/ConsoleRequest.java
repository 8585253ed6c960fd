package dev.dbm.studio.console;

import dev.dbm.studio.database.WriteMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person asks to be run.
 *
 * @param text what stands in the editor, or what is selected there
 * @param cursor where the cursor stands in the text, if only the statement there is meant
 * @param purpose what is done with the statements
 * @param mode whether they may write
 * @param timeout how long each may take
 */
record ConsoleRequest(String text, Optional<Integer> cursor, Purpose purpose, WriteMode mode, Duration timeout) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** What a person may wait for; longer work belongs into psql. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** Bounds the timeout. */
    ConsoleRequest {
        timeout = timeout.compareTo(SHORTEST) < 0 ? SHORTEST : timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    }

    /** What is done with statements. */
    enum Purpose {
        /** They are run. */
        RUN(""),
        /** Their plans are shown; they are not run. */
        EXPLAIN("EXPLAIN (FORMAT JSON) "),
        /** They are run, what they write is taken back, and their plans are shown with what really happened. */
        ANALYZE("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ");

        private final String prefix;

        Purpose(String prefix) {
            this.prefix = prefix;
        }

        /** Returns what stands before each statement. */
        String prefix() {
            return prefix;
        }
    }
}
