package dev.dbm.cli.command;

import dev.dbm.Migrator;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
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

    @Option(names = "--strict", description = "Fail on objects that dbm does not model, too.")
    private boolean strict;

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
        boolean passed = result.isInSync() && (!strict || result.unmodelled().isEmpty());
        return new Outcome(passed ? ExitCode.DONE : ExitCode.FINDINGS, text(result), () -> JsonDocument.of(result));
    }

    private VerifyResult result(TargetDataSource live) {
        if (!workspace.directory.isClasspath() || !workspace.schema.isGiven(invocation())) {
            return workspace.builder(invocation()).build().verify(live);
        }
        ClassLoader loader = workspace.schema.loader(invocation());
        Migrator.Builder builder = Migrator.builder(live)
                .migrations(workspace.directory.source(loader))
                .schema(invocation().classes().toArray(Class<?>[]::new));
        workspace.schema.packages(invocation()).forEach(builder::schema);
        Migrator migrator = builder.build();
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
        if (!strict || !result.isInSync() || result.unmodelled().isEmpty()) {
            return result.describe();
        }
        return "not modelled in " + result.proof().database() + ", which --strict refuses\n"
                + result.unmodelled().stream().map(VerifyCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(Unmodelled one) {
        return "  " + one.describe();
    }
}
