package dev.dbm.benchmark;

import dev.dbm.Migrator;
import org.postgresql.ds.PGSimpleDataSource;

/** The start of an application that migrates. */
final class MigratingStart {
    private MigratingStart() {}

    public static void main(String[] args) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        Migrator.builder(source).build().migrateToLatest();
    }
}
