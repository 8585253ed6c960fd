package dev.dbm.studio.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done in one transaction.
 *
 * @param <T> what it gives
 * @param <X> what it may throw besides
 */
@FunctionalInterface
public interface DatabaseWork<T, X extends Exception> {
    /**
     * Does it.
     *
     * @param connection in a transaction, which is neither ended nor kept
     * @throws SQLException what the database refuses; a person is told
     */
    T run(Connection connection) throws SQLException, X;
}
