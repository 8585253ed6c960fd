package dev.dbm.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a main class in a JVM of its own, on this one's class path.
 *
 * @param main the class
 * @param resources a folder in front of the class path
 * @param arguments what it is given
 * @param exit the code that it has to end with
 */
record ColdStart(Class<?> main, Path resources, List<String> arguments, int exit) {
    private static final long MILLIS_PER_TICK = 10;

    /** One that is given the URL of a database. */
    ColdStart(Class<?> main, Path resources, String url) {
        this(main, resources, List.of(url), 0);
    }

    Sample run() throws IOException, InterruptedException {
        long ticks = ticksOfChildren();
        long start = System.nanoTime();
        start(List.of(), Redirect.DISCARD);
        long wall = System.nanoTime() - start;
        return new Sample(Duration.ofNanos(wall), Duration.ofMillis((ticksOfChildren() - ticks) * MILLIS_PER_TICK));
    }

    /** How many classes it loads. */
    long loadedClasses() throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        try {
            start(List.of("-Xlog:class+load:file=" + log), Redirect.DISCARD);
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.contains(" source: ")).count();
            }
        } finally {
            Files.delete(log);
        }
    }

    /** What it prints. */
    String output() throws IOException, InterruptedException {
        Path file = Files.createTempFile("output", ".txt");
        try {
            start(List.of(), Redirect.to(file.toFile()));
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    private void start(List<String> options, Redirect output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-classpath");
        command.add(resources + File.pathSeparator + System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        int ended = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (ended != exit) {
            throw new IllegalStateException(main.getSimpleName() + " exited " + ended);
        }
    }

    // Fields 16 and 17 of proc(5): user and system time of the children that were waited for.
    private static long ticksOfChildren() throws IOException {
        String line = Files.readString(Path.of("/proc/self/stat"));
        List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        return Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14));
    }
}
