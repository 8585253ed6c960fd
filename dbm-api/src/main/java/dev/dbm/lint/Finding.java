package dev.dbm.lint;

import dev.dbm.ErrorCode;
import java.util.Comparator;

/**
 * One thing found in a migrations folder.
 *
 * @param rule which rule found it
 * @param severity how bad it is
 * @param file the file's path below the folder, with {@code /}; empty if the finding is about the whole folder
 * @param line the line in the file, from 1; 0 if the finding is about the whole file
 * @param what what is wrong; the first line says it, further lines give details
 * @param remedy what to do
 */
public record Finding(RuleId rule, Severity severity, String file, int line, String what, String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::what);

    /** Checks the line. */
    public Finding {
        if (line < 0) {
            throw new IllegalArgumentException("A line counts from 1: " + line);
        }
    }

    /** Returns an error about a file. */
    public static Finding error(ErrorCode code, String file, int line, String what, String remedy) {
        return new Finding(RuleId.of(code), Severity.ERROR, file, line, what, remedy);
    }

    /** Returns a warning about a file. */
    public static Finding warning(ErrorCode code, String file, int line, String what, String remedy) {
        return new Finding(RuleId.of(code), Severity.WARNING, file, line, what, remedy);
    }

    /** Returns this finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, file, line, what, remedy);
    }

    /** Returns file and line, {@code 0004_note.sql:9}; only the file where there is no line; empty where there is no file. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** Returns severity, rule, place and text, the remedy below it. */
    public String describe() {
        String head = "%-8s %s  %s".formatted(severity.label(), rule, place()).stripTrailing();
        return head + "  " + what.replace("\n", "\n             ") + "\n             "
                + remedy.replace("\n", "\n             ");
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
