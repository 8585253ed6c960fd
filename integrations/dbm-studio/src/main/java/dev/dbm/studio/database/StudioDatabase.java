package dev.dbm.studio.database;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that is shown. Thread-safe; connects when something is asked, and again when a connection was lost. */
public final class StudioDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StudioDatabase.class);

    /** A page waits no longer for a table that somebody alters. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    /** Nobody reads what was asked for: the server may forget it. */
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

    /** All queries of a page see the same rows. */
    private static final Sql READ_ONLY = Sql.raw("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    private static final Sql READ_WRITE = Sql.raw("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");

    private final Connections connections;
    private final WriteMode mode;
    private final Duration statementTimeout;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Set<Lease>> running = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<LiveSchema> last = Optional.empty();

    /**
     * Connects to nothing yet.
     *
     * @param statementTimeout how long a statement of a page may take; zero for as long as it likes
     */
    public StudioDatabase(DataSource source, WriteMode mode, Duration statementTimeout) {
        this.connections = new Connections(source);
        this.mode = mode;
        this.statementTimeout = statementTimeout;
    }

    /** Returns what may be done to it. */
    public WriteMode mode() {
        return mode;
    }

    /** Returns how long a statement of a page may take; zero for as long as it likes. */
    public Duration statementTimeout() {
        return statementTimeout;
    }

    /**
     * Does something in one READ ONLY transaction, in which everything is as of one moment.
     *
     * <p>What one statement sends back is held in memory, unless the statement has a fetch size: give it one where there may be many rows.
     *
     * @param request whose work it is: {@link #cancel} stops it by this name
     * @throws DatabaseException if there is no connection, or the database refuses
     */
    public <T, X extends Exception> T read(String request, DatabaseWork<T, X> work) throws X {
        return within(request, "the page was read", connection -> begin(connection, READ_ONLY), work);
    }

    /**
     * Does something in one transaction that may write, and commits it. There is one at a time.
     *
     * @param request whose work it is
     * @throws ConfigurationException if the studio was not started for writing
     * @throws DatabaseException if there is no connection, or the database refuses; nothing was changed
     */
    public <T, X extends Exception> T write(String request, DatabaseWork<T, X> work) throws X {
        checkWriting();
        writing.lock();
        try {
            return within(request, "rows were changed", connection -> begin(connection, READ_WRITE), connection -> {
                T result = work.run(connection);
                connection.commit();
                return result;
            });
        } finally {
            writing.unlock();
        }
    }

    /**
     * Does something that a person wrote, outside a transaction, so that it begins and ends its own. What it leaves in the session is forgotten afterwards:
     * transactions that are open, settings, roles, locks, prepared statements, temporary tables.
     *
     * @param request whose work it is
     * @param purpose whether it writes; that is done by one at a time
     * @throws ConfigurationException if it writes, and the studio was not started for that
     * @throws DatabaseException if there is no connection, or the database refuses
     */
    public <T, X extends Exception> T apart(String request, WriteMode purpose, DatabaseWork<T, X> work) throws X {
        DatabaseWork<T, X> forgotten = connection -> {
            try {
                return work.run(connection);
            } finally {
                forget(connection);
            }
        };
        if (purpose == WriteMode.READ_ONLY) {
            return within(request, "a statement was run", StudioDatabase::greet, forgotten);
        }
        checkWriting();
        writing.lock();
        try {
            return within(request, "a statement was run", StudioDatabase::greet, forgotten);
        } finally {
            writing.unlock();
        }
    }

    /** Asks the server whether it is still there. */
    private static void greet(Connection connection) throws SQLException {
        Session.on(connection).execute("SELECT 1");
    }

    /** Closed, a connection is not given to anybody else. */
    private static void forget(Connection connection) throws SQLException {
        try {
            if (!connection.isClosed()) {
                Session.on(connection).run(List.of("ROLLBACK", "DISCARD ALL"), any -> {});
            }
        } catch (SQLException failure) {
            LOG.debug("A session could not be made to forget", failure);
            connection.close();
        }
    }

    private void checkWriting() {
        if (mode == WriteMode.READ_ONLY) {
            throw new ConfigurationException(List.of(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "The studio was started for reading only",
                    "Start it with --write to change rows.")));
        }
    }

    private <T, X extends Exception> T within(
            String request, String doing, Connections.Preparation begin, DatabaseWork<T, X> work) throws X {
        Lease lease = connections.lend(begin);
        Set<Lease> leases = running.computeIfAbsent(request, any -> ConcurrentHashMap.newKeySet());
        leases.add(lease);
        try {
            return work.run(lease.connection());
        } catch (SQLException failure) {
            throw StudioFailure.of(doing, failure);
        } finally {
            running.computeIfPresent(request, (any, all) -> {
                all.remove(lease);
                return all.isEmpty() ? null : all;
            });
            connections.giveBack(lease);
        }
    }

    /**
     * The query that follows in the same flight also makes sure that nobody can take the mode back: once a transaction has looked at something, it stays read-only.
     */
    private void begin(Connection connection, Sql mode) throws SQLException {
        connection.setAutoCommit(false);
        Sql settings = Sql.of(
                "SELECT set_config(name, value, true) FROM (VALUES ('statement_timeout', {}), ('lock_timeout', {}),"
                        + " ('idle_in_transaction_session_timeout', {}), ('application_name', 'dbm studio'),"
                        + " ('datestyle', 'ISO, YMD'), ('intervalstyle', 'postgres'), ('bytea_output', 'hex'),"
                        + " ('extra_float_digits', '1'), ('standard_conforming_strings', 'on')) AS s (name, value)",
                milliseconds(statementTimeout),
                milliseconds(LOCK_TIMEOUT),
                milliseconds(IDLE_TIMEOUT));
        Session.on(connection).ask(List.of(mode.text(), settings.text()));
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Cancels on the server what runs for a request. */
    public void cancel(String request) {
        for (Lease lease : running.getOrDefault(request, Set.of())) {
            try {
                lease.cancel();
            } catch (SQLException failure) {
                LOG.warn("A statement could not be cancelled: {}", failure.getMessage());
            }
        }
    }

    /**
     * Returns what the database held when it was read last; reads it if it never was.
     *
     * @throws DatabaseException if it cannot be read
     */
    public LiveSchema schema() {
        Optional<LiveSchema> known = last;
        return known.isPresent() ? known.get() : readAfter(Instant.MIN);
    }

    /**
     * Reads again what the database holds. Whoever asks while somebody else reads is given what that one finds.
     *
     * @throws DatabaseException if it cannot be read; what was read before stays
     */
    public LiveSchema refresh() {
        return readAfter(last.map(LiveSchema::readAt).orElse(Instant.MIN));
    }

    /** Returns what was read last, without reading. */
    public Optional<LiveSchema> lastSchema() {
        return last;
    }

    /** Somebody else may have read it while this one waited. */
    private LiveSchema readAfter(Instant stale) {
        reading.lock();
        try {
            Optional<LiveSchema> known = last.filter(read -> read.readAt().isAfter(stale));
            if (known.isPresent()) {
                return known.get();
            }
            LiveSchema read = readSchema();
            last = Optional.of(read);
            return read;
        } finally {
            reading.unlock();
        }
    }

    private LiveSchema readSchema() {
        try (Connection connection = dataSource().getConnection()) {
            ServerFacts server = ServerFacts.read(connection);
            Introspection found = Introspector.introspect(connection, Namespaces.all());
            return new LiveSchema(found, server, clock.instant());
        } catch (SQLException failure) {
            throw StudioFailure.of("its schema was read", failure);
        }
    }

    /** Returns the studio's connections, for what wants to take and close them by itself. */
    public DataSource dataSource() {
        return new LentSource(connections);
    }

    /** Cancels what runs, and closes the connections. */
    @Override
    public void close() {
        connections.close();
        running.keySet().forEach(this::cancel);
    }
}
