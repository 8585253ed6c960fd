package dev.dbm.core;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationId;
import dev.dbm.Migrator;
import dev.dbm.Problem;
import dev.dbm.StatusResult;
import dev.dbm.VerifyResult;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Verify;
import dev.dbm.core.run.Runner;
import dev.dbm.core.run.StatusReport;
import dev.dbm.spi.MigratorOptions;
import java.util.List;
import java.util.Optional;

/** Hands each call to the class that does it; what needs a schema loads its classes when it is called. */
final class CoreMigrator implements Migrator {

    private final MigratorOptions options;

    CoreMigrator(MigratorOptions options) {
        this.options = options;
    }

    @Override
    public MigrateResult migrateToLatest() {
        return new Runner(options).migrateToLatest();
    }

    @Override
    public StatusResult status() {
        return new StatusReport(options).status();
    }

    @Override
    public VerifyResult verify() {
        if (!options.hasSchema()) {
            throw new ConfigurationException(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "verify() needs the declared schema",
                    "Give it: Migrator.builder(…).schema(User.class, …), or a package's name."));
        }
        Declared declared = new Declared(options.classes(), options.packages(), Optional.empty(), List.of());
        return new Verify(declared, options.source(), options.scratch(), options.known()).run(options.dataSource());
    }

    @Override
    public List<MigrationId> baseline(MigrationId to) {
        return new Runner(options).baseline(to);
    }

    @Override
    public void resolve(MigrationId interrupted, Resolution resolution) {
        new Runner(options).resolve(interrupted, resolution);
    }
}
