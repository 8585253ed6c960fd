package dev.dbm.cli.command;

import dev.dbm.cli.output.Format;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text for people, json for programs: one document on standard output; validate also sarif, github"
                            + " and junit, inspect also sql, mermaid, dbml and svg. Default: text.")
    Format format = Format.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            description =
                    "Say nothing when all is well: only findings, refusals, errors and what diff and inspect print are"
                            + " written.")
    boolean quiet;

    @Option(names = "--debug", description = "Show the stack trace of an error, on standard error.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
