package dev.dbm.cli.command;

import dev.dbm.LateMigrations;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.MigrationListener;
import dev.dbm.MigrationStatus;
import dev.dbm.Migrator;
import dev.dbm.MissingMigrations;
import dev.dbm.StatusResult;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies what is pending. */
@Command(
        name = MigrateCommand.NAME,
        description = "Applies every pending migration, in journal order; safe to call from many processes at once.")
final class MigrateCommand extends DbmCommand {

    static final String NAME = "migrate";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(
            names = "--lock-wait",
            paramLabel = "SECONDS",
            description = "How long to wait for another process that migrates. Default: 300.")
    private long lockWaitSeconds = 300;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            description = "How long a statement may wait for a table, 0 for no limit. Default: 5.")
    private long lockTimeoutSeconds = 5;

    @Option(
            names = "--late",
            paramLabel = "POLICY",
            description =
                    "What to do with a pending migration that stands before an applied one: refuse or apply. Default:"
                            + " refuse.")
    private LateMigrations late = LateMigrations.REFUSE;

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            description =
                    "What to do when the database holds a migration that the journal does not know: refuse or report."
                            + " Default: refuse.")
    private MissingMigrations missing = MissingMigrations.REFUSE;

    @Option(
            names = "--resolve",
            paramLabel = "TAG",
            description = "First declare this interrupted migration mended by hand; what was done is said by --as.")
    private Optional<String> resolve = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "RESOLUTION",
            description = "applied: its remaining statements were run by hand or are not needed. retry: what it did was"
                    + " undone, run it again.")
    private Optional<Migrator.Resolution> resolution = Optional.empty();

    MigrateCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        if (resolve.isPresent() != resolution.isPresent()) {
            throw Usage.problem(
                    "--resolve and --as belong together", "Give both, for example --resolve TAG --as retry.");
        }
        TargetDataSource live = connection.dataSource(invocation());
        StatusLines lines = new StatusLines();
        Migrator migrator = Migrator.builder(live)
                .migrations(directory.source(new SchemaOptions().loader(invocation())))
                .lockWait(Duration.ofSeconds(lockWaitSeconds))
                .lockTimeout(Duration.ofSeconds(lockTimeoutSeconds))
                .lateMigrations(late)
                .missingMigrations(missing)
                .listener(lines)
                .build();
        resolve.ifPresent(tag -> migrator.resolve(MigrationId.of(tag), resolution.orElseThrow()));
        StatusResult before = migrator.status();
        lines.width = before.migrations().stream()
                .mapToInt(one -> one.id().tag().length())
                .max()
                .orElse(0);
        MigrateResult result = migrator.migrateToLatest();
        Optional<MigrationId> latest = latest(before);
        return Outcome.done(summary(result, latest, live.databaseName()), () -> {
            var members = JsonDocument.members(
                    "database", live.databaseName(),
                    "applied", JsonDocument.applied(result.applied()),
                    "millis", result.took().toMillis());
            latest.ifPresent(id -> members.put("latest", id.tag()));
            return members;
        });
    }

    private static Optional<MigrationId> latest(StatusResult status) {
        return status.migrations().stream()
                .filter(one -> !(one instanceof MigrationStatus.Missing))
                .map(MigrationStatus::id)
                .reduce((first, second) -> second);
    }

    private static String summary(MigrateResult result, Optional<MigrationId> latest, String database) {
        String place = "database " + database + latest.map(id -> " is at " + id).orElse(" has no migrations");
        return result.summary() + "; " + place;
    }

    /** Writes a line for each migration as soon as it is applied: a long run is watched. */
    private final class StatusLines implements MigrationListener {

        private int width;

        @Override
        public boolean replacesLog() {
            return true;
        }

        @Override
        public void on(MigrationEvent event) {
            if (event instanceof MigrationEvent.Applied(var applied)) {
                if (tells()) {
                    String tag = applied.id().tag();
                    console()
                            .result(String.format(
                                    Locale.ROOT,
                                    "%s%sapplied %4d ms",
                                    tag,
                                    " ".repeat(Math.max(0, width - tag.length()) + 3),
                                    applied.took().toMillis()));
                }
            } else if (!isQuiet()
                    && !(event instanceof MigrationEvent.Started)
                    && !(event instanceof MigrationEvent.StatementDone)) {
                console().log(event.describe());
            }
        }
    }
}
