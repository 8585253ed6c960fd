package dev.dbm.cli.command;

import dev.dbm.cli.output.Console;
import dev.dbm.cli.output.ErrorReport;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.Format;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands share: run, then write the outcome in the format that was asked for. */
abstract class DbmCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Invocation invocation;

    DbmCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Does what the command is for. */
    abstract Outcome run();

    /** Returns the command's name. */
    abstract String name();

    @Override
    public final Integer call() {
        if (!formats().contains(common.format)) {
            throw Usage.problem(
                    name() + " has no --format " + common.format.label(),
                    "It has "
                            + String.join(
                                    ", ", formats().stream().map(Format::label).toList()) + ".");
        }
        Outcome outcome = run();
        switch (common.format) {
            case JSON ->
                console()
                        .result(JsonDocument.document(
                                name(), outcome.exit(), outcome.members().get()));
            case TEXT, SQL, MERMAID, DBML, SVG -> {
                if (!common.quiet || outcome.exit() != ExitCode.DONE || isAlwaysWritten()) {
                    console().result(outcome.text());
                }
            }
            case SARIF, GITHUB, JUNIT ->
                console().result(outcome.findings().orElseThrow().written(common.format));
        }
        return outcome.exit().number();
    }

    /** Returns whether the outcome is what the command is for, and not news about it. */
    boolean isAlwaysWritten() {
        return false;
    }

    /** Returns the formats that the command writes. */
    Set<Format> formats() {
        return EnumSet.of(Format.TEXT, Format.JSON);
    }

    final Invocation invocation() {
        return invocation;
    }

    final Console console() {
        return invocation.console();
    }

    /** Returns whether results are written as text while they come. */
    final boolean tells() {
        return isText() && !common.quiet;
    }

    final boolean isText() {
        return common.format == Format.TEXT;
    }

    /** Returns how the result is to be written. */
    final Format format() {
        return common.format;
    }

    final boolean isQuiet() {
        return common.quiet;
    }

    /** Tells why the command failed. */
    final ExitCode failed(Exception exception) {
        return new ErrorReport(console(), common.format, name())
                .report(exception, common.debug ? ErrorReport.Detail.STACK_TRACE : ErrorReport.Detail.MESSAGE);
    }
}
