package dev.dbm.cli.command;

import dev.dbm.Migrator;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.MigratorOptions;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares a live database with the declared schema. */
@Command(
        name = VerifyCommand.NAME,
        description = "Compares a live database with the declared schema, or with the last snapshot where nothing is"
                + " declared; writes nothing.")
final class VerifyCommand extends DbmCommand {

    static final String NAME = "verify";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final FolderOptions workspace = new FolderOptions();

    @Option(names = "--strict", description = "Fail on objects that dbm does not model, too, unless they are known.")
    private boolean strict;

    @Mixin
    private final KnownOptions known = new KnownOptions();

    VerifyCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Outcome run() {
        TargetDataSource live = connection.dataSource(invocation());
        VerifyResult result = result(live);
        boolean passed = result.isInSync() && (!strict || result.unknown().isEmpty());
        return new Outcome(passed ? ExitCode.DONE : ExitCode.FINDINGS, text(result), () -> JsonDocument.of(result));
    }

    private VerifyResult result(TargetDataSource live) {
        if (!workspace.directory.isClasspath() || !workspace.schema.isGiven(invocation())) {
            return workspace
                    .builder(invocation())
                    .known(known.names().toArray(String[]::new))
                    .build()
                    .verify(live);
        }
        ClassLoader loader = workspace.schema.loader(invocation());
        MigratorOptions usual = MigratorOptions.defaults(live, workspace.directory.source(loader));
        Migrator migrator = DbmProvider.load()
                .migrator(new MigratorOptions(
                        usual.dataSource(),
                        usual.source(),
                        invocation().classes(),
                        workspace.schema.packages(invocation()),
                        usual.lockWait(),
                        usual.lockTimeout(),
                        usual.late(),
                        usual.missing(),
                        usual.listeners(),
                        known.names(),
                        workspace.scratch.server(invocation())));
        // A migrator finds the classes of its packages as an application does.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return migrator.verify();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String text(VerifyResult result) {
        if (!strict || result.unknown().isEmpty()) {
            return result.describe();
        }
        String refused = "not modelled in " + result.proof().database() + ", which --strict refuses\n"
                + result.unknown().stream().map(VerifyCommand::line).collect(Collectors.joining("\n"));
        if (!result.isInSync()) {
            return result.describe() + "\n" + refused;
        }
        return result.gone().isEmpty()
                ? refused
                : refused + "\nknown, and not there any more: " + String.join(", ", result.gone());
    }

    private static String line(Unmodelled one) {
        return "  " + one.describe();
    }
}
