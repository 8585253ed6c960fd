package dev.dbm.cli.output;

import dev.dbm.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of findings are, seen from the top of the repository: that is what annotations on a pull request are looked up by. Outside a repository
 * they are seen from the working directory.
 *
 * @param top the folder from which files are named
 * @param folder the migrations folder
 */
public record FindingPlaces(Path top, Path folder) {

    /** Returns the places of a migrations folder. */
    public static FindingPlaces of(Path migrations) {
        Path folder = real(migrations.toAbsolutePath().normalize());
        for (Path at = folder; at != null; at = at.getParent()) {
            // A folder in a clone, a file in a linked worktree.
            if (Files.exists(at.resolve(".git"))) {
                return new FindingPlaces(at, folder);
            }
        }
        return new FindingPlaces(real(Path.of("").toAbsolutePath()), folder);
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            return path;
        }
    }

    /** Returns the path of a finding's file, with slashes; that of the folder if it is about no file. */
    String path(Finding finding) {
        Path file = finding.file().isEmpty() ? folder : folder.resolve(finding.file());
        Path shown = file.startsWith(top) ? top.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
