package dev.dbm.core.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/** A server on which databases may be created and dropped. */
interface Host extends AutoCloseable {
    /** Connects to the database from which others are created. */
    Connection connect() throws SQLException;

    /** Connects to a database of the server. */
    Connection connect(String database) throws SQLException;

    /** Stops the server if it was started for this. */
    @Override
    void close();
}
