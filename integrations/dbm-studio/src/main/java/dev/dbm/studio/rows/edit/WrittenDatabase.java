package dev.dbm.studio.rows.edit;

import dev.dbm.core.session.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/**
 * The database that changes go to.
 *
 * @param name the name
 * @param owner whose it is
 * @param user as whom the changes are made
 * @param host where the server is, for people; empty if it is this machine
 */
public record WrittenDatabase(String name, String owner, String user, Optional<String> host) {
    private static final String QUERY = """
        SELECT d.datname, pg_catalog.pg_get_userbyid(d.datdba), current_user, pg_catalog.host(pg_catalog.inet_server_addr())
        FROM pg_catalog.pg_database AS d WHERE d.datname = current_database()\
        """;

    /** Asks the server. */
    public static WrittenDatabase of(Connection connection) throws SQLException {
        try (Statement statement = Session.statement(connection);
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new WrittenDatabase(
                    row.getString(1), row.getString(2), row.getString(3), host(connection, row.getString(4)));
        }
    }

    /** Through a tunnel the server sees its own machine, and through a proxy the driver sees this one: either is enough to be elsewhere. */
    private static Optional<String> host(Connection connection, @Nullable String address) throws SQLException {
        String asked = connection.isWrapperFor(BaseConnection.class)
                ? connection
                        .unwrap(BaseConnection.class)
                        .getQueryExecutor()
                        .getHostSpec()
                        .getHost()
                : "localhost";
        if (!isHere(asked)) {
            return Optional.of(asked);
        }
        // A server that is reached by a socket of the file system has no address.
        return Optional.ofNullable(address).filter(other -> !isHere(other));
    }

    private static boolean isHere(String host) {
        try {
            return host.startsWith("/") || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
