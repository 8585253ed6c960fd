package dev.dbm.core.journal;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A folder on disk. */
final class DirectoryFolder extends MigrationFolder {

    private final File directory;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[8192];

    DirectoryFolder(Path directory) {
        this.directory = directory.toFile();
    }

    @Override
    public byte @Nullable [] read(String name) {
        @Nullable File file = file(name);
        if (file == null) {
            return null;
        }
        // FileInputStream rather than Files: its classes are loaded anyway.
        try (FileInputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(file.getPath(), e);
        }
    }

    @Override
    public @Nullable Fingerprint fingerprint(String name) {
        @Nullable File file = file(name);
        if (file == null) {
            return null;
        }
        try (FileInputStream in = new FileInputStream(file)) {
            crc.reset();
            long size = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                size += read;
            }
            return new Fingerprint(size, crc.getValue());
        } catch (IOException e) {
            throw unreadable(file.getPath(), e);
        }
    }

    // Asked before it is opened: opening a pipe waits for somebody who writes into it, and a device has no end.
    private @Nullable File file(String name) {
        File file = new File(directory, name);
        if (file.isFile()) {
            return file;
        }
        if (!file.exists()) {
            return null;
        }
        throw new JournalException(new Problem(
                ErrorCode.MIGRATIONS_UNREADABLE,
                file.isDirectory()
                        ? "A folder stands where a file of the migrations belongs"
                        : "A pipe or a device stands where a file of the migrations belongs",
                file.getPath(),
                "Put the file there, from version control: it is read more than once."));
    }

    @Override
    public String place(String name) {
        return new File(directory, name).getPath();
    }

    static JournalException unreadable(String place, IOException cause) {
        return new JournalException(
                new Problem(
                        ErrorCode.MIGRATIONS_UNREADABLE,
                        "A file of the migrations cannot be read: " + cause.getMessage(),
                        place,
                        "Look at the file's permissions and at the disk."),
                cause);
    }
}
