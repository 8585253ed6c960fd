package dev.dbm.core.folder;

import dev.dbm.core.journal.AtomicFile;
import java.nio.file.Path;

/** Writes one file, wholly or not at all. */
@FunctionalInterface
public interface FileWriter {
    /** Writes a text in place of whatever the file held. */
    void write(Path file, String text);

    /** Returns the writer that survives a crash at any point. */
    static FileWriter atomic() {
        return AtomicFile::write;
    }
}
