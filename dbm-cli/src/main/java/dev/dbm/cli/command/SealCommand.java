package dev.dbm.cli.command;

import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.workspace.SealResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Records files that were edited before their release. */
@Command(
        name = SealCommand.NAME,
        description =
                "Records the present text of generated files that were edited before any database saw them, after the"
                        + " proof.")
final class SealCommand extends DbmCommand {

    static final String NAME = "seal";

    @Mixin
    private final FolderOptions workspace = new FolderOptions();

    SealCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        SealResult result = workspace.builder(invocation()).build().seal();
        return Outcome.done(
                result.describe(),
                () -> JsonDocument.members(
                        "sealed", JsonDocument.tags(result.sealed()), "proof", JsonDocument.of(result.proof())));
    }
}
