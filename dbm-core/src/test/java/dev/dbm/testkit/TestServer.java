package dev.dbm.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * An embedded PostgreSQL server of one major, tuned for tests: nothing is synced to disk, every statement is logged.
 *
 * <p>Everybody connects without a password, except members of the role {@value #PASSWORD_REQUIRED}, who need theirs.
 */
public final class TestServer implements AutoCloseable {
    /** The role whose members must give a password. */
    public static final String PASSWORD_REQUIRED = "password_required";

    /** The superuser, who needs no password. */
    public static final String SUPERUSER = "postgres";

    private static final String BINARIES_PROPERTY = "dbm.test.postgres";
    private static final String DEFAULT_BINARIES = "target/postgres";
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Several servers at once, each with its log and a few dozen databases. */
    private static final long MEMORY_BYTES = 4L << 30;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** The roles that tests may name in grants and make owners; nobody changes them. */
    public static final List<String> ROLES = List.of("reader", "writer", "chief", "\"The \"\"Boss\"\" 📚\"");

    /** What makes a database too special to be cleared and lent again. */
    private static final String SPECIAL =
            "SELECT 1 FROM pg_extension WHERE extname <> 'plpgsql' UNION ALL SELECT 1 FROM pg_default_acl UNION ALL"
                    + " SELECT 1 FROM pg_transform";

    /** Leaves a database as it was created, in a fraction of the time of creating one. */
    private static final String CLEAR = """
        DO $$
        DECLARE
          statement text;
        BEGIN
          FOR statement IN
            SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
          LOOP EXECUTE statement; END LOOP;
          FOR statement IN SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
          LOOP EXECUTE statement; END LOOP;
          CREATE SCHEMA public;
          COMMENT ON SCHEMA public IS 'standard public schema';
          IF current_setting('server_version_num')::integer < 150000 THEN
            GRANT ALL ON SCHEMA public TO PUBLIC;
          ELSE
            ALTER SCHEMA public OWNER TO pg_database_owner;
            GRANT USAGE ON SCHEMA public TO PUBLIC;
          END IF;
        END $$
        """;

    private final Deque<TestDatabase> cleared = new ConcurrentLinkedDeque<>();
    private final int major;
    private final EmbeddedPostgres process;
    private final Path data;
    private final Path log;

    private TestServer(int major, EmbeddedPostgres process, Path data, Path log) {
        this.major = major;
        this.process = process;
        this.data = data;
        this.log = log;
    }

    static TestServer start(int major, Map<String, String> settings) {
        try {
            Path home = Files.createTempDirectory(place(), "dbm-postgres-" + major + "-");
            // Deleted in reverse order, after the server has stopped and removed its data.
            home.toFile().deleteOnExit();
            Path data = home.resolve("data");
            Path log = Files.createFile(home.resolve("server.log"));
            log.toFile().deleteOnExit();
            EmbeddedPostgres.Builder builder = builder(major, data, log);
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgres process = builder.start();
            TestServer server = new TestServer(major, process, data, log);
            server.execute("CREATE ROLE " + PASSWORD_REQUIRED);
            ROLES.forEach(role -> server.execute("CREATE ROLE " + role));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL %d did not start".formatted(major), e);
        }
    }

    /** In memory where there is room: what is not synced need not be on a disk, whose file system takes its time for the files of each database. */
    private static Path place() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > MEMORY_BYTES
                ? MEMORY
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static EmbeddedPostgres.Builder builder(int major, Path data, Path log) {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(binaries(major))
                .setDataDirectory(data)
                .setDataDirectoryCustomizer(TestServer::askSomeForPasswords)
                .setLocaleConfig("locale", "C")
                // Written by the server itself before it runs a statement, so the log is complete when a client has its
                // answer; the logging collector would be late.
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("autovacuum", "off")
                // On catalogs as small as those of tests, looking for the best order of joins takes longer than any
                // order.
                .setServerConfig("join_collapse_limit", "1")
                .setServerConfig("from_collapse_limit", "1")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                // No blank at the end: settings reach the server as one line.
                .setServerConfig("log_line_prefix", "%q[%d]")
                .setServerConfig("log_statement", "all")
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_wal_size", "128MB")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("synchronous_commit", "off");
    }

    private static PgBinaryResolver binaries(int major) {
        Path jar = Path.of(System.getProperty(BINARIES_PROPERTY, DEFAULT_BINARIES), "postgres-" + major + ".jar");
        return (system, architecture) -> {
            if (!Files.exists(jar)) {
                throw new IOException("No server binaries at " + jar.toAbsolutePath()
                        + ". The build puts them there: mvn -pl dbm-core -am generate-test-resources");
            }
            return archive(jar);
        };
    }

    private static InputStream archive(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Optional<ZipEntry> entry = jar.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .<ZipEntry>map(candidate -> candidate)
                    .findFirst();
            if (entry.isEmpty()) {
                throw new IOException("No .txz in " + file);
            }
            return new ByteArrayInputStream(jar.getInputStream(entry.get()).readAllBytes());
        }
    }

    private static void askSomeForPasswords(File dataDirectory) {
        Path file = dataDirectory.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(
                    file, "host all +%s all scram-sha-256%n".formatted(PASSWORD_REQUIRED) + Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int major() {
        return major;
    }

    public int port() {
        return process.getPort();
    }

    /** The JDBC URL of one of its databases, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
    }

    /** Creates an empty database with a name of its own; closing it drops it. */
    public TestDatabase createDatabase() {
        return createDatabase("test_" + DATABASES.incrementAndGet());
    }

    /** Creates an empty database of the given name, a plain identifier; closing it drops it. */
    public TestDatabase createDatabase(String name) {
        create(name, "template0");
        return new TestDatabase(this, name, this::drop);
    }

    /**
     * Lends an empty database, one that another test gave back if there is one: for the many tests that only create objects in namespaces. Closing it
     * gives it back.
     */
    public TestDatabase lendDatabase() {
        TestDatabase given = cleared.poll();
        if (given != null) {
            return given;
        }
        TestDatabase made = new TestDatabase(this, createDatabase().name(), this::takeBack);
        try {
            made.connection();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL " + major + ": " + e.getMessage(), e);
        }
        return made;
    }

    /** Takes back a database that was lent; one with an extension is not lent again, because the server's caches do not forget its operator classes. */
    private void takeBack(TestDatabase database) {
        if (database.query(SPECIAL).isEmpty()) {
            database.execute(CLEAR);
            cleared.add(database);
        } else {
            drop(database);
        }
    }

    /** Creates a database that holds what another holds; nobody may be connected to that one. */
    public TestDatabase copy(TestDatabase original) {
        original.disconnect();
        String name = "test_" + DATABASES.incrementAndGet();
        create(name, original.name());
        return new TestDatabase(this, name, this::drop);
    }

    /** Copies files rather than log them, which PostgreSQL 15 and later would do by default and takes five times as long; 14 knows nothing else. */
    private void create(String name, String template) {
        String strategy = major < 15 ? "" : " STRATEGY file_copy";
        execute("CREATE DATABASE " + name + " TEMPLATE " + template + strategy);
    }

    private void drop(TestDatabase database) {
        database.disconnect();
        execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
    }

    /** Runs statements as superuser in the database {@code postgres}, in autocommit mode. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL " + major + ": " + e.getMessage(), e);
        }
    }

    /** The server's whole log so far; every statement is in it before it is run. */
    public String statementLog() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server at once, as a crash would; nothing that it was doing is finished. */
    public void kill() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.getFirst().strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> backends = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
