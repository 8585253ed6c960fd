package dev.dbm.cli.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source over pgjdbc that opens a connection each time it is asked; a command needs one or two. */
public final class TargetDataSource implements DataSource {

    private final Target target;
    private final AtomicReference<String> databaseName;

    /** Creates a data source; connects to nothing. */
    public TargetDataSource(Target target) {
        this.target = target;
        this.databaseName = new AtomicReference<>(target.database().orElse(""));
    }

    /** Returns where the connections lead. */
    public Target target() {
        return target;
    }

    /** Returns the database's name, as the last connection told it. */
    public String databaseName() {
        return databaseName.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connected(target.driverProperties());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = target.driverProperties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return connected(properties);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("The driver logs by java.util.logging");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("Give connect_timeout in the URL");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (isWrapperFor(type)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    private Connection connected(Properties properties) throws SQLException {
        Connection connection = DriverManager.getConnection(target.jdbcUrl(), properties);
        @Nullable String name = connection.getCatalog();
        if (name != null) {
            databaseName.set(name);
        }
        return connection;
    }
}
