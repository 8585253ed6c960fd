package dev.dbm.studio.testkit;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.MigrationFolder;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A migrations folder that a test fills. */
public final class TestProject {
    private static final long FIRST_WHEN = 1_700_000_000_000L;

    private final Path folder;

    public TestProject(Path folder) {
        this.folder = folder;
    }

    /** The workspace that declares these classes, without a scratch server. */
    public Workspace workspace(Class<?>... declared) {
        return Workspace.builder(folder)
                .schema(declared)
                .scratch(ScratchServer.offline())
                .build();
    }

    /** Generates a migration that leads to these classes. */
    public TestProject generate(String name, Class<?>... declared) {
        workspace(declared).generate(name);
        return this;
    }

    /** Adds a migration that somebody wrote, whatever it is called; it has no snapshot. */
    public TestProject add(String tag, String sql) {
        MigrationSource source = MigrationSource.directory(folder);
        try (MigrationFolder files = MigrationFolder.open(source)) {
            Journal journal = Journal.read(files);
            Checksum checksum = Checksum.of(sql.getBytes(StandardCharsets.UTF_8), SqlScript.parse(tag + ".sql", sql));
            int idx = journal.entries().size();
            JournalEntry entry = JournalEntry.of(idx, FIRST_WHEN + idx, tag, checksum);
            AtomicFile.write(folder.resolve(tag + ".sql"), sql);
            AtomicFile.write(folder.resolve(Journal.FILE), journal.append(entry).json());
        }
        return this;
    }

    /** Adds something to the end of a migration's file. */
    public TestProject append(String tag, String sql) {
        Path file = folder.resolve(tag + ".sql");
        try {
            Files.writeString(file, Files.readString(file) + sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Removes a migration's file. */
    public TestProject delete(String tag) {
        try {
            Files.delete(folder.resolve(tag + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Applies what is pending. */
    public TestProject migrate(TestDatabase database) {
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
        return this;
    }
}
