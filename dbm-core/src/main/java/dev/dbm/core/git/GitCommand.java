package dev.dbm.core.git;

import dev.dbm.ErrorCode;
import dev.dbm.GitException;
import dev.dbm.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs git in a folder; its words are in English and its output is read as bytes. */
final class GitCommand {
    private final Path folder;
    private final String program;

    GitCommand(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** What git answered. */
    static final class Answer {
        private final int exit;
        private final byte[] out;
        private final String err;

        private Answer(int exit, byte[] out, String err) {
            this.exit = exit;
            this.out = out;
            this.err = err;
        }

        boolean isDone() {
            return exit == 0;
        }

        byte[] out() {
            return out;
        }

        /** Returns the standard error, stripped. */
        String err() {
            return err;
        }

        String text() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }

    Answer ask(String... arguments) {
        return ask(new byte[0], arguments);
    }

    /**
     * Runs git and returns what it answered, whatever its exit code.
     *
     * @throws GitException if git cannot be run
     */
    Answer ask(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-c", "core.quotePath=false", "--no-pager"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            return answer(builder.start(), input);
        } catch (IOException e) {
            throw new GitException(
                    new Problem(
                            ErrorCode.GIT_UNAVAILABLE,
                            "git cannot be run: " + e.getMessage(),
                            folder.toString(),
                            "Install git and put it on the PATH, or leave out what asks for a revision (--since,"
                                    + " --onto)."),
                    e);
        }
    }

    // Input and errors have threads of their own: git waits for its input while its output is read, and the common pool
    // may have one
    // thread only.
    private static Answer answer(Process process, byte[] input) throws IOException {
        FutureTask<byte[]> err = new FutureTask<>(() -> read(process.getErrorStream()));
        Thread.ofPlatform().daemon().name("git-err").start(err);
        Thread.ofPlatform().daemon().name("git-in").start(() -> write(process, input));
        byte[] out = process.getInputStream().readAllBytes();
        try {
            int exit = process.waitFor();
            return new Answer(exit, out, new String(err.get(), StandardCharsets.UTF_8).strip());
        } catch (ExecutionException e) {
            throw new IOException("Its error stream cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new GitException(
                    new Problem(ErrorCode.GIT_FAILED, "The thread was interrupted while git ran", "", "Start again."),
                    e);
        }
    }

    private static byte[] read(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException e) {
            // Git ended before it read everything; its exit code and its words say why.
        }
    }
}
