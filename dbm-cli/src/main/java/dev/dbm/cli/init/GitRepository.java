package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The repository that a project is in; also a linked work tree, where {@code .git} is a file.
 *
 * @param top the work tree's topmost folder
 */
record GitRepository(Path top) {

    /** Looks for the repository of a folder, in it and above it. */
    static Optional<GitRepository> of(Path folder) {
        try {
            for (Path place = folder.toRealPath(); place != null; place = place.getParent()) {
                if (Files.exists(place.resolve(".git"))) {
                    return Optional.of(new GitRepository(place));
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
