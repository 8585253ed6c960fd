package dev.dbm.core.scratch;

import dev.dbm.core.introspect.Introspection;

/** What came of running migration files into an empty database. */
public sealed interface Replay {
    /**
     * All files ran.
     *
     * @param introspection what the database holds afterwards
     */
    record Done(Introspection introspection) implements Replay {}

    /**
     * A statement failed; the files before it ran.
     *
     * @param fileName the file
     * @param line the line of the file on which the server saw the fault, from 1
     * @param sql the statement
     * @param sqlState the SQLSTATE; empty if the connection was lost
     * @param message the server's message
     */
    record Failed(String fileName, int line, String sql, String sqlState, String message) implements Replay {}
}
