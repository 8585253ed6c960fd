package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Access;
import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection pool does with tunnelled connections what it does with others. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PoolIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SIZE = 4;
    private static final String HOUSEKEEPING = "com.zaxxer.hikari.housekeeping.periodMs";

    private static TestDatabase database;

    private WsProxy proxy;
    private HikariDataSource pool;

    @BeforeAll
    static void createDatabase() {
        System.setProperty(HOUSEKEEPING, "100");
        database = TestServers.newest().createDatabase();
    }

    @AfterAll
    static void dropDatabase() {
        System.clearProperty(HOUSEKEEPING);
        database.close();
    }

    @BeforeEach
    void openPool() {
        proxy = WsProxy.start(database.server().port());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setDataSourceProperties(Access.to(proxy.url()).properties());
        // More would open another connection while one is asked whether it is alive, or is replaced.
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        // Connects to nothing before the first query.
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
    }

    @AfterEach
    void closePool() {
        pool.close();
        proxy.close();
    }

    @Test
    void many_threads_share_few_connections() throws InterruptedException, ExecutionException {
        pool.setMaximumPoolSize(SIZE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int number = i;
                results.add(threads.submit(() -> query("SELECT " + number)));
            }
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(i);
            }
        }
        assertThat(proxy.accepted()).isBetween(1, SIZE);
    }

    @Test
    void evicted_connections_are_closed_and_replaced() throws SQLException {
        int before = query("SELECT pg_backend_pid()");

        pool.getHikariPoolMXBean().softEvictConnections();

        Conditions.await("the tunnel is closed", SOON, () -> proxy.open() == 0);
        assertThat(query("SELECT pg_backend_pid()")).isNotEqualTo(before);
        assertThat(backends()).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_evicted_while_it_is_used_is_closed_when_it_is_given_back() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            pool.evictConnection(connection);
        }

        Conditions.await("the tunnel is closed", SOON, () -> proxy.open() == 0);
        assertThat(query("SELECT 1")).isEqualTo(1);
    }

    @Test
    void connections_that_broke_while_idle_are_replaced() throws SQLException, IOException {
        query("SELECT 1");
        proxy.cutAll();
        Conditions.await("the tunnel is gone", SOON, () -> proxy.open() == 0);
        // The pool asks a connection whether it is alive when it has not been used for half a second.
        Conditions.await("half a second passes", SOON, sinceNow(Duration.ofMillis(600)));

        assertThat(query("SELECT 1")).isEqualTo(1);
        assertThat(proxy.accepted()).isEqualTo(2);
    }

    @Test
    void connections_that_the_proxy_closed_are_replaced() throws SQLException, IOException {
        query("SELECT 1");
        proxy.closeAll(1001, "restart");
        Conditions.await("the tunnel is gone", SOON, () -> proxy.open() == 0);
        Conditions.await("half a second passes", SOON, sinceNow(Duration.ofMillis(600)));

        assertThat(query("SELECT 1")).isEqualTo(1);
        assertThat(proxy.accepted()).isEqualTo(2);
    }

    @Test
    void idle_connections_are_closed_in_time() throws SQLException {
        pool.getHikariConfigMXBean().setIdleTimeout(300);
        query("SELECT 1");
        assertThat(proxy.open()).isEqualTo(1);

        Conditions.await("the idle tunnel is closed", SOON, () -> proxy.open() == 0);

        assertThat(query("SELECT 1")).isEqualTo(1);
    }

    @Test
    void connections_are_replaced_at_the_end_of_their_life() throws SQLException {
        // No pool is created with less than half a minute; a running one takes it.
        pool.getHikariConfigMXBean().setMaxLifetime(1000);
        int before = query("SELECT pg_backend_pid()");

        Conditions.await("the old tunnel is closed", SOON, () -> proxy.open() == 0);

        assertThat(query("SELECT pg_backend_pid()")).isNotEqualTo(before);
    }

    @Test
    void idle_connections_are_kept_alive() throws SQLException {
        pool.setKeepaliveTime(500);
        query("SELECT 1");
        int after = proxy.frames();

        Conditions.await("the pool asks whether it is alive", SOON, () -> proxy.frames() > after);

        assertThat(query("SELECT 1")).isEqualTo(1);
        assertThat(proxy.accepted()).isEqualTo(1);
    }

    @Test
    void closing_the_pool_closes_its_tunnels() throws SQLException {
        pool.setMaximumPoolSize(SIZE);
        try (Connection first = pool.getConnection();
                Connection second = pool.getConnection()) {
            assertThat(first).isNotSameAs(second);
        }

        pool.close();

        Conditions.await("no tunnel is left", SOON, () -> proxy.open() == 0);
        Conditions.await("no backend is left", SOON, () -> backends() == 0);
    }

    private int query(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** How many sessions the pool has at the server. */
    private int backends() {
        return Integer.parseInt(
                database.query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <>"
                                + " pg_backend_pid()")
                        .getFirst());
    }

    private static BooleanSupplier sinceNow(Duration duration) {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start > duration.toNanos();
    }
}
