package dev.dbm.benchmark;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares an introspection of a large schema with a dump of it by {@code pg_dump}. */
final class CatalogReading {
    private static final List<Integer> TABLES = List.of(1_000, 10_000);
    private static final int SERVER_MAJOR = 15;
    private static final int WARM_READINGS = 5;

    private CatalogReading() {}

    /**
     * Prints the comparison.
     *
     * @param args how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        System.out.printf("%d rounds, java %s, medians in ms and against the dump%n", rounds, Runtime.version());
        System.out.printf(
                "%-14s %10s %16s %16s %16s%n", "database", "pg_dump", "cold process", "first reading", "later");
        for (int tables : TABLES) {
            try (TestDatabase database = TestServers.of(SERVER_MAJOR).createDatabase()) {
                LargeSchema.statements(tables).forEach(database::execute);
                database.execute("VACUUM ANALYZE");
                compare(database, tables + " tables", rounds);
                LargeSchema.viewsAndFunctions(tables).forEach(database::execute);
                database.execute("VACUUM ANALYZE");
                compare(database, "and views", rounds);
            }
        }
    }

    private static void compare(TestDatabase database, String what, int rounds)
            throws IOException, InterruptedException {
        String url = database.url() + "?user=" + database.user();
        List<Double> dumps = new ArrayList<>();
        List<Double> processes = new ArrayList<>();
        List<Double> firsts = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            dumps.add(millis("pg_dump", "--schema-only", "--file=/dev/null", url.substring("jdbc:".length())));
            processes.add(millis(java(url, 1)));
            String[] readings = output(java(url, 1 + WARM_READINGS)).strip().split(" ", 2);
            firsts.add(Double.valueOf(readings[0]));
            later.add(Double.valueOf(readings[1]));
        }
        double dump = median(dumps);
        System.out.printf(
                "%-14s %10.0f %16s %16s %16s%n",
                what, dump, against(dump, processes), against(dump, firsts), against(dump, later));
    }

    private static String[] java(String url, int readings) {
        return new String[] {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-classpath",
            System.getProperty("java.class.path"),
            CatalogRead.class.getName(),
            url,
            Integer.toString(readings)
        };
    }

    private static double millis(String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        output(command);
        return (System.nanoTime() - start) / 1e6;
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Failed: " + List.of(command));
        }
        return output;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String against(double dump, List<Double> values) {
        return "%.0f (%.2f)".formatted(median(values), median(values) / dump);
    }
}
