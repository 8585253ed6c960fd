package dev.dbm.core.run;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool that hands out a number of connections at a time, and neither they nor their statements show the driver's own. */
final class OpaqueDataSource implements DataSource {

    private final DataSource source;
    private final Semaphore free;
    private final long waitMillis;

    OpaqueDataSource(DataSource source, int size, long waitMillis) {
        this.source = source;
        free = new Semaphore(size);
        this.waitMillis = waitMillis;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("Connection is not available, request timed out");
            }
        } catch (InterruptedException e) {
            throw new SQLException("Interrupted during connection acquisition", e);
        }
        return hiding(Connection.class, source.getConnection());
    }

    private <T> T hiding(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                OpaqueDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return false;
                    }
                    if (method.getName().equals("close") && target instanceof Connection) {
                        free.release();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Statement statement ? hiding(Statement.class, statement) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
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
