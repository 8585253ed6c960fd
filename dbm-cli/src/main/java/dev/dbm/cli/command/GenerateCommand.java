package dev.dbm.cli.command;

import dev.dbm.cli.connect.ConnectionRequest;
import dev.dbm.cli.connect.Target;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.workspace.FailedProof;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the next migration. */
@Command(
        name = GenerateCommand.NAME,
        description =
                "Writes the next migration: from the last snapshot to the declared schema, proven by a replay of all"
                        + " files.")
final class GenerateCommand extends DbmCommand {

    static final String NAME = "generate";

    private static final String NO_DATABASE = "none";

    @Mixin
    private final FolderOptions workspace = new FolderOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "What the migration is called, behind its number; named after what it does if left out.")
    private Optional<String> migration = Optional.empty();

    @Option(
            names = "--empty",
            paramLabel = "NAME",
            description = "Write an empty migration of this name, for SQL by hand.")
    private Optional<String> empty = Optional.empty();

    @Option(
            names = "--allow-drop",
            paramLabel = "OBJECT",
            description = "Allow this table or column to be dropped although its data goes, for example"
                    + " public.customer.name; may be repeated. In source: @DropAllowed.")
    private List<String> allowedDrops = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "URL",
            description =
                    "First look whether this database, production's or one like it, is what the last snapshot says;"
                            + " refuse to generate if it is not. It is only read. Otherwise the database that"
                            + " dbm.properties of the migrations folder names; none looks at none.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--unproven",
            description = "Write the files although their proof fails, to be edited; nobody runs them until they are"
                    + " sealed.")
    private boolean unproven;

    GenerateCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        if (empty.isPresent() && migration.isPresent()) {
            throw Usage.problem(
                    "Two names are given: " + migration.get() + " and --empty " + empty.get(),
                    "Give --empty NAME for SQL by hand, or NAME alone to generate.");
        }
        if (empty.isEmpty()) {
            workspace.schema.require(invocation());
        }
        Workspace.Builder builder = workspace.builder(invocation());
        allowedDrops.forEach(builder::allowDrop);
        builder.failedProof(unproven ? FailedProof.WRITTEN : FailedProof.REFUSED);
        against.or(() -> builder.build().settings().against())
                .filter(url -> !url.equals(NO_DATABASE))
                .ifPresent(url -> builder.against(live(url)));
        GenerateResult result = generate(builder.build());
        return Outcome.done(result.describe(), () -> JsonDocument.of(result));
    }

    private TargetDataSource live(String url) {
        Target target = ConnectionRequest.of(url).resolve(invocation().environment());
        console().hide(target);
        return new TargetDataSource(target);
    }

    private GenerateResult generate(Workspace folder) {
        if (empty.isPresent()) {
            return folder.generateEmpty(empty.get());
        }
        return migration.isPresent() ? folder.generate(migration.get()) : folder.generate();
    }
}
