package dev.dbm.cli.command;

import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSession;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the SQL from one schema to another. */
@Command(
        name = DiffCommand.NAME,
        description =
                "Prints the SQL from one schema to another, nothing when they are equal; runs none of it. Drops are"
                        + " printed too.")
final class DiffCommand extends DbmCommand {

    static final String NAME = "diff";

    private static final String SIDES =
            "a database's URL (?schemas=a,b for some namespaces only), snapshot:FILE, migrations:DIR,"
                    + " package:NAME, or declared"
                    + " for the records of the main class.";

    @Option(names = "--from", paramLabel = "SIDE", description = "The old side: " + SIDES)
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "SIDE", description = "The new side, likewise.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Folders and jars that hold the packages, parted as on java's class path.")
    private String classpath = "";

    @Mixin
    private final ScratchOptions scratch = new ScratchOptions();

    @Option(names = "--exit-code", description = "End with 1 if there is a difference.")
    private boolean exitCode;

    @Option(
            names = "--batch",
            description =
                    "Read lines from<TAB>to<TAB>outfile on standard input; write each comparison's SQL to its file and"
                            + " answer ok<TAB>millis or error<TAB>message.")
    private boolean batch;

    DiffCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    boolean isAlwaysWritten() {
        return true;
    }

    @Override
    Outcome run() {
        ClassLoader loader = loader();
        DiffSides sides = new DiffSides(invocation(), loader);
        Workspace.Builder workspace = Workspace.builder(Path.of(""))
                .schema(invocation().classes().toArray(Class<?>[]::new))
                .classLoader(loader)
                .scratch(scratch.server(invocation()));
        invocation().packages().forEach(workspace::schema);
        try (DiffSession diffs = workspace.build().diffs()) {
            return batch ? batch(diffs, sides) : single(diffs, sides);
        }
    }

    private Outcome batch(DiffSession diffs, DiffSides sides) {
        if (from.isPresent() || to.isPresent() || exitCode || !isText()) {
            throw Usage.problem(
                    "--batch goes without --from, --to, --exit-code and --format json",
                    "Write the sides on standard input, a line for each comparison.");
        }
        new DiffBatch(diffs, sides, console()).run(invocation().in());
        return Outcome.done("", JsonDocument::members);
    }

    private Outcome single(DiffSession diffs, DiffSides sides) {
        if (from.isEmpty() || to.isEmpty()) {
            throw Usage.problem("Two sides are needed", "Give --from and --to, or --batch.");
        }
        DiffSide before = sides.parse(from.get());
        DiffSide after = sides.parse(to.get());
        DiffResult result = diffs.diff(before, after);
        if (tells()) {
            result.notes().forEach(note -> console().log("note: " + note));
        }
        return new Outcome(
                exitCode && !result.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE,
                result.sql().stripTrailing(),
                () -> JsonDocument.members(
                        "from", sides.describe(from.get(), before),
                        "to", sides.describe(to.get(), after),
                        "equal", result.isEmpty(),
                        "statements", JsonDocument.statements(result.plan().statements()),
                        "notes", result.notes()));
    }

    private ClassLoader loader() {
        ClassLoader parent = new SchemaOptions().loader(invocation());
        return classpath.isEmpty() ? parent : SchemaOptions.loader(classpath, parent);
    }
}
