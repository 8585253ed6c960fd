package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.FolderFiles;
import dev.dbm.core.git.Commit;
import dev.dbm.core.git.Repository;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.MemoryFolder;
import dev.dbm.core.snapshot.SnapshotHead;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.lint.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Checks that the migrations which a git revision has, and which count as released, are unchanged, in their order, and before all others. */
final class ReleaseCheck {
    private static final String RESTORE = "Restore it, and put the change in a new migration: git checkout ";

    private final Path directory;
    private final String revision;
    private final Journal journal;
    private final List<Finding> findings = new ArrayList<>();

    ReleaseCheck(Path directory, String revision, Journal journal) {
        this.directory = directory;
        this.revision = revision;
        this.journal = journal;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Compares with the revision, as far as this branch has it.
     *
     * @throws dev.dbm.GitException if git cannot show it
     */
    Release.Known run() {
        Repository repository = Repository.of(directory);
        Commit commit = released(repository);
        Set<String> changed = repository.changed(commit);
        SortedMap<String, byte[]> files =
                repository.files(commit, name -> name.equals(Journal.FILE) || changed.contains(name));
        if (!files.containsKey(Journal.FILE)) {
            return new Release.Known(Set.of());
        }
        Journal before = Journal.read(new MemoryFolder(revision + ":" + repository.prefix(), files));
        Set<String> tags = new HashSet<>();
        for (JournalEntry entry : before.entries()) {
            tags.add(entry.tag());
            compare(entry, changed, files);
        }
        order(before, tags);
        return new Release.Known(tags);
    }

    /** Returns the revision's journal as of the commit that this branch started from: a branch that is merely behind has edited nothing. */
    private Commit released(Repository repository) {
        Commit named = repository.commit(revision);
        return repository
                .find("HEAD")
                .map(head -> repository.forkPoint(head, named, revision))
                .orElse(named);
    }

    private void compare(JournalEntry released, Set<String> changed, Map<String, byte[]> files) {
        Optional<JournalEntry> now = journal.entry(released.tag());
        if (now.isEmpty()) {
            findings.add(Finding.error(
                    ErrorCode.RELEASED_REMOVED,
                    Journal.FILE,
                    0,
                    released.tag() + " is released at " + revision + " and gone here",
                    "Take journal, file and snapshot from there: git checkout " + revision + " -- <folder>."));
            return;
        }
        if (changed.contains(released.fileName())) {
            file(released.fileName(), files);
        }
        if (changed.contains(Folder.snapshotFile(released)) && !released.dbm().containsKey(Folder.PART_OF)) {
            snapshot(Folder.snapshotFile(released), files);
        }
        if (now.get().when() != released.when()) {
            findings.add(Finding.error(
                    ErrorCode.RELEASED_EDITED,
                    Journal.FILE,
                    JournalLines.of(directory, released.tag()),
                    released.tag() + " is released at " + revision + " with another time (when)",
                    RESTORE + revision + " -- " + Journal.FILE));
        }
    }

    private void file(String name, Map<String, byte[]> files) {
        byte[] before = files.get(name);
        Optional<byte[]> bytes = bytes(name);
        if (before == null || bytes.isEmpty()) {
            // FileCheck reports a missing file.
            return;
        }
        String old = new String(before, StandardCharsets.UTF_8);
        String now = new String(bytes.get(), StandardCharsets.UTF_8);
        String oldHash = SqlScript.parse(name, old).tokenHash();
        if (oldHash.equals(SqlScript.parse(name, now).tokenHash())) {
            if (!withoutReturns(old).equals(withoutReturns(now))) {
                findings.add(Finding.warning(
                        ErrorCode.RELEASED_EDITED,
                        name,
                        0,
                        "released at " + revision + " with other comments or white space; harmless",
                        RESTORE + revision + " -- " + name));
            }
            return;
        }
        int offset = firstDifference(old, now);
        int line = (int) now.substring(0, offset).lines().count();
        int lineStart = now.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        boolean startsLine = offset == 0 || now.charAt(offset - 1) == '\n';
        findings.add(Finding.error(
                        ErrorCode.RELEASED_EDITED,
                        name,
                        Math.max(1, startsLine ? line + 1 : line),
                        "edited after it was released at " + revision,
                        RESTORE + revision + " -- " + name)
                .atColumn(startsLine ? 1 : now.codePointCount(lineStart, offset) + 1));
    }

    private static String withoutReturns(String text) {
        return text.replace("\r", "");
    }

    /** Returns where in the second text the first token stands that the first text does not have there. */
    private static int firstDifference(String old, String now) {
        SqlTokens before = new SqlTokens(old);
        SqlTokens after = new SqlTokens(now);
        while (after.nextMeaningful()) {
            if (!before.nextMeaningful() || !before.token().sameAs(after.token())) {
                return after.start();
            }
        }
        // All tokens that are there are equal, so what differs is missing at the end.
        return now.stripTrailing().length();
    }

    private void snapshot(String name, Map<String, byte[]> files) {
        byte[] before = files.get(name);
        Optional<byte[]> now = bytes(name);
        if (before == null || now.isEmpty()) {
            return;
        }
        Optional<String> id = SnapshotHead.intact(before).map(SnapshotHead::id);
        // A seal may add the forms of other server majors; they are no part of the id.
        if (id.isEmpty() || !id.equals(SnapshotHead.intact(now.get()).map(SnapshotHead::id))) {
            findings.add(Finding.error(
                    ErrorCode.RELEASED_EDITED,
                    name,
                    0,
                    "the snapshot of a migration that is released at " + revision + " was changed",
                    RESTORE + revision + " -- " + name));
        }
    }

    private Optional<byte[]> bytes(String name) {
        return FolderFiles.bytes(directory.resolve(name));
    }

    private void order(Journal before, Set<String> released) {
        Map<String, Integer> places = new LinkedHashMap<>();
        before.entries().forEach(entry -> places.put(entry.tag(), places.size()));
        List<JournalEntry> entries = journal.entries();
        int lastReleased = -1;
        for (int i = 0; i < entries.size(); i++) {
            lastReleased = released.contains(entries.get(i).tag()) ? i : lastReleased;
        }
        int highest = -1;
        for (int i = 0; i < lastReleased + 1; i++) {
            String tag = entries.get(i).tag();
            int place = places.getOrDefault(tag, -1);
            if (place < 0) {
                reordered(
                        tag, "stands before " + entries.get(lastReleased).tag() + ", which is released at " + revision);
            } else if (place < highest) {
                reordered(tag, "stands in another place than at " + revision + ", where it is released");
            }
            highest = Math.max(highest, place);
        }
    }

    private void reordered(String tag, String what) {
        findings.add(Finding.error(
                ErrorCode.RELEASED_REORDERED,
                Journal.FILE,
                JournalLines.of(directory, tag),
                tag + " " + what,
                "Put new migrations behind the released ones: rebase (dbm rebase --onto " + revision + ")."));
    }
}
