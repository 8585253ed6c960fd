package dev.dbm.cli.output;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command has to say.
 *
 * @param exit the exit code
 * @param text for people, without a line end behind its last line; empty for nothing
 * @param members for programs: the members of the document, of strings, numbers, booleans, maps and lists
 * @param findings for programs that know findings; empty for commands that find nothing
 */
public record Outcome(
        ExitCode exit, String text, Supplier<Map<String, Object>> members, Optional<FindingReport> findings) {

    /** Makes the outcome of a command that has no findings. */
    public Outcome(ExitCode exit, String text, Supplier<Map<String, Object>> members) {
        this(exit, text, members, Optional.empty());
    }

    /** Returns the outcome of something that was done. */
    public static Outcome done(String text, Supplier<Map<String, Object>> members) {
        return new Outcome(ExitCode.DONE, text, members);
    }
}
