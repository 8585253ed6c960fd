package dev.dbm.core.folder;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationId;
import dev.dbm.Problem;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.workspace.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Adds migrations to a folder: files first, then the snapshot, the journal last. Until the journal is there nothing has happened; what a crash leaves
 * besides is found by validate, and the same generate again takes it over.
 */
public final class FolderWriter {
    private final Path directory;
    private final FileWriter writer;

    /** Prepares to write into a directory; the directory need not exist. */
    public FolderWriter(Path directory, FileWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Writes migrations and the snapshot after the last of them.
     *
     * @param marks what the entries say besides: where the statements come from, for one
     * @throws JournalException if a file of that name with another content is there, or writing fails; the journal is as it was
     */
    public List<GeneratedFile> add(
            Journal journal,
            List<NewMigration> migrations,
            Snapshot snapshot,
            UnaryOperator<JournalEntry> marks,
            long now) {
        NewMigration last = migrations.get(migrations.size() - 1);
        long when = NewMigration.when(journal, now);
        Journal extended = journal;
        List<JournalEntry> entries = new ArrayList<>();
        for (NewMigration migration : migrations) {
            JournalEntry entry = migration.entry(when++, marks);
            entries.add(
                    migration.equals(last)
                            ? entry.withDbm(Folder.SNAPSHOT, snapshot.id())
                            : entry.withDbm(Folder.PART_OF, last.tag()));
            extended = extended.append(entries.get(entries.size() - 1));
        }
        String snapshotFile = Folder.snapshotFile(entries.get(entries.size() - 1));
        String snapshotText = SnapshotCodec.encode(snapshot);
        List<Problem> problems = new ArrayList<>();
        migrations.forEach(migration -> check(migration.fileName(), migration.text(), problems));
        check(snapshotFile, snapshotText, problems);
        if (!problems.isEmpty()) {
            throw new JournalException(problems);
        }
        List<GeneratedFile> written = new ArrayList<>();
        for (NewMigration migration : migrations) {
            Path file = directory.resolve(migration.fileName());
            writer.write(file, migration.text());
            written.add(new GeneratedFile(
                    new MigrationId(migration.tag()),
                    file,
                    migration.changes(),
                    migration.hazards(),
                    migration.statements()));
        }
        writer.write(directory.resolve(snapshotFile), snapshotText);
        writer.write(directory.resolve(Journal.FILE), extended.json());
        return written;
    }

    private void check(String name, String text, List<Problem> problems) {
        Path file = directory.resolve(name);
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
                problems.add(new Problem(
                        ErrorCode.FOLDER_NOT_IN_ORDER,
                        "A file that the journal does not know stands where a new one would be written",
                        file.toString(),
                        "Remove it if an earlier generate was cut off; otherwise move its text to a migration"
                                + " of its own (generate --empty)."));
            }
        } catch (IOException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.MIGRATIONS_UNREADABLE,
                            "A file of the migrations cannot be read: " + e.getMessage(),
                            file.toString(),
                            "Look at the file's permissions and at the disk."),
                    e);
        }
    }
}
