package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a repository, through the git that is installed.
 *
 * @param top the work tree's topmost folder
 */
record GitConfig(Path top) {

    /** Returns a setting, of whatever level; empty also where git is not installed. */
    Optional<String> get(String name) {
        try {
            return run("config", "--get", name).filter(value -> !value.isEmpty());
        } catch (UncheckedIOException notInstalled) {
            return Optional.empty();
        }
    }

    /** Returns the folder of the hooks that git runs while no other is set. */
    Optional<Path> hooks() {
        try {
            return run("rev-parse", "--git-common-dir")
                    .map(folder -> top.resolve(folder).resolve("hooks"));
        } catch (UncheckedIOException notInstalled) {
            return Optional.empty();
        }
    }

    /** Sets a setting of this repository. */
    void set(String name, String value) {
        if (run("config", name, value).isEmpty()) {
            throw new UncheckedIOException(new IOException("git config " + name + " failed in " + top));
        }
    }

    private Optional<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", top.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while git ran", interrupted));
        }
    }
}
