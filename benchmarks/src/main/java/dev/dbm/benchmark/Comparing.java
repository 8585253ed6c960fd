package dev.dbm.benchmark;

import dev.dbm.cli.Main;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the command line's diff of two large databases with raw readings of both; and measures what it costs if every table differs, and how that grows
 * with the tables.
 */
final class Comparing {
    private static final List<Integer> TABLES = List.of(1_000, 4_000);
    private static final String MIGRATION = "0000_base";

    private final TestServer server = TestServers.newest();
    private final Path folder;
    private final int tables;
    private final int rounds;

    private Comparing(Path folder, int tables, int rounds) {
        this.folder = folder;
        this.tables = tables;
        this.rounds = rounds;
    }

    /**
     * Prints the comparison.
     *
     * @param args how many rounds, and how many tables if not 1,000 and 4,000
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int rounds = Integer.parseInt(args[0]);
        List<Integer> sizes = args.length == 1
                ? TABLES
                : Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
        System.out.printf("%d rounds, java %s, medians of cold processes%n", rounds, Runtime.version());
        System.out.printf("%-8s %-28s %10s %10s %8s %8s%n", "tables", "", "wall (ms)", "cpu (ms)", "wall", "cpu");
        for (int tables : sizes) {
            Path folder = Files.createTempDirectory("dbm-benchmark-");
            try {
                new Comparing(folder, tables, rounds).run();
            } finally {
                StartUp.delete(folder);
            }
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        try (TestDatabase base = server.createDatabase()) {
            LargeSchema.statements(tables).forEach(base::execute);
            base.execute("VACUUM ANALYZE");
            Path snapshot = migrations(base);
            try (TestDatabase other = changed(base, LargeChange.FIFTY)) {
                besideRaw(base, other);
            }
            print("databases, equal", measured(diff(url(base), url(base))));
            try (TestDatabase other = changed(base, LargeChange.RENAMES)) {
                print("databases, a rename in each", measured(diff(url(base), url(other))));
            }
            print("verify, in sync", measured(verify(base, 0)));
            try (TestDatabase other = changed(base, LargeChange.MISMATCHES)) {
                print("verify, a mismatch in each", measured(verify(other, 1)));
            }
            print("snapshots, equal", measured(diff("snapshot:" + snapshot, "snapshot:" + snapshot)));
            try (TestDatabase other = changed(base, LargeChange.COLUMNS)) {
                Path wanted = Files.writeString(folder.resolve("wanted.json"), snapshot(other));
                print("snapshots, a column in each", measured(diff("snapshot:" + snapshot, "snapshot:" + wanted)));
            }
        }
    }

    private void besideRaw(TestDatabase base, TestDatabase other) throws IOException, InterruptedException {
        ColdStart diff = diff(url(base), url(other));
        int before = other.statements().size();
        diff.run();
        List<String> sent = other.statements();
        // What comes before it is the driver's own, which any connection sends.
        String script = sent.subList(before, sent.size()).stream()
                .dropWhile(statement -> !statement.startsWith("BEGIN"))
                .collect(Collectors.joining(";\n"));
        Path file = Files.writeString(folder.resolve("catalog.sql"), script);
        ColdStart raw = new ColdStart(RawComparison.class, folder, List.of(file.toString(), url(base), url(other)), 0);
        List<Sample> raws = new ArrayList<>();
        List<Sample> diffs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            raws.add(raw.run());
            diffs.add(diff.run());
        }
        print("two raw readings", raws);
        print("50 changes", diffs);
        System.out.printf(
                "%-8d %-28s %10s %10s %8.2f %8.2f%n",
                tables,
                "against each other",
                "",
                "",
                millis(diffs, Sample::wall) / millis(raws, Sample::wall),
                millis(diffs, Sample::cpu) / millis(raws, Sample::cpu));
    }

    private List<Sample> measured(ColdStart start) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            samples.add(start.run());
        }
        return samples;
    }

    private void print(String what, List<Sample> samples) {
        System.out.printf(
                "%-8d %-28s %10.0f %10.0f%n",
                tables, what, millis(samples, Sample::wall), millis(samples, Sample::cpu));
    }

    private ColdStart diff(String from, String to) {
        return new ColdStart(Main.class, folder, List.of("diff", "--quiet", "--from", from, "--to", to), 0);
    }

    private ColdStart verify(TestDatabase database, int exit) {
        return new ColdStart(
                Main.class, folder, List.of("verify", "--url", url(database), "--dir", folder.toString()), exit);
    }

    private TestDatabase changed(TestDatabase base, LargeChange change) {
        TestDatabase copy = server.copy(base);
        change.statements(tables).forEach(copy::execute);
        copy.execute("VACUUM ANALYZE");
        return copy;
    }

    /** Writes a folder whose one migration has the database as it is for its snapshot; returns the snapshot's file. */
    private Path migrations(TestDatabase database) throws IOException, SQLException {
        Path meta = Files.createDirectories(folder.resolve("meta"));
        Files.writeString(folder.resolve(MIGRATION + ".sql"), "SELECT 1;\n");
        Files.writeString(meta.resolve("_journal.json"), """
            {"version": "7", "dialect": "postgresql", "entries": [{"idx": 0, "version": "7", "when": 1700000000000, "tag": "%s", "breakpoints": true}]}
            """.formatted(MIGRATION));
        return Files.writeString(meta.resolve("0000_snapshot.json"), snapshot(database));
    }

    /** The database as a snapshot that was proven on its server. */
    private String snapshot(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Schema schema =
                    Introspector.introspect(connection, Namespaces.all()).schema();
            TreeMap<Integer, List<SchemaObject>> proven = new TreeMap<>();
            proven.put(server.major(), List.of());
            return SnapshotCodec.encode(Snapshot.of(Snapshot.NO_PARENT, schema, proven));
        }
    }

    private static String url(TestDatabase database) {
        return database.url() + "?user=" + database.user();
    }

    private static double millis(List<Sample> samples, Function<Sample, Duration> what) {
        List<Duration> sorted = samples.stream().map(what).sorted().toList();
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }
}
