package dev.dbm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real repository in a temporary folder, untouched by the settings of who runs the tests.
 *
 * @param root the top of the work tree
 */
public record GitSandbox(Path root) {
    /** What a command gave. */
    public record Answer(int exit, String text) {}

    /** Makes a repository whose branch is called main. */
    public static GitSandbox in(Path folder) {
        try {
            GitSandbox sandbox = new GitSandbox(Files.createDirectories(folder).toRealPath());
            sandbox.git("init", "-q", "-b", "main");
            sandbox.git("config", "user.name", "Test");
            sandbox.git("config", "user.email", "test@example.com");
            sandbox.git("config", "commit.gpgsign", "false");
            sandbox.git("config", "core.autocrlf", "false");
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the migrations folder, which need not exist yet. */
    public Path migrations() {
        return root.resolve("app/db/migrations");
    }

    /** Runs git; it must not fail. */
    public String git(String... arguments) {
        Answer answer = ask(arguments);
        assertThat(answer.exit())
                .as("git %s\n%s", List.of(arguments), answer.text())
                .isZero();
        return answer.text();
    }

    /** Runs git, whatever comes of it. */
    public Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
            builder.environment().put("GIT_EDITOR", "true");
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git ran", e);
        }
    }

    /** Commits everything. */
    public void commit(String message) {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    /** Makes a branch and checks it out. */
    public void branch(String name) {
        git("checkout", "-q", "-b", name);
    }

    /** Checks a branch out. */
    public void checkout(String name) {
        git("checkout", "-q", name);
    }

    /** Returns the text of a file of the migrations folder. */
    public String read(String name) {
        try {
            return Files.readString(migrations().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of the migrations folder. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(migrations());
            Files.writeString(migrations().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
