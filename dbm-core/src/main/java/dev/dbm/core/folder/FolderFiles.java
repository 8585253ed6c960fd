package dev.dbm.core.folder;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a migrations folder as they lie there, whatever the journal says of them. */
public final class FolderFiles {
    private FolderFiles() {}

    /**
     * Returns what a file holds; empty if there is no such file.
     *
     * @throws JournalException if it cannot be read
     */
    public static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Returns the names of what lies in a folder, sorted; empty if there is no such folder.
     *
     * @throws JournalException if it cannot be read
     */
    public static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /**
     * Removes a file, if it is there.
     *
     * @throws JournalException if it cannot be removed
     */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.MIGRATIONS_UNWRITABLE,
                            "A file of the migrations cannot be removed: " + e.getMessage(),
                            file.toString(),
                            "Look at the folder's permissions."),
                    e);
        }
    }

    private static JournalException unreadable(Path file, IOException cause) {
        return new JournalException(
                new Problem(
                        ErrorCode.MIGRATIONS_UNREADABLE,
                        "The migrations cannot be read: " + cause.getMessage(),
                        file.toString(),
                        "Look at the folder's permissions."),
                cause);
    }
}
