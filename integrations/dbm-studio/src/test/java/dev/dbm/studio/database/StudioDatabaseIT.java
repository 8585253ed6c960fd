package dev.dbm.studio.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.studio.testkit.Cable;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioDatabaseIT {
    private TestDatabase database;
    private StudioDatabase studio;

    @BeforeEach
    void create() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE customer (id integer)",
                "CREATE FUNCTION sneak() RETURNS integer LANGUAGE sql VOLATILE AS 'INSERT INTO customer VALUES (1)"
                        + " RETURNING id'");
        studio = new StudioDatabase(database.dataSource(), WriteMode.READ_ONLY, Duration.ofSeconds(30));
    }

    @AfterEach
    void drop() {
        studio.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO customer VALUES (1)",
                "SELECT sneak()",
                "CREATE TABLE other (id integer)",
                "SET TRANSACTION READ WRITE",
                "SELECT set_config('transaction_read_only', 'off', true)",
                "SELECT nextval(pg_get_serial_sequence('customer', 'id')), sneak()"
            })
    void postgresql_refuses_what_writes(String sql) {
        assertThatThrownBy(() -> studio.read("one", connection -> run(connection, sql)))
                .isInstanceOf(DatabaseException.class);

        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("0");
    }

    @Test
    void nothing_is_written_unless_the_studio_was_started_for_it() {
        assertThatThrownBy(() -> studio.write("one", connection -> run(connection, "INSERT INTO customer VALUES (1)")))
                .isInstanceOf(ConfigurationException.class);
        try (StudioDatabase writing =
                new StudioDatabase(database.dataSource(), WriteMode.WRITE, Duration.ofSeconds(30))) {
            writing.write("one", connection -> run(connection, "INSERT INTO customer VALUES (1)"));
        }

        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("1");
    }

    @Test
    void a_statement_that_takes_too_long_is_cancelled() {
        try (StudioDatabase hasty =
                new StudioDatabase(database.dataSource(), WriteMode.READ_ONLY, Duration.ofMillis(50))) {
            assertThatThrownBy(() -> hasty.read("one", connection -> run(connection, "SELECT pg_sleep(60)")))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.sqlState()).hasValue("57014"));
        }
    }

    @Test
    void what_runs_for_a_request_is_cancelled_by_its_name() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch started = new CountDownLatch(1);
            Future<?> sleeping = threads.submit(() -> studio.read("one", connection -> {
                started.countDown();
                return run(connection, "SELECT pg_sleep(60)");
            }));
            started.await();
            awaitSleep();

            studio.cancel("another");
            studio.cancel("one");

            assertThatThrownBy(sleeping::get).hasMessageContaining("cancelled");
        }
        assertThat(studio.<Integer, RuntimeException>read("two", connection -> run(connection, "SELECT 1")))
                .isEqualTo(1);
    }

    @Test
    void there_are_never_more_than_five_connections() throws Exception {
        int all = 20;
        Semaphore inside = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                String name = "r" + i;
                readers.add(threads.submit(() -> studio.read(name, connection -> {
                    inside.release();
                    go.await();
                    return run(connection, "SELECT 1");
                })));
            }
            inside.acquire(Connections.MOST);
            assertThat(sessions()).isEqualTo(Connections.MOST);
            go.countDown();
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        assertThat(sessions()).isEqualTo(Connections.MOST);
        studio.close();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (sessions() > 0) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void a_lost_connection_is_replaced() {
        studio.read("one", connection -> run(connection, "SELECT 1"));
        String backends =
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'PostgreSQL"
                        + " JDBC%' AND datname = current_database() AND pid <> pg_backend_pid()";
        database.query(backends);

        int read = studio.read("two", connection -> run(connection, "SELECT 2"));

        assertThat(read).isEqualTo(2);
    }

    @Test
    void a_lost_server_is_said_and_its_return_noticed() {
        try (Cable cable = Cable.to(database);
                StudioDatabase far =
                        new StudioDatabase(cable.dataSource(), WriteMode.READ_ONLY, Duration.ofSeconds(30))) {
            LiveSchema before = far.schema();
            cable.cut();

            assertThatThrownBy(() -> far.read("one", connection -> run(connection, "SELECT 1")))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE));
            assertThatThrownBy(far::refresh).isInstanceOf(DatabaseException.class);
            assertThat(far.schema()).isSameAs(before);

            cable.mend();
            int read = far.read("two", connection -> run(connection, "SELECT 1"));
            assertThat(read).isEqualTo(1);
        }
    }

    @Test
    void the_schema_is_read_once_and_again_when_asked() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LiveSchema>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(studio::schema));
            }
            for (Future<LiveSchema> one : asked) {
                assertThat(one.get()).isSameAs(studio.schema());
            }
        }
        LiveSchema first = studio.schema();
        database.execute("CREATE TABLE orders (id integer)");

        assertThat(studio.schema()).isSameAs(first);
        assertThat(studio.refresh().schema().objects())
                .hasSizeGreaterThan(first.schema().objects().size());
        assertThat(studio.schema()).isNotSameAs(first);
    }

    @Test
    void whose_database_it_is_is_told_without_secrets() throws SQLException {
        ServerFacts facts = studio.schema().server();

        assertThat(facts.database()).isEqualTo(database.name());
        assertThat(facts.role()).isEqualTo(database.user());
        assertThat(facts.host()).isEqualTo("localhost:" + database.server().port());
        assertThat(facts.place()).isEqualTo(ServerFacts.Place.LOCAL);
        assertThat(facts.version()).startsWith(database.server().major() + ".");
    }

    private void awaitSleep() {
        String asleep = "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND state = 'active' AND"
                + " datname = current_database() AND pid <> pg_backend_pid()";
        while (database.query(asleep).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private int sessions() {
        return Integer.parseInt(database.query("SELECT count(*) FROM pg_stat_activity WHERE datname ="
                        + " current_database() AND pid <> pg_backend_pid()")
                .get(0));
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            if (!rows) {
                return statement.getUpdateCount();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
