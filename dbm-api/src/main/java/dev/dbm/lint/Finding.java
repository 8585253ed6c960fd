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
 * @param column the column in the line, in characters from 1; 0 if it is not known
 * @param what what is wrong; the first line says it, further lines give details
 * @param remedy what to do
 */
public record Finding(RuleId rule, Severity severity, String file, int line, int column, String what, String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::what);

    /** Checks line and column. */
    public Finding {
        if (line < 0 || column < 0 || (line == 0 && column > 0)) {
            throw new IllegalArgumentException("Lines and columns count from 1: " + line + ", " + column);
        }
    }

    /** Makes a finding whose column is not known. */
    public Finding(RuleId rule, Severity severity, String file, int line, String what, String remedy) {
        this(rule, severity, file, line, 0, what, remedy);
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
        return new Finding(rule, other, file, line, column, what, remedy);
    }

    /** Returns this finding at a column of its line. */
    public Finding atColumn(int position) {
        return new Finding(rule, severity, file, line, position, what, remedy);
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
