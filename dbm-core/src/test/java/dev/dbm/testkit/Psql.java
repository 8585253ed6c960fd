package dev.dbm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The psql of the machine, for scripts with meta-commands or COPY data; where it is absent the running test is skipped. */
public final class Psql {
    private Psql() {}

    /** Runs a script in a database as superuser and stops at its first error, which is thrown. */
    public static void run(TestDatabase database, Path script) {
        Assumptions.assumeTrue(isInstalled(), "Skipped: psql is not on the PATH (Debian: postgresql-client)");
        Result result = start(List.of(
                "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", connection(database), "-f", script.toString()));
        if (result.exit() != 0) {
            throw new IllegalStateException(
                    "psql exited %d on %s%n%s".formatted(result.exit(), script, result.output()));
        }
    }

    private static String connection(TestDatabase database) {
        return "postgresql://%s@localhost:%d/%s"
                .formatted(database.user(), database.server().port(), database.name());
    }

    private static boolean isInstalled() {
        try {
            return start(List.of("psql", "--version")).exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Result start(List<String> command) {
        try {
            Path output = Files.createTempFile("psql", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("psql did not end within five minutes: " + command);
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while psql ran", e);
        }
    }

    private record Result(int exit, String output) {}
}
