package dev.dbm.cli.command;

import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.Outcome;
import dev.dbm.cli.output.PullDocument;
import dev.dbm.workspace.PatchMode;
import dev.dbm.workspace.PatchResult;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullOptions.Recording;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes Java source from a live database. */
@Command(
        name = PullCommand.NAME,
        description = "Writes Java source that declares what a live database holds; where there are no migrations yet,"
                + " the first one too, recorded in the database as applied.")
final class PullCommand extends DbmCommand {

    static final String NAME = "pull";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final ScratchOptions scratch = new ScratchOptions();

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            required = true,
            description = "The package of the records: of all, or of those in public where there are more namespaces;"
                    + " the others get a package below it each.")
    private String packageName = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "src/main/java",
            description = "The folder of Java source. Default: src/main/java.")
    private String out = "";

    @Option(
            names = "--resources",
            paramLabel = "DIR",
            description = "The folder of SQL files that source names. Default: resources beside a folder called java.")
    private Optional<String> resources = Optional.empty();

    @Option(
            names = "--namespaces",
            paramLabel = "NAMES",
            split = ",",
            description = "The namespaces to read, parted by commas; otherwise all.")
    private List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Folders and jars with the package-infos of the packages around it, which may name a naming"
                    + " strategy; with --diff and --apply also what the source needs to compile.")
    private String classpath = "";

    @Option(names = "--no-baseline", description = "Record nothing in the database, which is only read then.")
    private boolean noBaseline;

    @Option(
            names = "--diff",
            description =
                    "Show what brings existing records to what the database holds, as a patch that git apply takes;"
                            + " write nothing.")
    private boolean diff;

    @Option(names = "--apply", description = "Write that patch into the files; all else in them stays as it is.")
    private boolean apply;

    PullCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    boolean isAlwaysWritten() {
        return diff;
    }

    @Override
    Outcome run() {
        TargetDataSource live = connection.dataSource(invocation());
        PullOptions options = PullOptions.of(live, packageName, path("--out", out))
                .withNamespaces(Set.copyOf(namespaces))
                .withRecording(noBaseline ? Recording.NONE : Recording.BASELINE);
        PullOptions all = resources
                .map(folder -> options.withResources(path("--resources", folder)))
                .orElse(options);
        if (diff && apply) {
            throw Usage.problem("--diff shows and --apply writes", "Give one of the two.");
        }
        if (diff || apply) {
            return patched(workspace().patch(all, diff ? PatchMode.SHOW : PatchMode.APPLY));
        }
        PullResult result = workspace().pull(all);
        return Outcome.done(result.describe(), () -> PullDocument.of(result));
    }

    /** What is left to be deleted by hand is told beside a patch, so that the patch can be piped into git. */
    private Outcome patched(PatchResult result) {
        boolean piped = result.mode() == PatchMode.SHOW && !result.patch().isEmpty();
        if (piped && isText()) {
            result.obsolete().forEach(one -> console().log("to be deleted: " + one));
        }
        return Outcome.done(piped ? result.patch().stripTrailing() : result.describe(), () -> PullDocument.of(result));
    }

    private Workspace workspace() {
        ClassLoader loader = SchemaOptions.loader(classpath, PullCommand.class.getClassLoader());
        return Workspace.builder(directory.path())
                .classLoader(loader)
                .scratch(scratch.server(invocation()))
                .build();
    }

    private static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw Usage.problem(option + " is no path: " + text, "Give the path of a folder.");
        }
    }
}
