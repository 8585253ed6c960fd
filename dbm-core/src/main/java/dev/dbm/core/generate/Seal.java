package dev.dbm.core.generate;

import dev.dbm.ErrorCode;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.PlanningException;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.compare.Tried;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Settled;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.SealResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Records edited files as what they should be, once a replay has proven them. The last snapshot may change with it: the proof adds how another server major
 * writes its objects, and if the last file makes by hand what was declared meanwhile, the snapshot becomes the declared schema.
 */
public final class Seal {
    private final WorkspaceOptions options;
    private final FileWriter writer;

    /** Prepares the command; reads nothing. */
    public Seal(WorkspaceOptions options) {
        this(options, FileWriter.atomic());
    }

    Seal(WorkspaceOptions options, FileWriter writer) {
        this.options = options;
        this.writer = writer;
    }

    /**
     * What the files were proven to give.
     *
     * @param schema the schema
     * @param settled what of the declaration is settled with it
     * @param proved the proof
     */
    private record Outcome(Schema schema, Settled settled, Prover.Proved proved) {}

    /** Seals every file that was edited, or written unproven. */
    public SealResult run() {
        Folder folder =
                Folder.open(MigrationSource.directory(options.migrations())).inLine();
        List<Migration> migrations = folder.migrations();
        Journal journal = folder.journal();
        List<MigrationId> sealed = new ArrayList<>();
        for (Migration migration : migrations) {
            JournalEntry entry = migration.entry();
            boolean asRecorded =
                    entry.checksum().filter(migration.checksum()::equals).isPresent();
            if ((!asRecorded || entry.isUnproven()) && !Folder.imported(entry)) {
                journal = journal.replace(
                        entry.proven().withChecksum(migration.checksum()).withDbm(Folder.SEALED, "true"));
                sealed.add(entry.id());
            }
        }
        Base base = Base.of(folder);
        List<SqlScript> scripts = migrations.stream().map(Migration::script).toList();
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            Outcome outcome = prove(prover, scripts, base, unproven(folder, prover), lastIsNew(journal, sealed));
            if (base.entry().isPresent()) {
                JournalEntry last = base.entry().get();
                String id = record(last, base.snapshot(), outcome);
                if (!id.equals(base.snapshot().id())) {
                    journal = journal.replace(
                            journal.entry(last.tag()).orElse(last).withDbm(Folder.SNAPSHOT, id));
                }
            }
            if (!sealed.isEmpty()) {
                writer.write(options.migrations().resolve(Journal.FILE), journal.json());
            }
            return new SealResult(sealed, outcome.proved().proof());
        }
    }

    private static boolean lastIsNew(Journal journal, List<MigrationId> sealed) {
        return journal.last().filter(last -> sealed.contains(last.id())).isPresent();
    }

    /** What was written unproven is proven as generate would have done it, with rows, as long as the declaration is at hand. */
    private Optional<Supplier<Tried>> unproven(Folder folder, Prover prover) {
        List<JournalEntry> entries = folder.journal().entries();
        Optional<JournalEntry> first =
                entries.stream().filter(JournalEntry::isUnproven).findFirst();
        Declared declared = Declared.of(options);
        if (first.isEmpty() || !declared.isGiven()) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            int before = entries.indexOf(first.get());
            Declaration declaration = declared.read();
            Difference difference = prover.difference(Base.upTo(folder, before).snapshot(), declaration);
            Plan plan = new Planner().plan(difference, declaration.intents());
            return NewFilesProof.tried(before, declaration, difference, plan, found -> {});
        });
    }

    /** Proves that the files give the last snapshot. If the last file is among those sealed here, they may give the declared schema instead. */
    private Outcome prove(
            Prover prover, List<SqlScript> scripts, Base base, Optional<Supplier<Tried>> unproven, boolean lastIsNew) {
        Schema recorded = base.snapshot().schema();
        Declared declared = Declared.of(options);
        try {
            Prover.Proved proved = unproven.isPresent()
                    ? prover.prove(() -> scripts, recorded, unproven.get())
                    : prover.prove(() -> scripts, recorded);
            return new Outcome(recorded, base.snapshot().settled(), proved);
        } catch (PlanningException e) {
            if (e.code() != ErrorCode.PROOF_FAILED || !declared.isGiven() || !lastIsNew) {
                throw e;
            }
            Declaration declaration = declared.read();
            Schema schema = declaration.schema();
            if (schema.equals(recorded)) {
                throw e;
            }
            Settled settled = settled(prover, base.snapshot(), declaration);
            return new Outcome(schema, settled, prover.prove(() -> scripts, schema));
        }
    }

    /** What somebody wrote by hand needs no permission, but uses one that is there. */
    private static Settled settled(Prover prover, Snapshot before, Declaration declaration) {
        Difference difference = prover.difference(before, declaration);
        return before.settled().after(declaration.intents(), DataGuard.used(declaration, difference, before.settled()));
    }

    /** Writes the snapshot if anything in it changed, and returns its id. */
    private String record(JournalEntry entry, Snapshot snapshot, Outcome outcome) {
        SortedMap<Integer, List<SchemaObject>> all = new TreeMap<>();
        boolean same = outcome.schema().equals(snapshot.schema());
        if (same) {
            all.putAll(snapshot.canonical());
        }
        all.putAll(outcome.proved().canonical());
        Dependencies needs = outcome.proved().dependencies();
        Optional<Snapshot> changed = Optional.empty();
        if (!same) {
            changed = Optional.of(Snapshot.of(snapshot.parentId(), outcome.schema(), all)
                    .with(all, needs)
                    .with(outcome.settled()));
        } else if (!Folder.imported(entry) && !all.equals(snapshot.canonical())) {
            changed = Optional.of(snapshot.with(all, snapshot.dependencies().updated(needs)));
        }
        changed.ifPresent(text ->
                writer.write(options.migrations().resolve(Folder.snapshotFile(entry)), SnapshotCodec.encode(text)));
        return changed.orElse(snapshot).id();
    }
}
