package dev.dbm.core;

import dev.dbm.Migrator;
import dev.dbm.core.branch.MergeDriver;
import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.MergeResult;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;

/** The engine, as the API finds it. */
public final class CoreProvider implements DbmProvider {

    /** For {@link java.util.ServiceLoader}. */
    public CoreProvider() {}

    @Override
    public Migrator migrator(MigratorOptions options) {
        return new CoreMigrator(options);
    }

    @Override
    public Workspace workspace(WorkspaceOptions options) {
        return new CoreWorkspace(options);
    }

    @Override
    public MergeResult merge(String name, Path base, Path ours, Path theirs) {
        return new MergeDriver(base, ours, theirs).run(name);
    }
}
