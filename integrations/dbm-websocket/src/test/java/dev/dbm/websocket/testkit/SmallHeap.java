package dev.dbm.websocket.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a program in a JVM of its own with little memory. */
public final class SmallHeap {
    private SmallHeap() {}

    /**
     * What a program left behind.
     *
     * @param exit its exit code
     * @param output what it printed, errors included
     */
    public record Result(int exit, String output) {}

    /** Runs a main class of this class path to its end. */
    public static Result run(int megabytes, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:MaxDirectMemorySize=" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it ran: " + command, e);
        }
    }

    /** Surefire starts its JVM with a jar whose manifest names the class path, which it also says in a property. */
    private static String classPath() {
        String real = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(real.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }
}
