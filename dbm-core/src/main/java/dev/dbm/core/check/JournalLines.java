package dev.dbm.core.check;

import dev.dbm.core.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where entries stand in the journal's text. */
final class JournalLines {
    private JournalLines() {}

    /** Returns the line that names a tag, from 1; 0 if there is none. */
    static int of(Path directory, String tag) {
        Path file = directory.resolve(Journal.FILE);
        try {
            if (!Files.exists(file)) {
                return 0;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int at = text.indexOf('"' + tag + '"');
            return at < 0
                    ? 0
                    : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
