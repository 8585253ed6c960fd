package dev.dbm.core.journal;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationId;
import dev.dbm.Problem;
import dev.dbm.core.sql.SqlScript;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration whose file was read.
 *
 * @param entry its entry in the journal
 * @param script what its file holds
 * @param checksum the hashes of the file as it is
 * @param fingerprint the file's size and CRC-32
 */
public record Migration(JournalEntry entry, SqlScript script, Checksum checksum, Fingerprint fingerprint) {

    /**
     * Reads the file of an entry.
     *
     * @param problems takes what is wrong: no file, not UTF-8, or a script that must not be run
     * @return empty if there is no script to speak of
     */
    public static Optional<Migration> read(MigrationFolder folder, JournalEntry entry, List<Problem> problems) {
        byte @Nullable [] bytes = folder.read(entry.fileName());
        if (bytes == null) {
            problems.add(missing(folder, entry));
            return Optional.empty();
        }
        @Nullable String text = Utf8.decode(bytes);
        if (text == null) {
            problems.add(new Problem(
                    ErrorCode.MIGRATION_FILE_NOT_UTF8,
                    "A migration's file is not UTF-8",
                    folder.place(entry.fileName()) + ":" + Utf8.firstBadLine(bytes),
                    "Save it as UTF-8."));
            return Optional.empty();
        }
        SqlScript script = SqlScript.parse(entry.fileName(), text);
        problems.addAll(script.problems());
        return Optional.of(new Migration(entry, script, Checksum.of(bytes, script), Fingerprint.of(bytes)));
    }

    /**
     * Reads the file of an entry.
     *
     * @throws JournalException if there is no file, or it must not be run; lists every problem
     */
    public static Migration read(MigrationFolder folder, JournalEntry entry) {
        List<Problem> problems = new java.util.ArrayList<>(0);
        Optional<Migration> migration = read(folder, entry, problems);
        if (migration.isEmpty() || !problems.isEmpty()) {
            throw new JournalException(problems);
        }
        return migration.get();
    }

    /** Returns the migration's name. */
    public MigrationId id() {
        return entry.id();
    }

    /** Returns the problem of an entry without a file. */
    public static Problem missing(MigrationFolder folder, JournalEntry entry) {
        return new Problem(
                ErrorCode.MIGRATION_FILE_MISSING,
                "The journal names a migration whose file is missing: " + entry.tag(),
                folder.place(entry.fileName()),
                "Take the file from version control; if the migration was never applied anywhere, remove its journal"
                        + " entry.");
    }
}
