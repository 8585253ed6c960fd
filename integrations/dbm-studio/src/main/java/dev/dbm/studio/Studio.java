package dev.dbm.studio;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.WriteMode;
import dev.dbm.studio.web.Router;
import dev.dbm.studio.web.Site;
import dev.dbm.studio.web.WebServer;
import dev.dbm.workspace.Workspace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A database and its migrations in the browser, served to this machine alone, until it is closed.
 *
 * <p>{@snippet :
 * try (Studio studio = Studio.builder(dataSource).workspace(workspace).start()) {
 *     System.out.println(studio.address());
 *     System.in.read();
 * }
 * }
 *
 * <p>Only who opens the whole {@link #address()} once is let in. The database is read in READ ONLY transactions, over no more than five connections; the first
 * of them is opened when the first page is. Thread-safe.
 */
public final class Studio implements AutoCloseable {
    private static final int HIGHEST_PORT = 65_535;

    private final WebServer server;
    private final StudioDatabase database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Studio(WebServer server, StudioDatabase database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Returns a builder with the usual options; nothing is opened.
     *
     * @param dataSource where connections come from: those of the role whose rights the pages have
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /** Returns the address to open: the port at 127.0.0.1, and a token. Keep it to yourself; with it, everybody on this machine is let in. */
    public URI address() {
        return server.address();
    }

    /** Returns an address that lets one browser in, once: for starting a browser, since everybody on this machine can read what a program was started with. */
    public URI ticket() {
        return server.ticket();
    }

    /** Stops serving, and closes the connections. What still runs in the database is cancelled. Closing twice is closing once. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.close();
            database.close();
        }
    }

    /** Collects the options of a {@link Studio}. */
    public static final class Builder {
        private final DataSource dataSource;
        private Optional<Supplier<? extends Workspace>> workspace = Optional.empty();
        private List<Integer> ports = List.of(0);
        private WriteMode mode = WriteMode.READ_ONLY;
        private Duration statementTimeout = Duration.ofSeconds(30);

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /** Sets the migrations folder and the declared schema that the database is compared with; without it, the database alone is shown. */
        public Builder workspace(Workspace project) {
            return workspace(() -> project);
        }

        /** Sets the same as something that is asked each time it is looked at, so that classes may be loaded anew when they have changed. */
        public Builder workspace(Supplier<? extends Workspace> project) {
            workspace = Optional.of(project);
            return this;
        }

        /** Sets the port; by default, and with 0, one that is free. What the browser keeps, as the history of statements, belongs to it. */
        public Builder port(int number) {
            return ports(List.of(number));
        }

        /** Sets ports of which the first that is free is taken; 0 is any. */
        public Builder ports(List<Integer> numbers) {
            ports = List.copyOf(numbers);
            return this;
        }

        /** Sets whether rows may be changed; by default they may not. */
        public Builder write(WriteMode what) {
            mode = Objects.requireNonNull(what, "what");
            return this;
        }

        /** Sets how long a statement of a page may take, zero for as long as it likes; by default 30 seconds. */
        public Builder statementTimeout(Duration most) {
            statementTimeout = Objects.requireNonNull(most, "most");
            return this;
        }

        /**
         * Starts serving; connects to nothing yet.
         *
         * @throws ConfigurationException if options are wrong, or no port is free; lists all problems
         */
        public Studio start() {
            check();
            StudioDatabase database = new StudioDatabase(dataSource, mode, statementTimeout);
            Router router = new Router();
            Pages.register(router, database, workspace);
            Site site = new Site(router, new DatabaseNavigation(database)::navigation, database::cancel);
            return new Studio(WebServer.start(ports, site), database);
        }

        private void check() {
            List<Problem> problems = new ArrayList<>();
            if (ports.isEmpty()) {
                problems.add(Problem.of(
                        ErrorCode.OPTION_INVALID, "ports has no port", "Give one, or 0 for one that is free."));
            }
            ports.stream()
                    .filter(port -> port < 0 || port > HIGHEST_PORT)
                    .forEach(port -> problems.add(Problem.of(
                            ErrorCode.OPTION_INVALID,
                            "port is out of range: " + port,
                            "Give one from 1 to " + HIGHEST_PORT + ", or 0 for one that is free.")));
            if (statementTimeout.isNegative() || statementTimeout.toMillis() > Integer.MAX_VALUE) {
                problems.add(Problem.of(
                        ErrorCode.OPTION_INVALID,
                        "statementTimeout is out of range: " + statementTimeout,
                        "Give zero, which means no limit, or at most 24 days."));
            }
            if (!problems.isEmpty()) {
                throw new ConfigurationException(problems);
            }
        }
    }
}
