package dev.dbm.benchmark;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares the start of an up-to-date application that migrates with one that only connects and selects. */
final class StartUp {
    private static final int MIGRATIONS = 300;
    private static final int WARM_UP = 3;

    private StartUp() {}

    /**
     * Prints the comparison.
     *
     * @param args how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        Path resources = Files.createTempDirectory("dbm-benchmark-");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            MigrationFolder.write(resources, MIGRATIONS);
            Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(resources.resolve("db/migrations")))
                    .build()
                    .migrateToLatest();
            compare(database, resources, rounds);
        } finally {
            delete(resources);
        }
    }

    private static void compare(TestDatabase database, Path resources, int rounds)
            throws IOException, InterruptedException {
        String url = database.url() + "?user=" + database.user();
        ColdStart bare = new ColdStart(BareStart.class, resources, url);
        ColdStart migrating = new ColdStart(MigratingStart.class, resources, url);
        List<Sample> bares = new ArrayList<>();
        List<Sample> migratings = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            boolean bareFirst = round % 2 == 0;
            Sample first = (bareFirst ? bare : migrating).run();
            Sample second = (bareFirst ? migrating : bare).run();
            if (round >= 0) {
                bares.add(bareFirst ? first : second);
                migratings.add(bareFirst ? second : first);
            }
        }

        System.out.printf("%d rounds, %d applied migrations, java %s%n", rounds, MIGRATIONS, Runtime.version());
        System.out.printf("%-22s %10s %10s %8s%n", "", "bare", "migrating", "ratio");
        row("wall, median (ms)", wall(bares), wall(migratings));
        row("cpu, mean (ms)", cpu(bares), cpu(migratings));
        row("loaded classes", (double) bare.loadedClasses(), (double) migrating.loadedClasses());
        row("statements", statements(database, bare), statements(database, migrating));
    }

    private static void row(String what, double bare, double migrating) {
        System.out.printf("%-22s %10.0f %10.0f %8.2f%n", what, bare, migrating, migrating / bare);
    }

    private static double wall(List<Sample> samples) {
        List<Duration> sorted = samples.stream().map(Sample::wall).sorted().toList();
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }

    private static double cpu(List<Sample> samples) {
        return samples.stream()
                .mapToLong(sample -> sample.cpu().toMillis())
                .average()
                .orElseThrow();
    }

    private static int statements(TestDatabase database, ColdStart start) throws IOException, InterruptedException {
        int before = database.statements().size();
        start.run();
        return database.statements().size() - before;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
