package dev.dbm.cli.init;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Writes files whole or not at all: beside their place first, and then moved there. */
final class WholeFile {

    private WholeFile() {}

    /** Writes a file; one that cannot be written is told of. */
    static FileChange write(FileChange change) {
        if (!change.isToWrite()) {
            return change;
        }
        Path file = change.file();
        Path written = file.resolveSibling(file.getFileName() + ".dbm-new");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.writeString(written, change.after());
                permit(change, file, written);
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            return change;
        } catch (IOException failure) {
            return change.failed(new Problem(
                    ErrorCode.OUTPUT_FAILED,
                    change.path() + " cannot be written: " + failure,
                    change.path(),
                    "Check that you may write there and that the disk is not full; then run init again."));
        }
    }

    private static void permit(FileChange change, Path file, Path written) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (change.state() == FileState.CHANGED) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        } else if (change.mode() == Mode.EXECUTABLE) {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    /** Returns whether a file says that its owner must not write it; who runs as root could all the same. */
    static boolean isReadOnly(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            boolean denied =
                    view != null && !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
            return denied || !Files.isWritable(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
