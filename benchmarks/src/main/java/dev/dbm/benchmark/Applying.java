package dev.dbm.benchmark;

import dev.dbm.AppliedMigration;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares applying many migrations, in a JVM of its own, with psql running the same statements in one transaction; and the last thousand with the first. */
final class Applying {
    private static final int MIGRATIONS = 300;
    private static final int MANY = 5_000;
    private static final int THOUSAND = 1_000;

    private Applying() {}

    /**
     * Prints the comparison.
     *
     * @param args how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        Path resources = Files.createTempDirectory("dbm-benchmark-");
        try {
            besidePsql(resources, rounds);
        } finally {
            StartUp.delete(resources);
        }
        Path many = Files.createTempDirectory("dbm-benchmark-");
        try {
            growth(many);
        } finally {
            StartUp.delete(many);
        }
    }

    private static void besidePsql(Path resources, int rounds) throws IOException, InterruptedException {
        MigrationFolder.write(resources, MIGRATIONS);
        Path script = script(resources);
        Optional<Path> psql = psql();
        List<Duration> dbm = new ArrayList<>();
        List<Duration> others = new ArrayList<>();
        // The first round only warms the disk's cache.
        for (int round = -1; round < rounds; round++) {
            Duration migrating = migrating(resources);
            Optional<Duration> other = psql.isPresent() ? Optional.of(psql(psql.get(), script)) : Optional.empty();
            if (round >= 0) {
                dbm.add(migrating);
                other.ifPresent(others::add);
            }
        }
        System.out.printf("%d migrations, %d rounds, medians, java %s%n", MIGRATIONS, rounds, Runtime.version());
        System.out.printf("dbm      %6d ms%n", median(dbm).toMillis());
        if (others.isEmpty()) {
            System.out.println("psql is not on the path: nothing to compare with");
        } else {
            System.out.printf(
                    "psql -1  %6d ms   ratio %.2f%n",
                    median(others).toMillis(),
                    (double) median(dbm).toNanos() / median(others).toNanos());
        }
    }

    private static Duration migrating(Path resources) throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String url = database.url() + "?user=" + database.user();
            return new ColdStart(MigratingStart.class, resources, url).run().wall();
        }
    }

    private static Duration psql(Path psql, Path script) throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String url = database.url().substring("jdbc:".length()) + "?user=" + database.user();
            long start = System.nanoTime();
            int exit = new ProcessBuilder(
                            psql.toString(), "-q1X", "-v", "ON_ERROR_STOP=1", "-f", script.toString(), url)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("psql exited " + exit);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static void growth(Path resources) throws IOException {
        MigrationFolder.write(resources, MANY);
        List<Long> appliedAt = new ArrayList<>();
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            long start = System.nanoTime();
            List<AppliedMigration> applied = Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(resources.resolve("db/migrations")))
                    .listener(event -> {
                        if (event instanceof dev.dbm.MigrationEvent.Applied) {
                            appliedAt.add(System.nanoTime());
                        }
                    })
                    .build()
                    .migrateToLatest()
                    .applied();
            System.out.printf(
                    "%d migrations in one run: %d ms%n",
                    applied.size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        // From the first migration on: reading and splitting all files comes before it.
        long first = 0;
        for (int thousand = 0; thousand < MANY / THOUSAND; thousand++) {
            long from = appliedAt.get(thousand * THOUSAND);
            long took = appliedAt.get((thousand + 1) * THOUSAND - 1) - from;
            first = thousand == 0 ? took : first;
            System.out.printf(
                    "thousand %d  %6d ms   ratio %.2f%n", thousand + 1, took / 1_000_000, (double) took / first);
        }
    }

    private static Path script(Path resources) throws IOException {
        StringBuilder script = new StringBuilder();
        try (Stream<Path> files = Files.list(resources.resolve("db/migrations"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                script.append(Files.readString(file)).append('\n');
            }
        }
        return Files.writeString(resources.resolve("all.sql"), script);
    }

    private static Optional<Path> psql() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "psql"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }
}
