package dev.dbm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The executable jar in a JVM of its own, started in a folder as a user would.
 *
 * @param folder the working directory
 * @param environment variables besides PATH and HOME
 */
record ForkedJar(Path folder, Map<String, String> environment) {

    private static final Path JAR = Path.of("target", "dbm-cli.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** What a run gave. */
    record Run(int exit, String out, String err) {}

    static ForkedJar in(Path folder) {
        return new ForkedJar(folder, Map.of());
    }

    static Path jar() {
        return JAR;
    }

    ForkedJar with(Map<String, String> variables) {
        return new ForkedJar(folder, variables);
    }

    Run run(String... args) {
        return runWithInput("", args);
    }

    Run runWithInput(String input, String... args) {
        List<String> command =
                new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(args));
        try {
            Path in = Files.writeString(Files.createTempFile("dbm", ".in"), input);
            Path out = Files.createTempFile("dbm", ".out");
            Path err = Files.createTempFile("dbm", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("DBM_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not done within five minutes: " + command);
            }
            Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the jar ran", interrupted);
        }
    }
}
