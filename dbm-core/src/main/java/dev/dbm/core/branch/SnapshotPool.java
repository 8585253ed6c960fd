package dev.dbm.core.branch;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotBundle;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.core.snapshot.SnapshotHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Snapshots from wherever they can be had: the work tree, git's index, a revision. They are read when somebody asks for their schema. */
final class SnapshotPool {
    private final Map<String, Pooled> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> byFile = new HashMap<>();
    private Consumer<String> elsewhere = id -> {};

    /**
     * A snapshot that may not be read yet.
     *
     * @param file its file, for messages
     * @param text its text
     * @param head its ids
     */
    record Pooled(String file, String text, SnapshotHead head) {
        Snapshot read() {
            return SnapshotCodec.decode(file, text).snapshot();
        }
    }

    /**
     * Adds what a file holds: one snapshot, or those of two branches.
     *
     * @throws JournalException if it holds something else
     */
    void add(String file, byte[] bytes) {
        String all = Folder.text(file, bytes);
        for (String text : SnapshotBundle.members(all)) {
            String id = known(file, text);
            byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(id);
        }
    }

    /** Adds a snapshot that may be asked for by its id only: its file is not one of this branch as it is now. */
    void addKnown(String file, byte[] bytes) {
        SnapshotBundle.members(Folder.text(file, bytes)).forEach(text -> known(file, text));
    }

    private String known(String file, String text) {
        SnapshotHead head = SnapshotHead.intact(text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> {
                    Snapshot read = SnapshotCodec.decode(file, text).snapshot();
                    return new SnapshotHead(read.id(), read.parentId());
                });
        byId.putIfAbsent(head.id(), new Pooled(file, text, head));
        return head.id();
    }

    /** Says who looks further for a snapshot that is not here; what is found goes to {@link #addKnown}. */
    void lookElsewhere(Consumer<String> search) {
        elsewhere = search;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Optional<Pooled> find(String id) {
        if (!has(id)) {
            elsewhere.accept(id);
        }
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the ids of the snapshots that stood in a file, wherever. */
    List<String> in(String file) {
        return byFile.getOrDefault(file, List.of()).stream().distinct().toList();
    }

    /**
     * Returns a snapshot, or the empty one for the parent of the first.
     *
     * @throws JournalException if it is not here
     */
    Snapshot read(String id, String neededBy) {
        if (id.equals(Snapshot.NO_PARENT)) {
            return Snapshot.none();
        }
        return find(id).map(Pooled::read)
                .orElseThrow(() -> new JournalException(new Problem(
                        ErrorCode.REBASE_IMPOSSIBLE,
                        "The snapshot that " + neededBy + " follows from is nowhere to be found: " + id,
                        "",
                        "Take the snapshot from the branch that has it: git checkout BRANCH -- meta.")));
    }
}
