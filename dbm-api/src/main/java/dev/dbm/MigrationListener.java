package dev.dbm;

/**
 * Is told what a run does, as it does it: one event at a time, on the thread that runs; {@link MigrationEvent.Blocked} and {@link MigrationEvent.Running} come on a thread of
 * their own, while that one waits for the server.
 */
@FunctionalInterface
public interface MigrationListener {

    /**
     * Takes notice of an event.
     *
     * <p>An exception thrown here, except from these two, stops the run: the transaction that is open is rolled back, and the exception reaches the caller of
     * {@link Migrator#migrateToLatest()}. Statements of the same file that were sent to the server by then run to their end first.
     */
    void on(MigrationEvent event);

    /**
     * Returns whether people read what the listener makes of the events, so that the log need not say it again; by default they do not.
     */
    default boolean replacesLog() {
        return false;
    }
}
