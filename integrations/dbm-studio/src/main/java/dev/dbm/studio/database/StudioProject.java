package dev.dbm.studio.database;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.StatusResult;
import dev.dbm.VerifyResult;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.Workspace;

/** The migrations folder and the declared schema, and how the database stands to them. Everything is read anew each time it is asked for. */
public final class StudioProject {
    private final Workspace workspace;
    private final StudioDatabase database;

    /** Reads nothing yet. */
    public StudioProject(Workspace workspace, StudioDatabase database) {
        this.workspace = workspace;
        this.database = database;
    }

    /** Returns the workspace itself. */
    public Workspace workspace() {
        return workspace;
    }

    /**
     * Returns where every migration stands.
     *
     * @see Migrator#status()
     */
    public StatusResult status() {
        return Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(workspace.migrations()))
                .build()
                .status();
    }

    /**
     * Compares the database with the declared schema, or with the last snapshot if nothing is declared.
     *
     * @see Workspace#verify
     */
    public VerifyResult verify() {
        return workspace.verify(database.dataSource());
    }

    /**
     * Returns the way from the last snapshot to the declared schema: what generate would write now.
     *
     * @see Workspace#diff
     */
    public DiffResult next() {
        return workspace.diff(DiffSide.migrations(workspace.migrations()), DiffSide.declared());
    }
}
