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

    /** Starts what does not end by itself; who asks for it ends it. */
    Process start(String... args) {
        try {
            return builder(args).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder builder(String... args) {
        List<String> command =
                new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("DBM_"));
        builder.environment().putAll(environment);
        return builder;
    }

    Run runWithInput(String input, String... args) {
        try {
            Path in = Files.writeString(Files.createTempFile("dbm", ".in"), input);
            Path out = Files.createTempFile("dbm", ".out");
            Path err = Files.createTempFile("dbm", ".err");
            ProcessBuilder builder = builder(args)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not done within five minutes: " + builder.command());
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
