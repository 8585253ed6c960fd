package dev.dbm.core.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbm.testkit.PgDump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real schemas, restricted to what is modelled: from nothing, to nothing, and to and from themselves after random changes. */
class RealWorldPairsIT {
    private static final int MUTATIONS = 40;

    @Test
    void converges_from_and_to_nothing_and_from_and_to_a_changed_copy() {
        Path schemas = SharedData.require("realworld/schemas");
        assumeThat(Psql.isInstalled() && PgDump.isInstalled())
                .as("Skipped: psql and pg_dump are not on the PATH (Debian: postgresql-client)")
                .isTrue();
        long seed = Long.getLong("dbm.realworld.seed", 1L);

        List<PairResult> results = new ArrayList<>();
        for (Path file : files(schemas)) {
            results.addAll(run(TestServers.of(15), file, seed));
        }
        PairReport report = new PairReport(results);
        report.write(Path.of("target", "realworld-pairs.md"));

        assertThat(report.results()).as(schemas.toString()).isNotEmpty().allMatch(PairResult::modelled);
        assertThat(report.failures()).as(report.summary()).isEmpty();
    }

    private static List<PairResult> run(TestServer server, Path file, long seed) {
        String name = file.getFileName().toString();
        List<PairResult> results = new ArrayList<>();
        try (TestDatabase original = server.createDatabase()) {
            Psql.run(original, file);
            Psql.run(original, strip());
            try (TestDatabase empty = server.createDatabase();
                    TestDatabase copy = server.copy(original)) {
                results.add(PairRun.run(name + " from nothing", empty, original));
                try (TestDatabase nothing = server.createDatabase()) {
                    results.add(PairRun.run(name + " to nothing", copy, nothing));
                }
            }
            try (TestDatabase changed = server.copy(original);
                    TestDatabase copy = server.copy(original)) {
                String made = String.join(";\n", SqlMutations.apply(changed, seed, MUTATIONS));
                try (TestDatabase again = server.copy(changed)) {
                    results.add(PairRun.run(name + " from changed: " + made, again, original));
                }
                String more = String.join(";\n", SqlMutations.applyOneWay(changed, seed, 3));
                results.add(PairRun.run(name + " to changed: " + made + ";\n" + more, copy, changed));
            }
        }
        return results;
    }

    private static Path strip() {
        try {
            return Path.of(
                    RealWorldPairsIT.class.getResource("/realworld/strip.sql").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
