package dev.dbm.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The name before the commands. */
@Command(
        name = RootCommand.NAME,
        description = "Annotated Java records to PostgreSQL migrations.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {"", "Exit codes: 0 done or equal, 1 findings or refused, 2 usage, 3 database or I/O."})
final class RootCommand {

    static final String NAME = "dbm";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;
}
