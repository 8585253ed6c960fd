package dev.dbm.cli.output;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command has to say.
 *
 * @param exit the exit code
 * @param text for people, without a line end behind its last line; empty for nothing
 * @param members for programs: the members of the document, of strings, numbers, booleans, maps and lists
 */
public record Outcome(ExitCode exit, String text, Supplier<Map<String, Object>> members) {

    /** Returns the outcome of something that was done. */
    public static Outcome done(String text, Supplier<Map<String, Object>> members) {
        return new Outcome(ExitCode.DONE, text, members);
    }
}
