package dev.dbm.cli.command;

import dev.dbm.ValidateResult;
import dev.dbm.Workspace;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.Json;
import dev.dbm.cli.output.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the migrations folder. */
@Command(
        name = ValidateCommand.NAME,
        description =
                "Checks journal, files, hashes, snapshots and the declared schema against one another, and replays all"
                        + " files.")
final class ValidateCommand extends DbmCommand {

    static final String NAME = "validate";

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Option(names = "--strict", description = "Fail on warnings too.")
    private boolean strict;

    @Option(
            names = "--accept",
            description =
                    "Record the present warnings as accepted, so that they are not repeated: for folders that come"
                            + " from elsewhere.")
    private boolean accept;

    ValidateCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        Workspace folder = workspace.builder(invocation()).build();
        ValidateResult result = accept ? folder.accept() : folder.validate();
        boolean passed = strict ? result.isSpotless() : result.isValid();
        return new Outcome(passed ? ExitCode.DONE : ExitCode.FINDINGS, result.describe(), () -> Json.of(result));
    }
}
