package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real schemas, pulled: the source compiles, the database is what it says, it makes the same in an empty one, and a second pull changes nothing. The build takes
 * two of them; {@code -Dpull.only=all} takes all, and {@code -Dpull.major=17} another server.
 */
class RealWorldPullIT {
    private static final String CHOSEN = System.getProperty("pull.only", "chinook,pagila");

    private static final TestServer SERVER = TestServers.of(Integer.getInteger("pull.major", 15));

    @TempDir
    Path folder;

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("realworld/schemas"))) {
            return files
                    .filter(file ->
                            CHOSEN.equals("all") || List.of(CHOSEN.split(",")).contains(name(file)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String name(Path schema) {
        return schema.getFileName().toString().replace(".sql", "");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void says_what_the_database_holds(Path schema) throws IOException {
        RoundTrip project = new RoundTrip(SERVER, folder);
        try (TestDatabase database = SERVER.createDatabase();
                TestDatabase empty = SERVER.createDatabase()) {
            Psql.run(database, schema);
            List<String> before = CatalogDump.of(database);
            long start = System.nanoTime();

            PullResult result = project.pull(database);

            report(name(schema), (System.nanoTime() - start) / 1_000_000, result);
            project.check(database, empty, result);
            if (result.left().isEmpty()) {
                assertThat(CatalogDump.of(empty)).isEqualTo(before);
            }
        }
    }

    private static void report(String name, long millis, PullResult result) throws IOException {
        Path report = Path.of("target/pulled.txt");
        Files.createDirectories(report.getParent());
        String line = "%s on %d: %d files, %d ms, %s\n%s\n"
                .formatted(name, SERVER.major(), result.files().size(), millis, result.counts(), result.describe());
        Files.writeString(report, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
