package dev.dbm.core.run;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives one connection again and again, as a pool does: closing it gives it back. */
final class HeldDataSource implements DataSource, AutoCloseable {

    private static final String SETTINGS = """
        SELECT name || '=' || setting FROM pg_catalog.pg_settings
        WHERE name NOT LIKE 'transaction%'
        UNION ALL SELECT current_user || '/' || session_user || '/' || current_setting('my.own', true)
        ORDER BY 1\
        """;

    private final Connection connection;
    private boolean held;
    private @Nullable Connection second;

    HeldDataSource(Connection connection) {
        this.connection = connection;
    }

    /** While the first connection is out, this one is given. */
    void lends(Connection other) {
        second = other;
    }

    @Override
    public Connection getConnection() {
        if (held && second != null) {
            return second;
        }
        held = true;
        return (Connection) Proxy.newProxyInstance(
                HeldDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        held = false;
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All settings of the session that a file could have left behind. */
    List<String> settings() throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                String setting = rows.getString(1);
                // A setting of one's own cannot be unset, only emptied; those of PL/pgSQL are there once it was used.
                if (setting != null
                        && !setting.startsWith("my.own=")
                        && !setting.startsWith("plpgsql.")
                        && !setting.endsWith("/")) {
                    settings.add(setting);
                }
            }
        }
        return settings;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("No wrapper for " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
