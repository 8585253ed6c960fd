package dev.dbm.core.scratch;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A server on which databases may be created and dropped. */
interface Host extends AutoCloseable {
    /** Connects to the database from which others are created. */
    Connection connect() throws SQLException;

    /** Connects to a database of the server. */
    Connection connect(String database) throws SQLException;

    /**
     * Returns the statement that creates an empty database, from template0: what somebody put into template1 is not part of anybody's schema.
     *
     * @param major the major version of the server
     */
    Sql creation(Identifier database, int major);

    /** Returns what to say about the server; empty where there is nothing that nobody knows. */
    default List<String> notes() {
        return List.of();
    }

    /** Stops the server if it was started for this. */
    @Override
    void close();
}
