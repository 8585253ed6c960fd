package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Commands in a folder, by sh, without the settings of whoever runs the tests.
 *
 * @param folder where they run
 * @param variables besides PATH and HOME
 */
public record Shell(Path folder, Map<String, String> variables) {

    /** What a command gave; both streams in one text. */
    public record Ran(int exit, String output) {}

    public static Shell in(Path folder) {
        return new Shell(folder, Map.of());
    }

    public Shell at(Path other) {
        return new Shell(other, variables);
    }

    public Shell with(String name, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(name, value);
        return new Shell(folder, more);
    }

    /** Runs a script and returns what it gave. */
    public Ran run(String script) {
        try {
            Path output = Files.createTempFile("dbm", ".out");
            ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", script))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment
                    .keySet()
                    .removeIf(name -> name.startsWith("PG")
                            || name.startsWith("DBM_")
                            || name.startsWith("GIT_")
                            || name.startsWith("MAVEN_"));
            environment.putAll(Map.of(
                    "GIT_CONFIG_NOSYSTEM", "1",
                    "GIT_CONFIG_GLOBAL", "/dev/null",
                    "GIT_AUTHOR_NAME", "Ann",
                    "GIT_AUTHOR_EMAIL", "ann@example.com",
                    "GIT_COMMITTER_NAME", "Ann",
                    "GIT_COMMITTER_EMAIL", "ann@example.com"));
            environment.putAll(variables);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not done within five minutes: " + script);
            }
            Ran ran = new Ran(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return ran;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a command ran", interrupted);
        }
    }

    /** Runs a script that must succeed, and returns its output. */
    public String ok(String script) {
        Ran ran = run(script);
        if (ran.exit() != 0) {
            throw new AssertionError(script + "\nexited " + ran.exit() + ":\n" + ran.output());
        }
        return ran.output();
    }
}
