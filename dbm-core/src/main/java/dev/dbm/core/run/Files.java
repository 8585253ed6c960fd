package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Fingerprint;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.journal.MigrationFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal and its files, fingerprinted at once, read and split only when that must be. */
final class Files implements AutoCloseable {

    private final MigrationFolder folder;
    private final Journal journal;
    private final @Nullable Fingerprint[] fingerprints;
    private final Map<String, Migration> read = new HashMap<>(4);

    private Files(MigrationFolder folder, Journal journal, @Nullable Fingerprint[] fingerprints) {
        this.folder = folder;
        this.journal = journal;
        this.fingerprints = fingerprints;
    }

    /**
     * Reads the journal and fingerprints every file.
     *
     * @throws JournalException if the journal is malformed or files are missing
     */
    static Files open(MigrationSource source) {
        MigrationFolder folder = MigrationFolder.open(source);
        boolean opened = false;
        try {
            Journal journal = Journal.read(folder);
            List<JournalEntry> entries = journal.entries();
            @Nullable Fingerprint[] fingerprints = new Fingerprint[entries.size()];
            List<Problem> problems = new ArrayList<>(0);
            for (int i = 0; i < fingerprints.length; i++) {
                fingerprints[i] = folder.fingerprint(entries.get(i).fileName());
                if (fingerprints[i] == null) {
                    problems.add(Migration.missing(folder, entries.get(i)));
                }
            }
            if (!problems.isEmpty()) {
                throw new JournalException(problems);
            }
            opened = true;
            return new Files(folder, journal, fingerprints);
        } finally {
            if (!opened) {
                folder.close();
            }
        }
    }

    Journal journal() {
        return journal;
    }

    String place(JournalEntry entry) {
        return folder.place(entry.fileName());
    }

    /** Returns whether size and CRC-32 of an entry's file are those of the row. */
    boolean isUnchanged(int index, HistoryRow row) {
        Fingerprint fingerprint = fingerprints[index];
        return fingerprint != null && fingerprint.is(row.fileSize(), row.fileCrc());
    }

    /** Returns an entry's file, read and split; it may hold what must not be run. */
    Migration migration(JournalEntry entry) {
        Migration known = read.get(entry.tag());
        if (known != null) {
            return known;
        }
        List<Problem> problems = new ArrayList<>(0);
        Optional<Migration> migration = Migration.read(folder, entry, problems);
        if (migration.isEmpty()) {
            throw new JournalException(problems);
        }
        read.put(entry.tag(), migration.get());
        return migration.get();
    }

    /**
     * Returns the files of entries, checked for what must not be run.
     *
     * @throws JournalException if there is any such thing; lists all of it
     */
    List<Migration> runnable(List<JournalEntry> entries) {
        List<Problem> problems = new ArrayList<>(0);
        List<Migration> migrations = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Migration known = read.get(entry.tag());
            if (known == null) {
                Migration.read(folder, entry, problems).ifPresent(migrations::add);
            } else {
                problems.addAll(known.script().problems());
                migrations.add(known);
            }
        }
        for (Migration migration : migrations) {
            if (isEmptied(migration)) {
                problems.add(emptied(migration));
            }
            if (migration.entry().isUnproven()) {
                problems.add(unproven(migration));
            }
        }
        if (!problems.isEmpty()) {
            throw new JournalException(problems);
        }
        for (Migration migration : migrations) {
            read.put(migration.entry().tag(), migration);
        }
        return migrations;
    }

    private Problem unproven(Migration migration) {
        return new Problem(
                ErrorCode.MIGRATION_UNPROVEN,
                "A migration was written although its proof failed, and is not sealed: "
                        + migration.entry().tag(),
                place(migration.entry()),
                "Edit the file until it does what it should, then seal it (dbm seal), which proves it.");
    }

    private static boolean isEmptied(Migration migration) {
        Optional<Checksum> recorded = migration.entry().checksum();
        return migration.script().statements().isEmpty()
                && recorded.isPresent()
                && !recorded.get().tokens().equals(migration.checksum().tokens());
    }

    private Problem emptied(Migration migration) {
        return new Problem(
                ErrorCode.MIGRATION_FILE_EMPTY,
                "A migration's file holds no statement, and the journal has the hash of one that does",
                place(migration.entry()),
                "Take the file from version control; if it is meant to be empty, seal it.");
    }

    /** Says which file is meant by a tag that is not in the journal. */
    Problem unknown(ErrorCode code, String tag) {
        Optional<JournalEntry> last = journal.last();
        return new Problem(
                code,
                "The journal has no migration " + tag,
                folder.place(Journal.FILE),
                last.isEmpty()
                        ? "It has none at all."
                        : "Its last is " + last.get().tag() + ".");
    }

    @Override
    public void close() {
        folder.close();
    }
}
