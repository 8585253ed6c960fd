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
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** What the browser keeps belongs to the port, so that it should be the same next time. */
    private static final int USUAL_PORT = 7432;

    private static final int NEXT_PORTS = 10;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final FolderOptions workspace = new FolderOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen, at 127.0.0.1; 0 for any that is free. Default: " + USUAL_PORT
                    + ", or the next that is free.")
    private @Nullable Integer port;

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
                new StudioOptions(live, () -> workspace.builder(invocation()).build(), ports(), access);
        CountDownLatch never = new CountDownLatch(1);
        try (StudioServer.Serving serving = server().start(options)) {
            // Ctrl-C ends the process; what runs in the database has to be told.
            Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "dbm-studio-stop"));
            console()
                    .result(live.target().describe() + (write ? ", rows may be changed" : ", read-only") + "\n"
                            + serving.address());
            if (port == null && serving.address().getPort() != USUAL_PORT) {
                console()
                        .log("Port " + USUAL_PORT
                                + " is taken. What the browser keeps, as the history of statements, belongs"
                                + " to a port, so it is another one here.");
            }
            if (!noOpen) {
                new BrowserOpener(invocation().environment(), System.getProperty("os.name", "")).open(serving.ticket());
            }
            never.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Outcome.done("", Map::of);
    }

    private List<Integer> ports() {
        return port != null
                ? List.of(port)
                : IntStream.concat(IntStream.range(USUAL_PORT, USUAL_PORT + NEXT_PORTS), IntStream.of(0))
                        .boxed()
                        .toList();
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
