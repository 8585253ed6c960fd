package dev.dbm.core.run;

import dev.dbm.MigrateResult;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that migrates when it starts, for tests that fork it. Exits with the number of migrations it applied. */
final class MigrateMain {

    private MigrateMain() {}

    /** Takes a JDBC URL and a migrations folder. */
    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("postgres");
        MigrateResult result = Migrator.builder(source)
                .migrations(MigrationSource.directory(Path.of(arguments[1])))
                .build()
                .migrateToLatest();
        System.exit(result.applied().size());
    }
}
