package dev.dbm.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own; closing it drops it, whoever is still connected, or gives it back if it was lent. */
public final class TestDatabase implements AutoCloseable {
    private static final Pattern LOGGED =
            Pattern.compile("^\\[(?<database>[^]]*)]LOG: {2}(?:statement|execute [^:]+): (?<sql>.*)$");

    private final TestServer server;
    private final String name;
    private final Consumer<TestDatabase> end;
    private @Nullable Connection held;

    TestDatabase(TestServer server, String name, Consumer<TestDatabase> end) {
        this.server = server;
        this.name = name;
        this.end = end;
    }

    public TestServer server() {
        return server;
    }

    public String name() {
        return name;
    }

    /** The user of {@link #dataSource()}, a superuser who needs no password. */
    public String user() {
        return TestServer.SUPERUSER;
    }

    /** The JDBC URL without user and password. */
    public String url() {
        return server.url(name);
    }

    /** Connects as {@link #user()}. */
    public DataSource dataSource() {
        return dataSource(user(), "");
    }

    public DataSource dataSource(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /**
     * A connection for the test's own thread, not to be closed: whoever asks for it, or lends the database, keeps it open, so that a hundred statements or
     * short tests do not start a hundred backends with cold caches. It is in autocommit mode whenever it is handed out.
     */
    public synchronized Connection connection() throws SQLException {
        Connection kept = held;
        if (kept == null || kept.isClosed()) {
            kept = connect();
            held = kept;
        }
        if (!kept.getAutoCommit()) {
            kept.rollback();
            kept.setAutoCommit(true);
        }
        return kept;
    }

    /** Runs statements in autocommit mode; each text may hold several. */
    public void execute(String... statements) {
        try (Lease lease = lease();
                Statement statement = lease.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(name + " on PostgreSQL " + server.major() + ": " + e.getMessage(), e);
        }
    }

    /** The rows of a query, each as its columns' text parted by {@code |}; null is the empty text. */
    public List<String> query(String sql) {
        try (Lease lease = lease();
                Statement statement = lease.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String cell = rows.getString(column);
                    cells.add(cell == null ? "" : cell);
                }
                lines.add(String.join("|", cells));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(name + " on PostgreSQL " + server.major() + ": " + e.getMessage(), e);
        }
    }

    /** Closes the kept connection, if there is one. */
    synchronized void disconnect() {
        try {
            if (held != null) {
                held.close();
            }
            held = null;
        } catch (SQLException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    /** The kept connection if there is one, otherwise one of its own. */
    private synchronized Lease lease() throws SQLException {
        return held == null ? new Lease(connect(), true) : new Lease(connection(), false);
    }

    private record Lease(Connection connection, boolean own) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            if (own) {
                connection.close();
            }
        }
    }

    /** Every statement this database was sent so far, in order, by whichever protocol; also those that failed. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        boolean ours = false;
        for (String line : server.statementLog().lines().toList()) {
            Matcher logged = LOGGED.matcher(line);
            if (logged.matches()) {
                ours = logged.group("database").equals(name);
                if (ours) {
                    statements.add(logged.group("sql"));
                }
            } else if (ours && line.startsWith("\t")) {
                statements.add(statements.removeLast() + "\n" + line.substring(1));
            } else {
                ours = false;
            }
        }
        return statements;
    }

    /** Returns the errors that the server has written into its log for this database. */
    public List<String> errors() {
        return server.statementLog()
                .lines()
                .filter(line -> line.startsWith("[" + name + "] ERROR:"))
                .toList();
    }

    @Override
    public void close() {
        end.accept(this);
    }

    @Override
    public String toString() {
        return url();
    }
}
