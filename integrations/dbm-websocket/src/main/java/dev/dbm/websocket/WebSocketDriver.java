package dev.dbm.websocket;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Understands {@code jdbc:postgresql+ws://…} and {@code jdbc:postgresql+wss://…} ({@link WebSocketUrl} says how) and hands them to the
 * PostgreSQL JDBC driver, which must be there. Registered with {@link DriverManager} by {@code META-INF/services}.
 */
public final class WebSocketDriver implements Driver {

    private static final String POSTGRES = "jdbc:postgresql://localhost/";
    private static final String UNABLE_TO_CONNECT = "08001";

    static {
        register();
    }

    /** Creates a driver; connects to nothing. */
    public WebSocketDriver() {}

    @Override
    public boolean acceptsURL(String url) {
        return WebSocketUrl.accepts(url);
    }

    /**
     * Connects.
     *
     * @return a connection of the PostgreSQL JDBC driver; null if the URL is none of this driver's
     * @throws SQLException if the URL is malformed, the PostgreSQL JDBC driver is missing, or it does not connect
     */
    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Properties given = info == null ? new Properties() : info;
        WebSocketUrl translated = translated(url, given);
        return postgres().connect(translated.jdbcUrl(), merged(translated, given));
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return new DriverPropertyInfo[0];
        }
        Properties given = info == null ? new Properties() : info;
        WebSocketUrl translated = translated(url, given);
        return postgres().getPropertyInfo(translated.jdbcUrl(), merged(translated, given));
    }

    @Override
    public int getMajorVersion() {
        return 0;
    }

    @Override
    public int getMinorVersion() {
        return 1;
    }

    /** Returns false, as the PostgreSQL JDBC driver does. */
    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }

    private static Properties merged(WebSocketUrl translated, Properties given) {
        Properties merged = new Properties();
        given.stringPropertyNames().forEach(name -> merged.setProperty(name, given.getProperty(name)));
        merged.remove("wsPath");
        translated.properties().forEach(merged::setProperty);
        return merged;
    }

    private static WebSocketUrl translated(String url, Properties given) throws SQLException {
        try {
            return WebSocketUrl.parse(url, given);
        } catch (IllegalArgumentException malformed) {
            throw new SQLException(malformed.getMessage(), UNABLE_TO_CONNECT, malformed);
        }
    }

    private static Driver postgres() throws SQLException {
        // A class loader that hides the driver from DriverManager may still have it.
        Optional<Driver> registered =
                DriverManager.drivers().filter(WebSocketDriver::isPostgres).findFirst();
        if (registered.isEmpty()) {
            registered = ServiceLoader.load(Driver.class, WebSocketDriver.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(WebSocketDriver::isPostgres)
                    .findFirst();
        }
        return registered.orElseThrow(() -> new SQLException(
                "The PostgreSQL JDBC driver is missing; add org.postgresql:postgresql to the class path",
                UNABLE_TO_CONNECT));
    }

    private static boolean isPostgres(Driver driver) {
        try {
            return driver.acceptsURL(POSTGRES);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static void register() {
        try {
            DriverManager.registerDriver(new WebSocketDriver());
        } catch (SQLException refused) {
            throw new ExceptionInInitializerError(refused);
        }
    }
}
