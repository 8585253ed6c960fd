package dev.dbm.core.generate;

import dev.dbm.MigrationSource;
import dev.dbm.core.compare.LiveBase;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.FolderWriter;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.GeneratedFile;
import dev.dbm.workspace.ReplayProof;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an empty migration for hand-written SQL. Its snapshot holds the same schema as the last one. */
public final class GenerateEmpty {
    private final WorkspaceOptions options;
    private final Clock clock;
    private final FileWriter writer;

    /** Prepares the command; reads nothing. */
    public GenerateEmpty(WorkspaceOptions options) {
        this(options, Clock.systemUTC(), FileWriter.atomic());
    }

    GenerateEmpty(WorkspaceOptions options, Clock clock, FileWriter writer) {
        this.options = options;
        this.clock = clock;
        this.writer = writer;
    }

    /** Writes the file. */
    public GenerateResult run(String name) {
        MigrationName.given(name);
        Folder folder =
                Folder.open(MigrationSource.directory(options.migrations())).inLine();
        Journal journal = folder.journal();
        Base base = Base.of(folder);
        List<String> notes = new ArrayList<>(base.notes());
        notes.addAll(new LiveBase(options).check(base, base.snapshot().schema()));
        int idx = NewMigration.nextIdx(journal);
        NewMigration file = new NewMigration(
                idx, NewMigration.tag(idx, name), MigrationText.EMPTY, List.of(), List.of(), List.of());
        Snapshot before = base.snapshot();
        Snapshot snapshot = Snapshot.of(before.id(), before.schema(), before.canonical())
                .with(before.canonical(), before.dependencies())
                .with(before.settled());
        List<GeneratedFile> written = new FolderWriter(options.migrations(), writer)
                .add(
                        journal,
                        List.of(file),
                        snapshot,
                        entry -> entry.withDbm(Folder.ORIGIN, Folder.HAND_WRITTEN),
                        clock.millis());
        return new GenerateResult(
                base.id(),
                Optional.empty(),
                written,
                new ReplayProof.NotProven("there is nothing in it yet; write the SQL, then seal"),
                notes);
    }
}
