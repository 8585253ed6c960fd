package dev.dbm.core.check;

import dev.dbm.core.folder.FolderFiles;
import dev.dbm.core.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds the line on which an entry stands in the journal's text. */
final class JournalLines {
    private JournalLines() {}

    /** Returns the line that names a tag, from 1; 0 if there is none. */
    static int of(Path directory, String tag) {
        return FolderFiles.bytes(directory.resolve(Journal.FILE))
                .map(bytes -> line(new String(bytes, StandardCharsets.UTF_8), tag))
                .orElse(0);
    }

    private static int line(String text, String tag) {
        int at = text.indexOf('"' + tag + '"');
        return at < 0
                ? 0
                : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
