package dev.dbm.cli.command;

import dev.dbm.MigrationStatus;
import dev.dbm.Migrator;
import dev.dbm.StatusResult;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells where every migration stands. */
@Command(
        name = StatusCommand.NAME,
        description = "Tells where every migration stands: applied, pending, modified, missing or interrupted; writes"
                + " nothing.")
final class StatusCommand extends DbmCommand {

    static final String NAME = "status";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    StatusCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        TargetDataSource live = connection.dataSource(invocation());
        ClassLoader loader = new SchemaOptions().loader(invocation());
        StatusResult status = Migrator.builder(live)
                .migrations(directory.source(loader))
                .build()
                .status();
        return new Outcome(
                status.migrations().stream().allMatch(StatusCommand::isInOrder) ? ExitCode.DONE : ExitCode.FINDINGS,
                status.describe("database " + live.databaseName()),
                () -> JsonDocument.members(
                        "database",
                        live.databaseName(),
                        "latest",
                        status.isLatest(),
                        "migrations",
                        status.migrations().stream().map(JsonDocument::of).toList()));
    }

    private static boolean isInOrder(MigrationStatus status) {
        return switch (status) {
            case MigrationStatus.Pending pending -> pending.overtakenBy().isEmpty();
            case MigrationStatus.Applied applied -> true;
            case MigrationStatus.Modified modified -> false;
            case MigrationStatus.Missing missing -> false;
            case MigrationStatus.Running running -> true;
            case MigrationStatus.Interrupted interrupted -> false;
        };
    }
}
