package dev.dbm.cli.command;

import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.cli.output.ReplayProgressLine;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptedTool;
import dev.dbm.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes over what another tool has migrated. */
@Command(
        name = AdoptCommand.NAME,
        description =
                "Takes over what another migration tool has done: its files become the first migrations, and what it"
                        + " ran is recorded as applied.")
final class AdoptCommand extends DbmCommand {

    static final String NAME = "adopt";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final ScratchOptions scratch = new ScratchOptions();

    @Option(
            names = "--from",
            paramLabel = "TOOL",
            required = true,
            description = "The tool: ${COMPLETION-CANDIDATES}, in any case.")
    private AdoptedTool tool = AdoptedTool.DRIZZLE;

    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description = "A folder in which the tool finds its files; may be repeated. By default where the tool looks"
                    + " by itself.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--changelog",
            paramLabel = "FILE",
            description = "The changelog with which Liquibase begins, by its path below --files.")
    private Optional<String> changelog = Optional.empty();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "The jars of Liquibase, parted as on java's class path, for changelogs that are no SQL.")
    private String classpath = "";

    @Option(
            names = "--ledger",
            paramLabel = "TABLE",
            description = "The table in which the tool keeps what it has run, if it has another name than usual.")
    private Optional<String> ledger = Optional.empty();

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "The value of a placeholder in the files; may be repeated.")
    private Map<String, String> placeholders = new TreeMap<>();

    @Option(
            names = "--accept",
            paramLabel = "KEY",
            description = "What nobody can decide but a person, and you have: an error's code, alone or with the thing"
                    + " that it is about; may be repeated.")
    private Set<String> accepted = new TreeSet<>();

    @Option(
            names = "--squash",
            description = "Leave the tool's files behind, and begin with one migration that makes what the database"
                    + " holds.")
    private boolean squash;

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    AdoptCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        TargetDataSource live = connection.dataSource(invocation());
        try (ReplayProgressLine progress = new ReplayProgressLine(console())) {
            AdoptOptions how = AdoptOptions.from(tool)
                    .files(files.stream().map(AdoptCommand::path).toList())
                    .placeholders(placeholders)
                    .accepted(accepted)
                    .start(squash ? AdoptOptions.Start.DATABASE : AdoptOptions.Start.FILES)
                    .mode(dryRun ? AdoptOptions.Mode.DRY_RUN : AdoptOptions.Mode.WRITE);
            AdoptOptions begun = changelog.map(how::changelog).orElse(how);
            AdoptOptions named = ledger.map(begun::ledger).orElse(begun);
            AdoptResult result = Workspace.builder(directory.path())
                    .scratch(scratch.server(invocation()))
                    .classLoader(SchemaOptions.loader(classpath, AdoptCommand.class.getClassLoader()))
                    .build()
                    .adopt(live, isQuiet() ? named : named.listener(progress::on));
            return Outcome.done(
                    result.describe(),
                    () -> JsonDocument.members(
                            "tool", lower(result.tool()),
                            "ledger", result.ledger(),
                            "database", result.database(),
                            "migrations",
                                    result.migrations().stream()
                                            .map(one -> JsonDocument.members(
                                                    "tag", one.id().tag(),
                                                    "origin", one.origin(),
                                                    "state", lower(one.standing())))
                                            .toList(),
                            "written", result.written(),
                            "recorded", JsonDocument.tags(result.recorded()),
                            "mode", lower(result.mode()),
                            "proof", JsonDocument.of(result.proof()),
                            "notes", result.notes()));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw Usage.problem("--files is no path: " + text, "Give the path of a folder.");
        }
    }
}
