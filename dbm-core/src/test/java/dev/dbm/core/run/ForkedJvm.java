package dev.dbm.core.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own with the class path of the tests. */
final class ForkedJvm {

    private final Process process;
    private final Path output;

    private ForkedJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ForkedJvm start(Path output, List<String> options, Class<?> main, String... arguments) throws IOException {
        return start(output, options, List.of(), main, arguments);
    }

    /** Starts one that has these jars too. */
    static ForkedJvm start(Path output, List<String> options, List<Path> jars, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(Stream.concat(Stream.of(classPath()), jars.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ForkedJvm(process, output);
    }

    // Testcontainers registers a JDBC driver that logs when DriverManager loads it, which no application would have.
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("testcontainers"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for its end. Returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The JVM did not end");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }
}
