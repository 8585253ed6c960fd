package dev.dbm.cli.command;

import dev.dbm.cli.init.Init;
import dev.dbm.cli.init.InitRequest;
import dev.dbm.cli.init.InitResult;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a project up. */
@Command(
        name = InitCommand.NAME,
        description = "Sets a project up: migrations folder, pull request check, hooks, rules. Files"
                + " that are there already get a marked block, or stay as they are.")
final class InitCommand extends DbmCommand {

    static final String NAME = "init";

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The project's folder. Default: the current one.")
    private String folder = "";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The migrations folder, below the project's. Default: " + DirectoryOption.DEFAULT + ".")
    private Optional<String> directory = Optional.empty();

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "The package of the records. Default: what all sources share, or the build's group.")
    private Optional<String> packageName = Optional.empty();

    @Option(
            names = "--main-class",
            paramLabel = "CLASS",
            description = "The class that runs dbm in a Gradle build. Default: DbmMain in the package.")
    private Optional<String> mainClass = Optional.empty();

    @Option(
            names = "--major",
            paramLabel = "MAJOR",
            description = "A PostgreSQL major version that runs the migrations, production's for one; may be repeated.")
    private List<Integer> majors = new ArrayList<>();

    @Option(names = "--dry-run", description = "Write nothing; show what would be written, as a patch.")
    private boolean dryRun;

    @Option(
            names = "--configure-git",
            description =
                    "Also set core.hooksPath and the merge driver in this clone's git configuration, unless other hooks"
                            + " are in use.")
    private boolean configureGit;

    InitCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        InitResult result = new Init(new InitRequest(
                        path(),
                        directory,
                        packageName,
                        mainClass,
                        majors,
                        dryRun ? InitRequest.Writing.NOTHING : InitRequest.Writing.FILES,
                        configureGit ? InitRequest.GitSettings.MAKE : InitRequest.GitSettings.TELL,
                        Version.number()))
                .run();
        ExitCode exit = result.failed() ? ExitCode.FAILED : result.isComplete() ? ExitCode.DONE : ExitCode.FINDINGS;
        return new Outcome(exit, result.describe(), () -> members(result));
    }

    private Path path() {
        try {
            return Path.of(folder);
        } catch (InvalidPathException invalid) {
            throw Usage.problem("FOLDER is no path: " + folder, "Give the project's folder.");
        }
    }

    @Override
    boolean isAlwaysWritten() {
        return dryRun;
    }

    private static Map<String, Object> members(InitResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("build", result.build().label());
        members.put("project", result.project());
        members.put("package", result.packageName());
        members.put("written", result.writing() == InitRequest.Writing.FILES);
        members.put("files", result.files().stream().map(InitCommand::members).toList());
        members.put("settings", result.settings());
        members.put("refused", result.refused().stream().map(JsonDocument::of).toList());
        members.put(
                "next",
                result.next().stream()
                        .map(step -> JsonDocument.members("what", step.what(), "text", step.text()))
                        .toList());
        return members;
    }

    private static Map<String, Object> members(InitResult.File file) {
        Map<String, Object> members =
                JsonDocument.members("path", file.path(), "state", file.state().label(), "diff", file.diff());
        file.problem().ifPresent(problem -> members.put("problem", JsonDocument.of(problem)));
        return members;
    }
}
