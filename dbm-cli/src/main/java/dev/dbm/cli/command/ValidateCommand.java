package dev.dbm.cli.command;

import dev.dbm.ErrorCode;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.FindingPlaces;
import dev.dbm.cli.output.FindingReport;
import dev.dbm.cli.output.Format;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.cli.output.ReplayProgressLine;
import dev.dbm.lint.RuleId;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    private final FolderOptions workspace = new FolderOptions();

    @Option(names = "--strict", description = "Fail on warnings too.")
    private boolean strict;

    @Option(
            names = "--accept",
            description =
                    "Record the present warnings as accepted, so that they are not repeated: for folders that come"
                            + " from elsewhere.")
    private boolean accept;

    @Option(
            names = "--files-only",
            description =
                    "Check journal, SQL files, hashes and snapshots only: fast, and nothing needs to be compiled.")
    private boolean filesOnly;

    @Option(
            names = "--since",
            paramLabel = "REVISION",
            description =
                    "A git revision whose migrations are released, for example origin/main: they must be unchanged, and"
                            + " what follows them must destroy no data unconfirmed.")
    private Optional<String> since = Optional.empty();

    ValidateCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Set<Format> formats() {
        return EnumSet.of(Format.TEXT, Format.JSON, Format.SARIF, Format.GITHUB, Format.JUNIT);
    }

    @Override
    Outcome run() {
        Workspace.Builder builder = filesOnly ? files() : workspace.builder(invocation());
        ValidateResult result = checked(builder.build());
        boolean passed = strict ? result.isSpotless() : result.isValid();
        FindingReport report = new FindingReport(
                FindingPlaces.of(workspace.directory.path()),
                result.findings(),
                strict ? FindingReport.Failing.WARNINGS : FindingReport.Failing.ERRORS,
                result.summary(),
                Optional.of(new FindingReport.Proof(
                        result.proof() instanceof ReplayProof.Proven,
                        result.proof().describe())));
        return new Outcome(
                passed ? ExitCode.DONE : exit(result),
                result.describe(),
                () -> JsonDocument.of(result),
                Optional.of(report));
    }

    /** Where there is no migrations folder nothing was checked, and other commands fail, too. */
    private static ExitCode exit(ValidateResult result) {
        RuleId missing = RuleId.of(ErrorCode.JOURNAL_NOT_FOUND);
        return result.findings().stream().anyMatch(finding -> finding.rule().equals(missing))
                ? ExitCode.FAILED
                : ExitCode.FINDINGS;
    }

    private ValidateResult checked(Workspace folder) {
        if (accept) {
            if (filesOnly || since.isPresent()) {
                throw Usage.problem(
                        "--accept looks at everything: " + (filesOnly ? "--files-only" : "--since") + " contradicts it",
                        "Give one of them.");
            }
            return folder.accept();
        }
        try (ReplayProgressLine progress = new ReplayProgressLine(console())) {
            ValidateOptions scope = filesOnly ? ValidateOptions.filesOnly() : ValidateOptions.everything();
            ValidateOptions how = since.map(scope::since).orElse(scope);
            return folder.validate(isQuiet() ? how : how.listener(progress::on));
        }
    }

    /** What the declaration and a scratch are named for is not looked at. */
    private Workspace.Builder files() {
        return Workspace.builder(workspace.directory.path()).scratch(ScratchServer.offline());
    }
}
