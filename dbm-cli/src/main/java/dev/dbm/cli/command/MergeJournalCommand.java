package dev.dbm.cli.command;

import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.MergeResult;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The merge driver that git calls. */
@Command(
        name = MergeJournalCommand.NAME,
        description = "Merges a journal or snapshot; git calls it as a merge driver: merge-journal %%O %%A %%B %%P.")
final class MergeJournalCommand extends DbmCommand {

    static final String NAME = "merge-journal";

    @Parameters(index = "0", paramLabel = "BASE", description = "What both sides started from (%%O).")
    private Path base = Path.of("");

    @Parameters(index = "1", paramLabel = "OURS", description = "The one side; takes the result (%%A).")
    private Path ours = Path.of("");

    @Parameters(index = "2", paramLabel = "THEIRS", description = "The other side (%%B).")
    private Path theirs = Path.of("");

    @Parameters(index = "3", paramLabel = "PATH", description = "The path in the repository (%%P).")
    private String path = "";

    MergeJournalCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        MergeResult result = DbmProvider.load().merge(path, base, ours, theirs);
        boolean merged = result instanceof MergeResult.Merged;
        return new Outcome(
                merged ? ExitCode.DONE : ExitCode.FINDINGS,
                path + ": " + (merged ? "" : "not merged: ") + result.describe(),
                () -> JsonDocument.members("path", path, "merged", merged, "text", result.describe()));
    }
}
