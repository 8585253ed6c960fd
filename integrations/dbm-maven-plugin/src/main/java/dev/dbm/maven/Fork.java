package dev.dbm.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/** Runs dbm's command line in a JVM of its own, and passes on what it writes. */
final class Fork {

    private static final String MAIN_CLASS = "dev.dbm.cli.Main";

    private final String java;
    private final List<String> jvmArguments;
    private final List<String> classpath;
    private final File folder;
    private final Map<String, String> environment;

    Fork(String java, List<String> jvmArguments, List<String> classpath, File folder, Map<String, String> environment) {
        this.java = java;
        this.jvmArguments = List.copyOf(jvmArguments);
        this.classpath = List.copyOf(classpath);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs one command, and waits for its end.
     *
     * @return its exit code
     * @throws MojoExecutionException if it cannot be started, or this thread is interrupted; the JVM is stopped then
     */
    int run(List<String> arguments) throws MojoExecutionException {
        Path argumentFile;
        try {
            // A class path can be longer than a command line may be.
            argumentFile = Files.createTempFile("dbm-", ".args");
        } catch (IOException failure) {
            throw new MojoExecutionException("No temporary file can be written", failure);
        }
        try {
            Files.writeString(argumentFile, argumentFile());
            List<String> command = new ArrayList<>();
            command.add(java);
            command.add("@" + argumentFile);
            command.add(MAIN_CLASS);
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder);
            builder.environment().putAll(environment);
            Process process = builder.start();
            // A build that is stopped must not leave it behind, studio least of all.
            Thread stop = new Thread(process::destroy, "dbm-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            int exitCode = await(process);
            Runtime.getRuntime().removeShutdownHook(stop);
            return exitCode;
        } catch (IOException failure) {
            throw new MojoExecutionException("The JVM of dbm does not start: " + java, failure);
        } finally {
            delete(argumentFile);
        }
    }

    private String argumentFile() {
        List<String> lines = new ArrayList<>();
        // Whether the project logs is the project's business.
        lines.add("-Dslf4j.internal.verbosity=ERROR");
        // A command ends before better code would be worth its making; what the project says comes behind and counts.
        lines.add("-XX:TieredStopAtLevel=1");
        lines.add("-XX:+UseSerialGC");
        jvmArguments.forEach(argument -> lines.add(quoted(argument)));
        lines.add("-classpath");
        lines.add(quoted(String.join(File.pathSeparator, classpath)));
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int await(Process process) throws MojoExecutionException, IOException {
        process.getOutputStream().close();
        Thread out = pump(process.getInputStream(), System.out);
        Thread err = pump(process.getErrorStream(), System.err);
        try {
            int exitCode = process.waitFor();
            out.join();
            err.join();
            return exitCode;
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted; dbm was stopped", interrupted);
        }
    }

    /** Lines are passed on as they are, not as log messages: a CI reads some of them at the beginning of a line. */
    private static Thread pump(InputStream from, PrintStream to) {
        Thread pump = new Thread(
                () -> {
                    try (BufferedReader reader =
                            new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                            to.println(line);
                        }
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                },
                "dbm-output");
        pump.setDaemon(true);
        pump.start();
        return pump;
    }

    private static void delete(Path file) throws MojoExecutionException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new MojoExecutionException("A temporary file cannot be deleted: " + file, failure);
        }
    }
}
