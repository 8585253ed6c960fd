package dev.dbm.core.branch;

import dev.dbm.core.folder.FolderFiles;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Journal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of a folder's files.
 *
 * @param written contents by name; only those that differ from what is there
 * @param deleted names
 */
record FolderChange(SortedMap<String, byte[]> written, SortedSet<String> deleted) {
    FolderChange {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
        deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
    }

    boolean isEmpty() {
        return written.isEmpty() && deleted.isEmpty();
    }

    /** Writes new files first and the journal after them, and removes old files last, so that a crash leaves a folder that another rebase mends. */
    void write(Path directory) {
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            if (!file.getKey().equals(Journal.FILE)) {
                AtomicFile.write(directory.resolve(file.getKey()), file.getValue());
            }
        }
        if (written.containsKey(Journal.FILE)) {
            AtomicFile.write(directory.resolve(Journal.FILE), written.get(Journal.FILE));
        }
        for (String name : deleted) {
            FolderFiles.delete(directory.resolve(name));
        }
    }
}
