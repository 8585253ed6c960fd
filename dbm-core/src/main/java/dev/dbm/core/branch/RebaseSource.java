package dev.dbm.core.branch;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.folder.ConflictMarkers;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.FolderFiles;
import dev.dbm.core.git.Commit;
import dev.dbm.core.git.Repository;
import dev.dbm.core.git.Stages;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.JournalMerge;
import dev.dbm.core.journal.MemoryFolder;
import dev.dbm.core.snapshot.SnapshotHead;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a rebase starts from: the main branch's journal, what of this branch comes after it, and every file that either may have. */
final class RebaseSource {
    private static final int AT_A_TIME = 20;

    private final Path directory;
    private final SortedMap<String, byte[]> released;
    private final SortedMap<String, Stages> unmerged;
    private final Journal base;
    private final Journal current;
    private final SnapshotPool snapshots = new SnapshotPool();

    private RebaseSource(
            Path directory,
            SortedMap<String, byte[]> released,
            SortedMap<String, Stages> unmerged,
            Journal base,
            Journal current) {
        this.directory = directory;
        this.released = released;
        this.unmerged = unmerged;
        this.base = base;
        this.current = current;
    }

    /**
     * Reads everything.
     *
     * @throws JournalException if something cannot be understood
     */
    static RebaseSource read(Path directory, Repository repository, MergeState state) {
        SortedMap<String, Stages> unmerged = repository.unmerged();
        SortedMap<String, byte[]> released = repository.files(state.base(), Journal.FILE::equals);
        Journal base = released.containsKey(Journal.FILE)
                ? journal(state.name() + ":" + repository.prefix(), released.get(Journal.FILE))
                : Journal.empty();
        // Files that are as the main branch has them are not read, since folders grow large.
        Set<String> wanted = new TreeSet<>(repository.changed(state.base()));
        wanted.addAll(unmerged.keySet());
        lastSnapshotFile(base).ifPresent(wanted::add);
        released.putAll(repository.files(state.base(), wanted::contains));
        if (lastSnapshotFile(base).filter(name -> !released.containsKey(name)).isPresent()) {
            // The last entry has no snapshot there, so the last entry that has one counts.
            released.putAll(repository.files(state.base(), RebaseSource::isSnapshot));
        }
        RebaseSource source =
                new RebaseSource(directory, released, unmerged, base, current(directory, unmerged.get(Journal.FILE)));
        source.collect(wanted);
        source.snapshots.lookElsewhere(source.searching(repository, state.base()));
        return source;
    }

    private static Optional<String> lastSnapshotFile(Journal journal) {
        return journal.entries().stream()
                .filter(entry -> !entry.dbm().containsKey(Folder.PART_OF))
                .map(Folder::snapshotFile)
                .reduce((first, second) -> second);
    }

    private static Journal current(Path directory, @org.jspecify.annotations.Nullable Stages stages) {
        if (stages == null) {
            byte[] bytes = FolderFiles.bytes(directory.resolve(Journal.FILE))
                    .orElseThrow(() -> new JournalException(new Problem(
                            ErrorCode.JOURNAL_NOT_FOUND,
                            "There is no journal",
                            directory.resolve(Journal.FILE).toString(),
                            "Say where the migrations are: --dir.")));
            if (ConflictMarkers.line(bytes) > 0) {
                throw new JournalException(new Problem(
                        ErrorCode.CONFLICT_MARKERS,
                        "The journal holds conflict markers, and git does not know of a conflict any more",
                        directory.resolve(Journal.FILE) + ":" + ConflictMarkers.line(bytes),
                        "Take back the merge (git merge --abort, git rebase --abort, or git checkout -m --"
                                + " FILE for the versions of both sides), and rebase again."));
            }
            return journal(directory.toString(), bytes);
        }
        Journal none = Journal.empty();
        JournalMerge.Merged merged = JournalMerge.merge(
                stages.base().map(bytes -> journal("base", bytes)).orElse(none),
                stages.ours().map(bytes -> journal("ours", bytes)).orElse(none),
                stages.theirs().map(bytes -> journal("theirs", bytes)).orElse(none));
        if (!merged.conflicts().isEmpty()) {
            throw new PlanningException(new Problem(
                    ErrorCode.REBASE_IMPOSSIBLE,
                    "The journals of both sides cannot be merged",
                    String.join("\n", merged.conflicts()),
                    "Decide by hand what the entry should be, in " + Journal.FILE + ", and git add it."));
        }
        return merged.journal();
    }

    private static Journal journal(String name, byte[] bytes) {
        return Journal.read(new MemoryFolder(name, Map.of(Journal.FILE, bytes)));
    }

    /**
     * Looks in the main branch from its end backwards, some files at a time; then in the commits that are put together: in the middle of a git rebase, what
     * a migration follows from is no longer in the work tree.
     */
    private Consumer<String> searching(Repository repository, Commit commit) {
        Deque<String> main = new ArrayDeque<>();
        base.entries().forEach(entry -> main.push(Folder.snapshotFile(entry)));
        Deque<String> revisions = new ArrayDeque<>(
                List.of("REBASE_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "ORIG_HEAD", "HEAD", "HEAD^1", "HEAD^2"));
        return id -> {
            while (!snapshots.has(id) && !main.isEmpty()) {
                Set<String> some = new TreeSet<>();
                while (some.size() < AT_A_TIME && !main.isEmpty()) {
                    some.add(main.pop());
                }
                repository.files(commit, some::contains).forEach(snapshots::addKnown);
            }
            while (!snapshots.has(id) && !revisions.isEmpty()) {
                repository
                        .find(revisions.pop())
                        .ifPresent(found -> repository
                                .files(found, RebaseSource::isSnapshot)
                                .forEach(snapshots::addKnown));
            }
        };
    }

    /** Collects the snapshots, those of the main branch first, so that its version of a snapshot wins. */
    private void collect(Set<String> wanted) {
        released.forEach((name, bytes) -> {
            if (isSnapshot(name)) {
                snapshots.add(name, bytes);
            }
        });
        Set<String> main = new HashSet<>();
        base.entries().forEach(entry -> main.add(Folder.snapshotFile(entry)));
        for (String name : metaFiles()) {
            Stages stages = unmerged.get(name);
            if (stages != null) {
                Stream.of(stages.ours(), stages.theirs())
                        .flatMap(Optional::stream)
                        .forEach(bytes -> snapshots.add(name, bytes));
            } else if (wanted.contains(name) || !main.contains(name)) {
                bytes(name).ifPresent(bytes -> snapshots.add(name, bytes));
            }
        }
    }

    static boolean isSnapshot(String name) {
        return name.startsWith("meta/") && name.endsWith("_snapshot.json");
    }

    private List<String> metaFiles() {
        return FolderFiles.names(directory.resolve("meta")).stream()
                .map(file -> "meta/" + file)
                .filter(RebaseSource::isSnapshot)
                .toList();
    }

    Journal base() {
        return base;
    }

    Journal current() {
        return current;
    }

    SnapshotPool snapshots() {
        return snapshots;
    }

    boolean isUnmerged() {
        return !unmerged.isEmpty();
    }

    /** Returns the entries that the main branch does not have, in their order. */
    List<JournalEntry> own() {
        List<JournalEntry> own = new ArrayList<>();
        for (JournalEntry entry : current.entries()) {
            Optional<JournalEntry> there = base.entry(entry.tag());
            boolean twin = there.isPresent()
                    && current.entries().stream()
                                    .filter(other -> other.tag().equals(entry.tag()))
                                    .count()
                            > 1
                    && !there.get().checksum().equals(entry.checksum());
            if (there.isEmpty() || twin) {
                own.add(entry);
            }
        }
        return own;
    }

    /** Returns the entries of the main branch, with what this branch has accepted besides. */
    List<JournalEntry> kept() {
        List<JournalEntry> kept = new ArrayList<>();
        for (JournalEntry entry : base.entries()) {
            kept.add(current.entries().stream()
                    .filter(other -> other.tag().equals(entry.tag())
                            && other.idx() == entry.idx()
                            && other.when() == entry.when()
                            && other.checksum().equals(entry.checksum()))
                    .findFirst()
                    .orElse(entry));
        }
        return kept;
    }

    /** Returns what the work tree has, whatever it is. */
    Optional<byte[]> bytes(String name) {
        return FolderFiles.bytes(directory.resolve(name));
    }

    /**
     * Returns the SQL of an own migration: the version whose hash the journal has, if there are several.
     *
     * @throws JournalException if it is nowhere
     */
    byte[] sql(JournalEntry entry) {
        Stages stages = unmerged.get(entry.fileName());
        List<Optional<byte[]>> candidates =
                stages == null ? List.of(bytes(entry.fileName())) : List.of(stages.ours(), stages.theirs());
        List<byte[]> found = candidates.stream().flatMap(Optional::stream).toList();
        Optional<String> wanted = entry.checksum().map(Checksum::raw);
        for (byte[] bytes : found) {
            if (found.size() == 1
                    || wanted.filter(Checksum.sha256(bytes)::equals).isPresent()) {
                return bytes;
            }
        }
        throw new JournalException(new Problem(
                ErrorCode.MIGRATION_FILE_MISSING,
                "The file of an own migration is missing: " + entry.tag(),
                directory.resolve(entry.fileName()).toString(),
                "Take it from the branch that has it: git checkout BRANCH -- " + entry.fileName()));
    }

    /** Returns what must be in the work tree of the main branch's own files and is not: what this branch's took the place of. */
    Map<String, byte[]> displaced() {
        Map<String, byte[]> files = new java.util.TreeMap<>();
        for (JournalEntry entry : base.entries()) {
            String snapshot = Folder.snapshotFile(entry);
            byte[] was = released.get(snapshot);
            if (was != null && !sameSnapshot(was, bytes(snapshot))) {
                files.put(snapshot, was);
            }
            byte[] sql = released.get(entry.fileName());
            if (sql != null && unmerged.containsKey(entry.fileName())) {
                files.put(entry.fileName(), sql);
            }
        }
        return files;
    }

    /** Returns whether two files hold the same snapshot; forms that a seal added for other server majors do not count. */
    private static boolean sameSnapshot(byte[] was, Optional<byte[]> now) {
        return now.isPresent()
                && (java.util.Arrays.equals(was, now.get())
                        || (SnapshotHead.intact(now.get()).isPresent()
                                && SnapshotHead.intact(was).equals(SnapshotHead.intact(now.get()))));
    }
}
