package dev.dbm.benchmark;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the studio's first page of a large database with an introspection of it; each in a cold process with the heap that the studio has to do with. */
final class FirstPage {
    private static final List<Integer> TABLES = List.of(10, 1_000);
    private static final int SERVER_MAJOR = 18;

    private FirstPage() {}

    /**
     * Prints the comparison.
     *
     * @param args how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        System.out.printf("%d rounds, java %s, medians in ms%n", rounds, Runtime.version());
        System.out.printf("%-14s %14s %12s %12s%n", "database", "introspection", "first page", "later pages");
        for (int tables : TABLES) {
            try (TestDatabase database = TestServers.of(SERVER_MAJOR).createDatabase()) {
                LargeSchema.statements(tables).forEach(database::execute);
                LargeSchema.viewsAndFunctions(tables).forEach(database::execute);
                database.execute("VACUUM ANALYZE");
                compare(database, tables + " tables", rounds);
            }
        }
    }

    private static void compare(TestDatabase database, String what, int rounds)
            throws IOException, InterruptedException {
        String url = database.url() + "?user=" + database.user();
        List<Double> readings = new ArrayList<>();
        List<Double> firsts = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            readings.add(numbers(CatalogRead.class, url, "1").get(0));
            List<Double> pages = numbers(StudioPage.class, url);
            firsts.add(pages.get(0));
            later.add(pages.get(1));
        }
        System.out.printf("%-14s %14.0f %12.0f %12.1f%n", what, median(readings), median(firsts), median(later));
    }

    private static List<Double> numbers(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Failed: " + program.getName());
        }
        return List.of(output.strip().split(" ")).stream().map(Double::valueOf).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
