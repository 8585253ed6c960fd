package dev.dbm.studio.database;

import dev.dbm.core.session.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose database it is.
 *
 * @param database its name
 * @param role who is connected
 * @param version the server's version, for example {@code 18.4}
 * @param host where the server is, as the connection names it; never with user, password or parameters
 * @param place whether that is this machine
 */
public record ServerFacts(String database, String role, String version, String host, Place place) {
    private static final String QUERY = """
        SELECT current_database(), current_user, current_setting('server_version'),
          coalesce(inet_server_addr() IS NOT DISTINCT FROM inet_client_addr(), true)
        """;

    private static final Pattern HOST = Pattern.compile("^jdbc:[a-z+.-]+://(?:[^/?@]*@)?([^/?]*)");

    /** Where a server is. */
    public enum Place {
        /** On this machine. */
        LOCAL,
        /** On another one, as far as one can tell. */
        REMOTE
    }

    static ServerFacts read(Connection connection) throws SQLException {
        try (Statement statement = Session.statement(connection);
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new ServerFacts(
                    row.getString(1),
                    row.getString(2),
                    // What a distribution adds is of no interest: 18.4 (Debian 18.4-1.pgdg12+1)
                    row.getString(3).split(" ", 2)[0],
                    host(connection),
                    row.getBoolean(4) ? Place.LOCAL : Place.REMOTE);
        }
    }

    private static String host(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        Matcher matcher = HOST.matcher(url == null ? "" : url);
        return matcher.find() ? matcher.group(1) : "";
    }
}
