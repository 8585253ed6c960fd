package dev.dbm.studio.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The studio's connections for what wants a data source of its own: closing one gives it back, so that together there are no more than the studio may have. */
final class LentSource implements DataSource {
    private final Connections connections;

    LentSource(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() {
        Lease lease = connections.lend(connection -> {
            // Asks the server whether it is still there.
            if (!connection.isValid(0)) {
                throw new SQLException("The connection was lost", "08006");
            }
        });
        AtomicBoolean open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        if (open.getAndSet(false)) {
                            connections.giveBack(lease);
                        }
                        yield null;
                    }
                    case "isClosed" -> !open.get() || lease.connection().isClosed();
                    default -> invoked(lease.connection(), method, arguments);
                });
    }

    private static @Nullable Object invoked(
            Connection connection, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Who connects is settled");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing: " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
