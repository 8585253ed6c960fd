package dev.dbm;

/** Is told what a run does, as it does it, on the thread that runs. */
@FunctionalInterface
public interface MigrationListener {

    /**
     * Takes notice of an event.
     *
     * <p>An exception thrown here stops the run: the transaction that is open is rolled back, and the exception reaches the caller of
     * {@link Migrator#migrateToLatest()}.
     */
    void on(MigrationEvent event);
}
