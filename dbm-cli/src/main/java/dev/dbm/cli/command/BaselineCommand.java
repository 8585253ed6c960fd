package dev.dbm.cli.command;

import dev.dbm.MigrationId;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.workspace.Workspace.BaselineCheck;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records migrations as applied without running them. */
@Command(
        name = BaselineCommand.NAME,
        description =
                "Records every migration up to one as applied, without running any: for a database that has the schema"
                        + " already.")
final class BaselineCommand extends DbmCommand {

    static final String NAME = "baseline";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final FolderOptions workspace = new FolderOptions();

    @Option(names = "--to", paramLabel = "TAG", required = true, description = "The last migration to record.")
    private String to = "";

    @Option(names = "--force", description = "Do not compare the database with that migration's snapshot first.")
    private boolean force;

    BaselineCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        MigrationId last = tag();
        TargetDataSource live = connection.dataSource(invocation());
        List<MigrationId> recorded = workspace
                .builder(invocation())
                .build()
                .baseline(live, last, force ? BaselineCheck.FORCE : BaselineCheck.VERIFY);
        return Outcome.done(
                text(recorded, last, live.databaseName()),
                () -> JsonDocument.members(
                        "database", live.databaseName(), "to", last.tag(), "recorded", JsonDocument.tags(recorded)));
    }

    private MigrationId tag() {
        if (to.isEmpty() || to.indexOf('/') >= 0 || to.indexOf('\\') >= 0) {
            throw Usage.problem(
                    "--to is no migration's tag: " + to, "Give the file's name, for example 0004_orders_note.");
        }
        return MigrationId.of(to);
    }

    private static String text(List<MigrationId> recorded, MigrationId last, String database) {
        if (recorded.isEmpty()) {
            return "nothing to record: database " + database + " has " + last + " and all before it";
        }
        StringBuilder text = new StringBuilder();
        recorded.forEach(id -> text.append(id).append("  recorded as applied, not run\n"));
        return text.append(recorded.size())
                .append(" recorded; database ")
                .append(database)
                .append(" is at ")
                .append(last)
                .toString();
    }
}
