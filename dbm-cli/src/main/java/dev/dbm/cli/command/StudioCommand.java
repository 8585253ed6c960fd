package dev.dbm.cli.command;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.cli.output.Format;
import dev.dbm.cli.output.Outcome;
import dev.dbm.spi.StudioOptions;
import dev.dbm.spi.StudioServer;
import java.util.EnumSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a database in the browser until it is stopped. */
@Command(
        name = StudioCommand.NAME,
        description = "Shows the database, its rows and its migrations in the browser, to this machine alone, until"
                + " Ctrl-C. Only reads, unless --write is given.")
final class StudioCommand extends DbmCommand {

    static final String NAME = "studio";

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final FolderOptions workspace = new FolderOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen, at 127.0.0.1. Default: a free one.")
    private int port;

    @Option(names = "--write", description = "Let rows be changed, where somebody asks for it.")
    private boolean write;

    @Option(names = "--no-open", description = "Open no browser; the address is printed in any case.")
    private boolean noOpen;

    StudioCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    Set<Format> formats() {
        return EnumSet.of(Format.TEXT);
    }

    @Override
    Outcome run() {
        TargetDataSource live = connection.dataSource(invocation());
        StudioOptions.Access access = write ? StudioOptions.Access.WRITE : StudioOptions.Access.READ_ONLY;
        StudioOptions options =
                new StudioOptions(live, () -> workspace.builder(invocation()).build(), port, access);
        CountDownLatch never = new CountDownLatch(1);
        try (StudioServer.Serving serving = server().start(options)) {
            // Ctrl-C ends the process; what runs in the database has to be told.
            Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "dbm-studio-stop"));
            console().result(live.target().describe() + (write ? "" : ", read-only") + "\n" + serving.address());
            if (!noOpen) {
                new BrowserOpener(invocation().environment(), System.getProperty("os.name", "")).open(serving.ticket());
            }
            never.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Outcome.done("", Map::of);
    }

    private static StudioServer server() {
        return Stream.of(
                        StudioCommand.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> ServiceLoader.load(StudioServer.class, loader).findFirst().stream())
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(new Problem(
                        ErrorCode.STUDIO_NOT_FOUND,
                        "What serves the studio is not on the class path",
                        "no " + StudioServer.class.getName() + " in META-INF/services of any jar",
                        "Add the artifact dev.dbm:dbm-studio, in the version of dbm-cli, or run dbm-cli.jar or"
                                + " mvn dbm:studio, which have it.")));
    }
}
