package dev.dbm.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Git itself, which takes a patch or does not. */
final class GitApply {
    private GitApply() {}

    static void run(Path folder, Path patch) {
        try {
            Process git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes());
            assertThat(git.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git applied a patch", e);
        }
    }
}
