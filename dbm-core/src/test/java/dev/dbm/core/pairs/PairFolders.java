package dev.dbm.core.pairs;

import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every pair below a folder; its main method does so from a command line. */
public final class PairFolders {
    private static final Logger LOG = LoggerFactory.getLogger(PairFolders.class);

    private PairFolders() {}

    /**
     * Runs the pairs below the folders of the first arguments and writes the report to the file of the last.
     *
     * @param arguments folders, then a file
     */
    public static void main(String[] arguments) {
        Path report = Path.of(arguments[arguments.length - 1]);
        List<PairResult> results = new ArrayList<>();
        for (int i = 0; i < arguments.length - 1; i++) {
            results.addAll(run(TestServers.of(15), Path.of(arguments[i])));
        }
        PairReport page = new PairReport(results);
        page.write(report);
        LOG.info(page.summary());
        page.failures().forEach(result -> LOG.info("{}: {}", result.name(), result.outcome()));
        System.exit(0);
    }

    /** Runs every pair below the folder, several at a time; the results are in the order of the folders' names. */
    static List<PairResult> run(TestServer server, Path root) {
        PairRun run = new PairRun(server);
        run.createRoles();
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            List<Future<PairResult>> futures = new ArrayList<>();
            for (Path folder : folders(root)) {
                futures.add(executor.submit(() -> run.run(folder)));
            }
            List<PairResult> results = new ArrayList<>();
            for (Future<PairResult> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pairs ran", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A pair broke the harness", e);
        }
    }

    private static List<Path> folders(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> Files.exists(path.resolve("from.sql")) && Files.exists(path.resolve("to.sql")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
