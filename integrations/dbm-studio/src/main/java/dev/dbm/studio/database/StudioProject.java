package dev.dbm.studio.database;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.StatusResult;
import dev.dbm.VerifyResult;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.Workspace;
import java.util.function.Supplier;

/** The migrations folder and the declared schema, and how the database stands to them. Everything is read anew each time it is asked for. */
public final class StudioProject {
    private final Supplier<? extends Workspace> workspace;
    private final StudioDatabase database;

    /**
     * Reads nothing yet.
     *
     * @param workspace gives the workspace each time it is looked at, so that classes may have changed
     */
    public StudioProject(Supplier<? extends Workspace> workspace, StudioDatabase database) {
        this.workspace = workspace;
        this.database = database;
    }

    /** Returns the workspace as it is now. */
    public Workspace workspace() {
        return workspace.get();
    }

    /**
     * Returns where every migration stands.
     *
     * @see Migrator#status()
     */
    public StatusResult status() {
        return Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(workspace().migrations()))
                .build()
                .status();
    }

    /**
     * Compares the database with the declared schema, or with the last snapshot if nothing is declared.
     *
     * @see Workspace#verify
     */
    public VerifyResult verify() {
        return workspace().verify(database.dataSource());
    }

    /**
     * Returns the way from the last snapshot to the declared schema: what generate would write now.
     *
     * @see Workspace#diff
     */
    public DiffResult next() {
        Workspace now = workspace();
        return now.diff(DiffSide.migrations(now.migrations()), DiffSide.declared());
    }

    /** Returns the database, to be compared with something. */
    public DiffSide live() {
        return DiffSide.live(database.dataSource());
    }
}
