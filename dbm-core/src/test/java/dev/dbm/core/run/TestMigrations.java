package dev.dbm.core.run;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;

/** A migrations folder that a test writes. */
final class TestMigrations {

    private static final long FIRST_WHEN = 1_700_000_000_000L;

    private final Path directory;
    private Journal journal = Journal.empty();

    TestMigrations(Path directory) {
        this.directory = directory;
        save();
    }

    /** Appends a migration with its file. */
    TestMigrations add(String tag, String sql) {
        return insert(journal.entries().size(), tag, sql);
    }

    /** Puts a migration with its file before others, as a late merge does. */
    TestMigrations insert(int position, String tag, String sql) {
        JournalEntry entry = new JournalEntry(
                journal.entries().size(), "7", FIRST_WHEN + journal.entries().size(), tag, true, Map.of(), Map.of());
        java.util.List<JournalEntry> entries = new java.util.ArrayList<>(journal.entries());
        entries.add(position, entry);
        journal = new Journal(journal.version(), journal.dialect(), entries);
        save();
        return edit(tag, sql);
    }

    TestMigrations edit(String tag, String sql) {
        AtomicFile.write(file(tag), sql);
        return this;
    }

    /** Drops a migration from the journal; its file stays. */
    TestMigrations remove(String tag) {
        journal = new Journal(
                journal.version(),
                journal.dialect(),
                journal.entries().stream()
                        .filter(entry -> !entry.tag().equals(tag))
                        .toList());
        save();
        return this;
    }

    TestMigrations delete(String tag) {
        try {
            Files.delete(file(tag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path file(String tag) {
        return directory.resolve(tag + ".sql");
    }

    Path directory() {
        return directory;
    }

    Migrator.Builder migrator(TestDatabase database) {
        return migrator(database.dataSource());
    }

    Migrator.Builder migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).migrations(MigrationSource.directory(directory));
    }

    private void save() {
        AtomicFile.write(directory.resolve(Journal.FILE), journal.json());
    }
}
