package dev.dbm.core.git;

import dev.dbm.ErrorCode;
import dev.dbm.GitException;
import dev.dbm.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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

    private static Answer answer(Process process, byte[] input) throws IOException {
        CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(process, input));
        byte[] out = process.getInputStream().readAllBytes();
        try {
            int exit = process.waitFor();
            written.join();
            return new Answer(exit, out, new String(err.join(), StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new GitException(
                    new Problem(ErrorCode.GIT_FAILED, "The thread was interrupted while git ran", "", "Start again."),
                    e);
        }
    }

    private static byte[] read(InputStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (stream) {
            stream.transferTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException e) {
            // Git ended before it read everything; its exit code and its words say why.
        }
    }
}
