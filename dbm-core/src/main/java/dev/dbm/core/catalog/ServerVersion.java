package dev.dbm.core.catalog;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The version of a PostgreSQL server.
 *
 * @param major 14 to 18 and later
 * @param minor the minor release
 */
public record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {
    /** The oldest major that the catalog queries are written for. */
    public static final int OLDEST_MAJOR = 14;

    /** The newest major that they are written for. */
    public static final int NEWEST_MAJOR = 18;

    /** Returns the version of the connected server; the driver knows it without asking. */
    public static ServerVersion of(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        return new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
    }

    @Override
    public int compareTo(ServerVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    /** Returns the version as people write it: {@code 15.18}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
