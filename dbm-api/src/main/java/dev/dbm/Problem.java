package dev.dbm;

import java.util.Objects;

/**
 * One thing that is wrong: what, where, and how to mend it.
 *
 * @param code the documented reason
 * @param what what is wrong, one line
 * @param where class and component, file and line, or object; may have several lines; empty if the place is nowhere in particular
 * @param remedy what to do; may have several lines
 */
public record Problem(ErrorCode code, String what, String where, String remedy) {

    /** Checks that all parts are present and that the problem is named. */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(remedy, "remedy");
        if (what.isBlank()) {
            throw new IllegalArgumentException("A problem must say what is wrong: " + code);
        }
    }

    /** Returns a problem without a place. */
    public static Problem of(ErrorCode code, String what, String remedy) {
        return new Problem(code, what, "", remedy);
    }

    /** Returns code and text, the place and the remedy indented below, for example in an exception's message. */
    public String describe() {
        return code.text() + ": " + body();
    }

    /** Returns the text first and the code with its place in the documentation last, for people at a terminal. */
    public String report() {
        return body() + "\n" + code.text() + ", see " + code.documentation();
    }

    private String body() {
        StringBuilder text = new StringBuilder(what);
        append(text, where);
        append(text, remedy);
        return text.toString();
    }

    private static void append(StringBuilder text, String lines) {
        if (!lines.isEmpty()) {
            text.append("\n  ").append(lines.replace("\n", "\n  "));
        }
    }
}
