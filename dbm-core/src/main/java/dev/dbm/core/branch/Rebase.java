package dev.dbm.core.branch;

import dev.dbm.ErrorCode;
import dev.dbm.MigrationId;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.git.Commit;
import dev.dbm.core.git.Repository;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.MemoryFolder;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.RebaseOptions;
import dev.dbm.workspace.RebaseResult;
import dev.dbm.workspace.ReplayProof;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts a branch's own migrations behind those of the main branch: compute, prove, write. */
public final class Rebase {
    private final WorkspaceOptions options;
    private final RebaseOptions how;

    /** Prepares the command; reads nothing. */
    public Rebase(WorkspaceOptions options, RebaseOptions how) {
        this.options = options;
        this.how = how;
    }

    /** Rebases, and writes unless only a dry run was asked for. */
    public RebaseResult run() {
        Repository repository = Repository.of(options.migrations());
        MergeState state = MergeState.of(repository, how.onto());
        List<String> notes = new ArrayList<>(newcomers(repository, state));
        RebaseSource source = RebaseSource.read(options.migrations(), repository, state);
        List<MigrationId> discarded = discarded(source);
        List<Rechained.Step> steps = Rechained.steps(source, state.name(), how.discarded());
        FolderChange change = change(source, steps);
        if (change.isEmpty()) {
            return new RebaseResult(
                    shown(state),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    how.mode(),
                    new ReplayProof.NotProven("there was nothing to do"),
                    notes);
        }
        if (how.uncommitted() == RebaseOptions.Uncommitted.REFUSE) {
            MergeState.checkUncommitted(repository);
        }
        Prover.Proved proved = prove(source, steps, change);
        List<Rechained.Step> proven = recorded(steps, proved);
        FolderChange last = change(source, proven);
        if (how.mode() == RebaseOptions.Mode.WRITE) {
            last.write(options.migrations());
            notes.add("now: git add " + options.migrations() + ", look at it (git diff --staged), and "
                    + (source.isUnmerged() ? "go on (git commit, or git rebase --continue)" : "commit it"));
        }
        return new RebaseResult(
                shown(state),
                moved(proven),
                discarded,
                List.copyOf(last.written().keySet()),
                List.copyOf(last.deleted()),
                how.mode(),
                proved.proof(),
                notes);
    }

    private static String shown(MergeState state) {
        return state.name() + " (" + state.base() + ")";
    }

    private static List<RebaseResult.Moved> moved(List<Rechained.Step> steps) {
        return steps.stream()
                .filter(Rechained.Step::isMoved)
                .map(step -> new RebaseResult.Moved(step.from().id(), step.to().id()))
                .toList();
    }

    /** What the other branch has and this one does not is for a merge to bring; who named the branch expects it to be here. */
    private List<String> newcomers(Repository repository, MergeState state) {
        if (!state.unmerged()) {
            return List.of();
        }
        Journal here = journal(repository, state.base());
        List<String> missing = journal(repository, repository.commit(state.name())).entries().stream()
                .map(JournalEntry::tag)
                .filter(tag -> here.entry(tag).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        if (how.onto().isPresent()) {
            throw state.notMerged(String.join("\n", missing));
        }
        return List.of(state.name() + " has migrations that this branch does not have yet: "
                + String.join(", ", missing) + "; merge it first (git merge " + state.name() + ")");
    }

    private static Journal journal(Repository repository, Commit commit) {
        SortedMap<String, byte[]> files = repository.files(commit, Journal.FILE::equals);
        return files.isEmpty() ? Journal.empty() : Journal.read(new MemoryFolder(commit.shown(), files));
    }

    private List<MigrationId> discarded(RebaseSource source) {
        List<MigrationId> own = source.own().stream().map(JournalEntry::id).toList();
        for (String tag : new TreeSet<>(how.discarded())) {
            if (!own.contains(new MigrationId(tag))) {
                throw new PlanningException(Problem.of(
                        ErrorCode.REBASE_IMPOSSIBLE,
                        "Not one of this branch's own migrations, which alone can be taken out: " + tag,
                        "Its own are: "
                                + String.join(
                                        ", ", own.stream().map(MigrationId::tag).toList())));
            }
        }
        return own.stream().filter(id -> how.discarded().contains(id.tag())).toList();
    }

    /** Returns the files that must be written or removed: those that differ from what is there. */
    private FolderChange change(RebaseSource source, List<Rechained.Step> steps) {
        SortedMap<String, byte[]> wanted = new TreeMap<>(source.displaced());
        List<JournalEntry> entries = new ArrayList<>(source.kept());
        for (Rechained.Step step : steps) {
            entries.add(step.to());
            wanted.put(step.to().fileName(), source.sql(step.from()));
            step.snapshot()
                    .ifPresent(snapshot ->
                            wanted.put(Folder.snapshotFile(step.to()), bytes(text(source, step, snapshot))));
        }
        Journal journal =
                new Journal(source.current().version(), source.current().dialect(), entries);
        wanted.put(Journal.FILE, bytes(journal.json()));
        TreeSet<String> deleted = new TreeSet<>();
        for (JournalEntry own : source.own()) {
            deleted.add(own.fileName());
            deleted.add(Folder.snapshotFile(own));
        }
        source.base().entries().forEach(entry -> {
            deleted.remove(entry.fileName());
            deleted.remove(Folder.snapshotFile(entry));
        });
        deleted.removeAll(wanted.keySet());
        deleted.removeIf(name -> source.bytes(name).isEmpty());
        wanted.entrySet()
                .removeIf(file -> source.bytes(file.getKey())
                        .filter(there -> same(file.getKey(), there, file.getValue()))
                        .isPresent());
        return new FolderChange(wanted, deleted);
    }

    /** Returns whether a file needs no writing. Journals with the same entries may differ by a line feed that an editor put at the end. */
    private static boolean same(String name, byte[] there, byte[] wanted) {
        return Arrays.equals(there, wanted)
                || (name.equals(Journal.FILE)
                        && new String(there, StandardCharsets.UTF_8)
                                .replace("\r", "")
                                .strip()
                                .equals(new String(wanted, StandardCharsets.UTF_8).strip()));
    }

    /** Returns the text of a step's snapshot: the old text if the snapshot is unchanged, whichever tool wrote it. */
    private static String text(RebaseSource source, Rechained.Step step, Snapshot snapshot) {
        boolean unchanged = step.was().filter(snapshot::equals).isPresent();
        Optional<SnapshotPool.Pooled> pooled = unchanged ? source.snapshots().find(snapshot.id()) : Optional.empty();
        return pooled.map(SnapshotPool.Pooled::text).orElseGet(() -> SnapshotCodec.encode(snapshot));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Prover.Proved prove(RebaseSource source, List<Rechained.Step> steps, FolderChange change) {
        Snapshot last = steps.stream()
                .flatMap(step -> step.snapshot().stream())
                .reduce((first, second) -> second)
                .orElseGet(() -> Rechained.lastOfMain(source));
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            return prover.prove(() -> scripts(source, steps, change), last.schema(), how.listener());
        }
    }

    private static List<SqlScript> scripts(RebaseSource source, List<Rechained.Step> steps, FolderChange change) {
        List<SqlScript> scripts = new ArrayList<>();
        for (JournalEntry entry : source.base().entries()) {
            byte[] sql = change.written().get(entry.fileName());
            scripts.add(script(entry, sql == null ? source.sql(entry) : sql));
        }
        steps.forEach(step -> scripts.add(script(step.to(), source.sql(step.from()))));
        return scripts;
    }

    private static SqlScript script(JournalEntry entry, byte[] sql) {
        return SqlScript.parse(entry.fileName(), new String(sql, StandardCharsets.UTF_8))
                .orThrow();
    }

    /** Returns the steps with what the proof gave: the last snapshot, if it is new, records how the scratch server writes its objects. */
    private static List<Rechained.Step> recorded(List<Rechained.Step> steps, Prover.Proved proved) {
        List<Rechained.Step> all = new ArrayList<>(steps);
        for (int i = all.size() - 1; i >= 0; i--) {
            Rechained.Step step = all.get(i);
            if (step.snapshot().isPresent()) {
                Snapshot snapshot = step.snapshot().get();
                if (step.was().filter(snapshot::equals).isEmpty()) {
                    SortedMap<Integer, List<dev.dbm.schema.SchemaObject>> forms = new TreeMap<>(snapshot.canonical());
                    forms.putAll(proved.canonical());
                    Snapshot now = snapshot.with(forms, proved.dependencies());
                    all.set(i, new Rechained.Step(step.from(), step.to(), step.was(), Optional.of(now)));
                }
                return all;
            }
        }
        return all;
    }
}
