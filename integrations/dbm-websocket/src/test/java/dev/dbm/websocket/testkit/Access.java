package dev.dbm.websocket.testkit;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A way to a database through a WebSocket.
 *
 * @param template the WebSocket's address, for {@code dbm.websocket.url} or {@code socketFactoryArg}
 * @param password the superuser's password on this way
 */
public record Access(String template, String password) {
    /** The socket factory's class, by name: this package does not use it. */
    public static final String SOCKET_FACTORY = "dev.dbm.websocket.WebSocketSocketFactory";

    /** A way on which no password is asked for. */
    public static Access to(String template) {
        return new Access(template, "");
    }

    /** The connection properties, with further ones as names and values in turn. */
    public Properties properties(String... further) {
        Properties properties = new Properties();
        properties.setProperty("user", TestServer.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("socketFactory", SOCKET_FACTORY);
        properties.setProperty("dbm.websocket.url", template);
        for (int i = 0; i < further.length; i += 2) {
            properties.setProperty(further[i], further[i + 1]);
        }
        return properties;
    }

    /** Connects as superuser. */
    public Connection connect(TestDatabase database, String... further) throws SQLException {
        return DriverManager.getConnection(database.url(), properties(further));
    }

    /** Connects as superuser; the address goes through {@code socketFactoryArg}. */
    public PGSimpleDataSource dataSource(TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(TestServer.SUPERUSER);
        source.setPassword(password);
        source.setSocketFactory(SOCKET_FACTORY);
        source.setSocketFactoryArg(template);
        return source;
    }
}
