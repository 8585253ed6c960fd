package dev.dbm.workspace;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.DeclarationException;
import dev.dbm.JournalException;
import dev.dbm.PlanningException;

/**
 * Many diffs in a row. The scratch server is started for the first one whose SQL texts differ, and kept for the others until the session is closed. Not
 * thread-safe.
 */
public interface DiffSession extends AutoCloseable {
    /**
     * Plans the way from one schema to another; nothing is written anywhere. Drops are planned like everything else.
     *
     * @throws PlanningException if a change cannot be made; lists all that cannot
     * @throws DatabaseException if a database cannot be reached or read
     * @throws JournalException if a snapshot or a migrations folder cannot be read
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws ConfigurationException if a side is {@link DiffSide#declared()} and the workspace declares nothing
     */
    DiffResult diff(DiffSide from, DiffSide to);

    /** Stops what was started. */
    @Override
    void close();
}
