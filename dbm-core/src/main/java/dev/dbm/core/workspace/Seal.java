package dev.dbm.core.workspace;

import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.SealResult;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.WorkspaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the files as they are for what they should be, after the proof; adds what the proof says about the server's texts to the last snapshot. */
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

    /** Seals every edited file. */
    public SealResult run() {
        Folder folder = Folder.open(MigrationSource.directory(options.migrations()));
        List<Migration> migrations = folder.migrations();
        Journal journal = folder.journal();
        List<MigrationId> sealed = new ArrayList<>();
        for (Migration migration : migrations) {
            JournalEntry entry = migration.entry();
            if (!entry.checksum().filter(migration.checksum()::equals).isPresent() && !Folder.imported(entry)) {
                journal =
                        journal.replace(entry.withChecksum(migration.checksum()).withDbm(Folder.SEALED, "true"));
                sealed.add(entry.id());
            }
        }
        Base base = Base.of(folder);
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            Prover.Proved proved = prover.prove(
                    () -> migrations.stream().map(Migration::script).toList(),
                    base.snapshot().schema());
            base.entry().ifPresent(entry -> record(entry, base.snapshot(), proved.canonical()));
            if (!sealed.isEmpty()) {
                writer.write(options.migrations().resolve(Journal.FILE), journal.json());
            }
            return new SealResult(sealed, proved.proof());
        }
    }

    private void record(JournalEntry entry, Snapshot snapshot, SortedMap<Integer, List<SchemaObject>> canonical) {
        SortedMap<Integer, List<SchemaObject>> all = new TreeMap<>(snapshot.canonical());
        all.putAll(canonical);
        Optional<Snapshot> extended = Folder.imported(entry) || all.equals(snapshot.canonical())
                ? Optional.empty()
                : Optional.of(new Snapshot(snapshot.id(), snapshot.parentId(), snapshot.schema(), all));
        extended.ifPresent(changed ->
                writer.write(options.migrations().resolve(Folder.snapshotFile(entry)), SnapshotCodec.encode(changed)));
    }
}
