package dev.dbm;

/** Is told what a run does, as it does it, on the thread that runs. */
@FunctionalInterface
public interface MigrationListener {

    /**
     * Takes notice of an event.
     *
     * <p>An exception thrown here stops the run: the transaction that is open is rolled back, and the exception reaches the caller of
     * {@link Migrator#migrateToLatest()}. Statements of the same file that were sent to the server by then run to their end first.
     */
    void on(MigrationEvent event);
}
