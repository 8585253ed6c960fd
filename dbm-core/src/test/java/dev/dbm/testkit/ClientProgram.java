package dev.dbm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of PostgreSQL's client programs as the machine has it; the test that needs an absent one is skipped. */
final class ClientProgram {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ClientProgram() {}

    /**
     * What a program left behind.
     *
     * @param exit its exit code
     * @param output what it printed, errors included
     */
    record Result(int exit, String output) {}

    static boolean isInstalled(String program) {
        try {
            return run(List.of(program, "--version")).exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Returns the major version of a program that is installed: the first number it says. */
    static int major(String program) {
        Matcher number = NUMBER.matcher(run(List.of(program, "--version")).output());
        if (!number.find()) {
            throw new IllegalStateException("It says no version: " + program);
        }
        return Integer.parseInt(number.group());
    }

    static Result run(TestDatabase database, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-d", connection(database)));
        command.addAll(Arrays.asList(arguments));
        return run(command);
    }

    private static String connection(TestDatabase database) {
        return "postgresql://%s@localhost:%d/%s"
                .formatted(database.user(), database.server().port(), database.name());
    }

    private static Result run(List<String> command) {
        try {
            Path output = Files.createTempFile("client", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("It did not end within five minutes: " + command);
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it ran: " + command, e);
        }
    }
}
