package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the files of a folder with its journal: finds files that no entry names, edited files, and doubtful statements in hand-written ones. */
final class FileCheck {
    private final Path directory;
    private final Journal journal;
    private final List<Migration> migrations;
    private final List<Finding> findings = new ArrayList<>();

    FileCheck(Path directory, Journal journal, List<Migration> migrations) {
        this.directory = directory;
        this.journal = journal;
        this.migrations = migrations;
    }

    List<Finding> findings() {
        strays();
        for (Migration migration : migrations) {
            edited(migration);
            unproven(migration.entry());
            if (Folder.HAND_WRITTEN.equals(migration.entry().dbm().get(Folder.ORIGIN))) {
                findings.addAll(new IdempotenceCheck(migration.script(), Set.of()).findings());
            } else if (migration.entry().dbm().containsKey(Folder.SEALED)) {
                findings.addAll(new IdempotenceCheck(migration.script(), generated(migration)).findings());
            }
        }
        return findings;
    }

    /** Returns the hashes of the statements that were generated. The entry keeps them when the file is edited later. */
    private static Set<String> generated(Migration migration) {
        String hashes = migration.entry().dbm().getOrDefault(Folder.STATEMENTS, "");
        return Set.copyOf(List.of(hashes.split(" ", -1)));
    }

    private void strays() {
        Set<String> known = new HashSet<>();
        for (JournalEntry entry : journal.entries()) {
            known.add(entry.fileName());
            known.add(Folder.snapshotFile(entry));
        }
        boolean imported = journal.entries().stream().anyMatch(Folder::imported);
        Severity severity = imported ? Severity.WARNING : Severity.ERROR;
        for (String name : names("")) {
            if (name.endsWith(".sql") && !known.contains(name)) {
                findings.add(new Finding(
                        RuleId.of(ErrorCode.MIGRATION_FILE_ORPHANED),
                        severity,
                        name,
                        0,
                        "in the folder, not in the journal",
                        "If a generate was cut off, generate again, or remove the file; otherwise generate --empty "
                                + plain(name) + ", and move its text there."));
            }
            unfinished(name);
        }
        for (String name : names("meta")) {
            if (name.endsWith("_snapshot.json") && !known.contains(name)) {
                findings.add(new Finding(
                        RuleId.of(ErrorCode.SNAPSHOT_ORPHANED),
                        severity,
                        name,
                        0,
                        "the snapshot of no migration in the journal",
                        "If a generate was cut off, generate again; otherwise remove the file."));
            }
            unfinished(name);
        }
    }

    private void unfinished(String name) {
        if (name.endsWith(AtomicFile.TEMPORARY_SUFFIX)) {
            findings.add(Finding.warning(
                    ErrorCode.WRITE_UNFINISHED,
                    name,
                    0,
                    "left over from a write that was cut off",
                    "Remove the file."));
        }
    }

    private static String plain(String name) {
        return name.substring(0, name.length() - ".sql".length()).replaceFirst("^\\d+_", "");
    }

    private List<String> names(String folder) {
        Path path = directory.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> (folder.isEmpty() ? "" : folder + "/") + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    private static JournalException unreadable(Path path, Exception cause) {
        return new JournalException(
                new Problem(
                        ErrorCode.MIGRATIONS_UNREADABLE,
                        "The folder cannot be read: " + cause.getMessage(),
                        path.toString(),
                        "Look at its permissions and at the disk."),
                cause);
    }

    private void unproven(JournalEntry entry) {
        if (entry.isUnproven()) {
            findings.add(Finding.error(
                    ErrorCode.MIGRATION_UNPROVEN,
                    entry.fileName(),
                    0,
                    "written although its proof failed, and not sealed",
                    "Edit it until it does what it should, then seal."));
        }
    }

    private void edited(Migration migration) {
        Optional<Checksum> recorded = migration.entry().checksum();
        if (recorded.isEmpty() || recorded.get().equals(migration.checksum())) {
            return;
        }
        boolean sameTokens = recorded.get().tokens().equals(migration.checksum().tokens());
        String name = migration.entry().fileName();
        if (sameTokens) {
            findings.add(Finding.warning(
                    ErrorCode.MIGRATION_FILE_REFORMATTED,
                    name,
                    0,
                    "comments, white space or line ends were changed; harmless",
                    "Restore it, or seal."));
        } else {
            findings.add(Finding.error(
                    ErrorCode.MIGRATION_FILE_EDITED,
                    name,
                    0,
                    "edited after it was generated or sealed",
                    "If a database has it, restore it and put the change in a new migration; if none has, seal."));
        }
    }
}
