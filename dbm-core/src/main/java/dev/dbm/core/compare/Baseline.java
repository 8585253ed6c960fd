package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.run.Runner;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.Workspace.BaselineCheck;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Records migrations as applied on a database that has the schema already, after looking whether it has. */
public final class Baseline {
    private final WorkspaceOptions options;

    /** Prepares the command; reads nothing. */
    public Baseline(WorkspaceOptions options) {
        this.options = options;
    }

    /** Compares, then records. */
    public List<MigrationId> run(DataSource live, MigrationId to, BaselineCheck check) {
        MigrationSource source = MigrationSource.directory(options.migrations());
        switch (check) {
            case VERIFY -> verify(source, live, to);
            case FORCE -> {}
        }
        return new Runner(MigratorOptions.defaults(live, source)).baseline(to);
    }

    private void verify(MigrationSource source, DataSource live, MigrationId to) {
        Folder folder = Folder.open(source);
        Optional<JournalEntry> entry = folder.journal().entry(to.tag());
        if (entry.isEmpty()) {
            return;
        }
        Optional<Snapshot> snapshot = folder.snapshot(entry.get()).map(read -> read.snapshot());
        if (snapshot.isEmpty()) {
            String whole = entry.get().dbm().get(Folder.PART_OF);
            throw new JournalException(new Problem(
                    ErrorCode.SNAPSHOT_MISSING,
                    "The database cannot be compared with " + to + ", which has no snapshot",
                    source + "/" + Folder.snapshotFile(entry.get()),
                    whole == null
                            ? "Baseline to a migration that has one, or take the database as it is: --force."
                            : "It is a part of " + whole + ": baseline to that one."));
        }
        new Verify(Declared.of(options), source, options.scratch(), options.known())
                .against(snapshot.get().schema(), snapshot, live)
                .orThrow();
    }
}
