package dev.dbm.core.folder;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.journal.MigrationFolder;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.core.sql.SqlScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migrations folder as it was when it was opened.
 *
 * @param source where it is
 * @param journal its journal; empty if there is none
 */
public record Folder(MigrationSource source, Journal journal) {
    /** In an entry's {@code dbm} object: the last file of the plan that this file is a part of; only that one has a snapshot. */
    public static final String PART_OF = "partOf";

    /** In an entry's {@code dbm} object: where its statements come from. */
    public static final String ORIGIN = "origin";

    /** In the {@code dbm} object of a generated entry: the hashes of the CREATE and DROP statements that were generated. */
    public static final String STATEMENTS = "statements";

    /** In an entry's {@code dbm} object: the id of its snapshot, which tells it from another branch's of the same number. */
    public static final String SNAPSHOT = "snapshot";

    /** An entry's origin: dbm wrote the file's statements. */
    public static final String GENERATED = "generated";

    /** An entry's origin: somebody wrote, or will write, the file's statements. */
    public static final String HAND_WRITTEN = "hand-written";

    /** An entry's origin: it ends what was taken over from another tool. */
    public static final String ADOPTION = "adoption";

    /** In an entry's {@code dbm} object: the tool from which its file was taken over, and what that tool calls it. */
    public static final String ADOPTED = "adopted";

    /** In an entry's {@code dbm} object: its file was edited and sealed. */
    public static final String SEALED = "sealed";

    /**
     * Opens a folder.
     *
     * @throws JournalException if its journal is malformed; no journal is an empty one
     */
    public static Folder open(MigrationSource source) {
        try (MigrationFolder files = MigrationFolder.open(source)) {
            List<Problem> problems = new ArrayList<>();
            Journal journal = Journal.read(files, problems);
            problems.removeIf(problem -> problem.code() == ErrorCode.JOURNAL_NOT_FOUND);
            if (!problems.isEmpty()) {
                throw new JournalException(problems);
            }
            return new Folder(source, journal);
        }
    }

    /**
     * Returns this folder if there is one line of migrations in it.
     *
     * @throws JournalException if two branches were merged and not rebased: what is generated now would know of one of them only
     */
    public Folder inLine() {
        Map<Integer, JournalEntry> numbers = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (JournalEntry entry : journal.entries()) {
            @Nullable JournalEntry twin = numbers.putIfAbsent(entry.idx(), entry);
            if (twin != null && !imported(entry)) {
                problems.add(new Problem(
                        ErrorCode.BRANCHES_DIVERGED,
                        "Two branches were merged: " + twin.tag() + " and " + entry.tag() + " have one number",
                        source + "/" + Journal.FILE,
                        "Put the branch's own migrations behind the others first: dbm rebase"));
            }
        }
        if (!problems.isEmpty()) {
            throw new JournalException(problems);
        }
        return this;
    }

    /** Returns whether an entry's file was written for another tool, which ran it long ago and did not mind all that dbm does. */
    public static boolean inherited(JournalEntry entry) {
        return imported(entry) || entry.dbm().containsKey(ADOPTED);
    }

    /** Returns the name of an entry's snapshot file, as drizzle-kit derives it: what stands before the first underscore of the tag. */
    public static String snapshotFile(JournalEntry entry) {
        int end = entry.tag().indexOf('_');
        return "meta/" + (end < 0 ? entry.tag() : entry.tag().substring(0, end)) + "_snapshot.json";
    }

    /** Returns whether an entry was written by another tool. */
    public static boolean imported(JournalEntry entry) {
        return entry.checksum().isEmpty();
    }

    /**
     * Returns an entry's snapshot; empty if it has none.
     *
     * @throws JournalException if it cannot be read
     */
    public Optional<ReadSnapshot> snapshot(JournalEntry entry) {
        byte @Nullable [] bytes = entry.dbm().containsKey(PART_OF) ? null : snapshotBytes(entry);
        return bytes == null ? Optional.empty() : Optional.of(decoded(entry, bytes));
    }

    /** Returns the bytes of an entry's snapshot file, or null if there is none. */
    public byte @Nullable [] snapshotBytes(JournalEntry entry) {
        try (MigrationFolder files = MigrationFolder.open(source)) {
            return files.read(snapshotFile(entry));
        }
    }

    /**
     * Returns the snapshot in the bytes of an entry's file.
     *
     * @throws JournalException if it cannot be read
     */
    public ReadSnapshot decoded(JournalEntry entry, byte[] bytes) {
        try (MigrationFolder files = MigrationFolder.open(source)) {
            String place = files.place(snapshotFile(entry));
            return SnapshotCodec.decode(place, text(place, bytes));
        }
    }

    /**
     * Returns a snapshot's bytes as text.
     *
     * @throws JournalException if they are not UTF-8
     */
    public static String text(String place, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.SNAPSHOT_MALFORMED,
                            "The snapshot is malformed: it is not UTF-8",
                            place,
                            "Restore the file from version control; snapshots are not edited by hand."),
                    e);
        }
    }

    /**
     * Returns the migrations with their files, in order, to be replayed.
     *
     * @throws JournalException if a file is missing or must not be run; lists every problem
     */
    public List<Migration> migrations() {
        List<Problem> problems = new ArrayList<>();
        List<Migration> migrations = new ArrayList<>();
        try (MigrationFolder files = MigrationFolder.open(source)) {
            for (JournalEntry entry : journal.entries()) {
                List<Problem> own = new ArrayList<>(0);
                Migration.read(files, entry, own).ifPresent(migrations::add);
                if (inherited(entry)) {
                    own.removeIf(SqlScript::isAboutTransactions);
                }
                problems.addAll(own);
            }
        }
        if (!problems.isEmpty()) {
            throw new JournalException(problems);
        }
        return migrations;
    }
}
