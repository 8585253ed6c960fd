package dev.dbm.cli.output;

import dev.dbm.ConfigurationException;
import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells why a command did not do what it should, without a stack trace and without passwords. */
public final class ErrorReport {

    /** Whether the stack trace is told too. */
    public enum Detail {
        /** For everybody. */
        MESSAGE,
        /** For who mends dbm. */
        STACK_TRACE
    }

    private final Console console;
    private final Format format;
    private final String command;

    /** Creates a report for a command. */
    public ErrorReport(Console console, Format format, String command) {
        this.console = console;
        this.format = format;
        this.command = command;
    }

    /** Tells of an exception: as text on the error stream, as JSON in place of the result. */
    public ExitCode report(Throwable exception, Detail detail) {
        if (detail == Detail.STACK_TRACE) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            console.log(trace.toString().stripTrailing());
        }
        if (exception instanceof DbmException known) {
            return report(known, ExitCode.of(known));
        }
        if (exception instanceof UncheckedIOException failure) {
            return report(new ConfigurationException(fileProblem(failure), failure), ExitCode.FAILED);
        }
        return report(new ConfigurationException(internalProblem(exception), exception), ExitCode.FAILED);
    }

    /** Returns the line for an exception of one comparison among many, without line ends and tabs. */
    public static String line(Throwable exception) {
        String text;
        if (exception instanceof DbmException known) {
            text = known.getMessage();
        } else if (exception instanceof UncheckedIOException failure) {
            text = fileProblem(failure).describe();
        } else {
            text = internalProblem(exception).describe();
        }
        return String.valueOf(text).replaceAll("\\s*[\\t\\r\\n]+\\s*", " · ");
    }

    /** Returns what a task failed with. */
    public static Throwable cause(ExecutionException failed) {
        @Nullable Throwable cause = failed.getCause();
        return cause == null ? failed : cause;
    }

    private ExitCode report(DbmException exception, ExitCode exit) {
        switch (format) {
            case TEXT, SQL, MERMAID, DBML, SVG -> console.log(exception.report());
            case JSON -> console.result(JsonDocument.document(command, exit, masked(JsonDocument.of(exception))));
            case SARIF, GITHUB, JUNIT -> {
                console.log(exception.report());
                console.result(findings(exception).written(format));
            }
        }
        return exit;
    }

    /** Whoever reads findings must see that the command failed, and did not find nothing. */
    private FindingReport findings(DbmException exception) {
        List<Finding> findings = exception.problems().stream()
                .map(problem -> new Finding(
                        RuleId.of(problem.code()),
                        Severity.ERROR,
                        "",
                        0,
                        console.redacted((problem.what() + "\n" + problem.where()).strip()),
                        console.redacted(problem.remedy())))
                .toList();
        return new FindingReport(
                FindingPlaces.of(Path.of("")), findings, FindingReport.Failing.ERRORS, "", Optional.empty());
    }

    private Map<String, Object> masked(Map<String, Object> members) {
        Map<String, Object> masked = new LinkedHashMap<>();
        members.forEach((name, value) -> masked.put(name, maskedValue(value)));
        return masked;
    }

    private Object maskedValue(Object value) {
        if (value instanceof String text) {
            return console.redacted(text);
        }
        if (value instanceof List<?> values) {
            return values.stream().map(this::maskedValue).toList();
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> masked = new LinkedHashMap<>();
            members.forEach((name, member) -> masked.put((String) name, maskedValue(member)));
            return masked;
        }
        return value;
    }

    private static Problem fileProblem(UncheckedIOException failure) {
        return Problem.of(
                ErrorCode.OUTPUT_FAILED,
                "A file cannot be read or written: " + failure.getCause(),
                "Check that it exists, that you may read and write it, and that the disk is not full.");
    }

    private static Problem internalProblem(Throwable exception) {
        return Problem.of(
                ErrorCode.INTERNAL_ERROR,
                "dbm failed where it should not: " + exception,
                "Please report it, with the stack trace that --debug shows.");
    }
}
