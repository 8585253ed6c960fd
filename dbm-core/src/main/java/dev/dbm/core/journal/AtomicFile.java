package dev.dbm.core.journal;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files so that a crash at any point leaves the old content or the new, never something between. */
public final class AtomicFile {

    /** What the name of a temporary file ends with, should a crash leave one. */
    public static final String TEMPORARY_SUFFIX = ".dbm-tmp";

    private AtomicFile() {}

    /**
     * Writes a text as UTF-8: to a temporary file beside the target, synced to disk, then renamed onto it; missing folders are made.
     *
     * @throws JournalException if that fails; the target is as it was
     */
    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes: to a temporary file beside the target, synced to disk, then renamed onto it; missing folders are made.
     *
     * @throws JournalException if that fails; the target is as it was
     */
    public static void write(Path target, byte[] bytes) {
        try {
            replace(target, bytes);
        } catch (IOException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.MIGRATIONS_UNWRITABLE,
                            "A file of the migrations cannot be written: " + e.getMessage(),
                            target.toAbsolutePath().toString(),
                            "Look at the folder's permissions and at the space on the disk."),
                    e);
        }
    }

    /**
     * Writes bytes as {@link #write(Path, byte[])} does, for a file of any sort.
     *
     * @throws IOException if that fails; the target is as it was
     */
    public static void replace(Path target, byte[] bytes) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("Not a file: " + absolute);
        }
        Path temporary = folder.resolve(absolute.getFileName() + TEMPORARY_SUFFIX);
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    // The rename itself is durable only once the folder is synced; Windows can neither open a folder nor needs it.
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
