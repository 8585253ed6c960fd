package dev.dbm.core.journal;

import dev.dbm.MigrationSource;
import org.jspecify.annotations.Nullable;

/** A readable folder of migrations, on disk or on the class path. Not thread-safe; to be closed. */
public abstract sealed class MigrationFolder implements AutoCloseable
        permits DirectoryFolder, JarFolder, MemoryFolder, UrlFolder {

    /**
     * Opens the folder of a source.
     *
     * @throws dev.dbm.JournalException if a class path holds no such folder
     */
    public static MigrationFolder open(MigrationSource source) {
        // No switch over patterns here: it would load the machinery of invokedynamic at every start.
        if (source instanceof MigrationSource.Directory directory) {
            return new DirectoryFolder(directory.path());
        }
        return ClasspathFolder.open((MigrationSource.Classpath) source);
    }

    /**
     * Returns the content of a file, or null if there is no such file.
     *
     * @param name relative to the folder, with slashes
     * @throws dev.dbm.JournalException if the file cannot be read
     */
    public abstract byte @Nullable [] read(String name);

    /** Returns the fingerprint of a file, or null if there is no such file. */
    public @Nullable Fingerprint fingerprint(String name) {
        byte @Nullable [] bytes = read(name);
        return bytes == null ? null : Fingerprint.of(bytes);
    }

    /** Returns the full name of a file, for messages. */
    public abstract String place(String name);

    @Override
    public void close() {}
}
