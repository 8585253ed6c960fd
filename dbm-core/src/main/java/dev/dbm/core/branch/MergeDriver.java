package dev.dbm.core.branch;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.git.Repository;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalMerge;
import dev.dbm.core.journal.MemoryFolder;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotBundle;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.MergeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges one file of a migrations folder. Git calls it with three files and knows nothing else at that moment: other files cannot be renamed. So both sides
 * are kept, and a rebase puts them in order. What is not understood is left to people, with conflict markers.
 */
public final class MergeDriver {
    private final Path base;
    private final Path ours;
    private final Path theirs;

    /** Prepares a merge of three versions; reads nothing. */
    public MergeDriver(Path base, Path ours, Path theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * Merges into {@code ours}.
     *
     * @param name the file's path in the repository
     */
    public MergeResult run(String name) {
        String file = name.replace('\\', '/');
        try {
            if (file.endsWith("_journal.json")) {
                return journal();
            }
            if (file.endsWith("_snapshot.json")) {
                return snapshot();
            }
            return conflict("it is neither a journal nor a snapshot");
        } catch (JournalException e) {
            return conflict(e.problems().get(0).what());
        }
    }

    private MergeResult journal() {
        byte[] start = bytes(base);
        Journal before = start.length == 0 ? Journal.empty() : journal("base", start);
        JournalMerge.Merged merged =
                JournalMerge.merge(before, journal("ours", bytes(ours)), journal("theirs", bytes(theirs)));
        if (!merged.isClean()) {
            List<String> reasons = new ArrayList<>(merged.conflicts());
            merged.twins().forEach(tag -> reasons.add("each side has a " + tag + " of its own"));
            return conflict(String.join("; ", reasons));
        }
        AtomicFile.write(ours, merged.journal().json());
        return new MergeResult.Merged("both sides' migrations are in the journal; put them in order: dbm rebase");
    }

    private static Journal journal(String name, byte[] bytes) {
        return Journal.read(new MemoryFolder(name, Map.of(Journal.FILE, bytes)));
    }

    private MergeResult snapshot() {
        List<String> before = members("base", bytes(base));
        Set<String> merged =
                SnapshotBundle.merge(before, members("ours", bytes(ours)), members("theirs", bytes(theirs)));
        SortedMap<String, String> byId = new TreeMap<>();
        for (String text : merged) {
            Snapshot snapshot = SnapshotCodec.decode("snapshot", text).snapshot();
            @Nullable String same = byId.get(snapshot.id());
            Optional<String> joined = same == null ? Optional.of(text) : joined(same, snapshot);
            if (joined.isEmpty()) {
                return conflict("each side has recorded other forms of the same snapshot");
            }
            byId.put(snapshot.id(), joined.get());
        }
        if (byId.isEmpty()) {
            return conflict("each side has another snapshot in place of the same one");
        }
        AtomicFile.write(ours, SnapshotBundle.of(new TreeSet<>(byId.values())));
        return new MergeResult.Merged(
                byId.size() == 1
                        ? "one snapshot"
                        : "the snapshots of both sides are in one file; put them in order: dbm rebase");
    }

    /** Merges two files of one snapshot that were proven on different server majors: the result has the forms of both, and is empty if they contradict. */
    private static Optional<String> joined(String text, Snapshot other) {
        Snapshot one = SnapshotCodec.decode("snapshot", text).snapshot();
        SortedMap<Integer, List<SchemaObject>> forms = new TreeMap<>(one.canonical());
        for (Map.Entry<Integer, List<SchemaObject>> major : other.canonical().entrySet()) {
            @Nullable List<SchemaObject> there = forms.put(major.getKey(), major.getValue());
            if (there != null && !there.equals(major.getValue())) {
                return Optional.empty();
            }
        }
        // What either side has done before is settled on both: the schemas are the same.
        Snapshot both = one.with(forms, one.dependencies().updated(other.dependencies()))
                .with(one.settled().and(other.settled()));
        return Optional.of(SnapshotCodec.encode(both));
    }

    private static List<String> members(String name, byte[] bytes) {
        return bytes.length == 0 ? List.of() : SnapshotBundle.members(Folder.text(name, bytes));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.MIGRATIONS_UNREADABLE,
                            "A version to merge cannot be read: " + e.getMessage(),
                            file.toString(),
                            "Let git call the merge driver: merge-journal %O %A %B %P."),
                    e);
        }
    }

    /** Leaves the text of both sides with conflict markers in the file, as git itself would. */
    private MergeResult conflict(String reason) {
        boolean clean = Repository.mergeText(base, ours, theirs);
        return new MergeResult.Conflict(
                reason + (clean ? "; the texts do not overlap, and still cannot be trusted" : ""));
    }
}
