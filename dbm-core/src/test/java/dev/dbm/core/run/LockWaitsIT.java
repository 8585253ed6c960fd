package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.run.LockWaits.Task;
import dev.dbm.core.run.LockWaits.Waiter;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockWaitsIT {
    private static final String WAITING =
            "SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'in_use'::regclass";

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestServers.newest().createDatabase();
        database.execute("CREATE TABLE in_use (id integer)");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private List<Waiter> read() throws SQLException {
        try (Connection connection = database.connect()) {
            return LockWaits.read(connection);
        }
    }

    @Test
    void names_nobody_while_nobody_waits() throws SQLException {
        assertThat(read()).isEmpty();
    }

    @Test
    void names_the_holder_before_the_one_that_waits_for_it()
            throws SQLException, InterruptedException, ExecutionException {
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection holding = database.connect();
                Statement holder = holding.createStatement()) {
            holding.setAutoCommit(false);
            holder.execute("LOCK TABLE in_use IN SHARE MODE");
            Future<?> insert = thread.submit(() -> database.execute("INSERT INTO in_use VALUES (1)"));
            String waiting = Until.one(database, WAITING);

            List<Waiter> all = read();

            assertThat(all).hasSize(2).allSatisfy(one -> assertThat(one.task()).isEqualTo(Task.OTHER));
            Waiter first = all.get(0);
            Waiter second = all.get(1);
            assertThat(first.holders()).isEmpty();
            assertThat(first.state()).isEqualTo("idle in transaction");
            assertThat(first.query()).isEqualTo("LOCK TABLE in_use IN SHARE MODE");
            assertThat(second.pid()).isEqualTo(Long.parseLong(waiting));
            assertThat(second.holders()).containsExactly(first.pid());
            assertThat(second.wanted()).isEqualTo("RowExclusiveLock on public.in_use");
            assertThat(second.age()).isPresent();
            holding.rollback();
            insert.get();
        }
    }

    @Test
    void tells_who_migrates_by_the_lock_and_by_the_mark() throws SQLException {
        try (Connection locked = database.connect();
                Statement locker = locked.createStatement();
                Connection marked = database.connect();
                Statement worker = marked.createStatement()) {
            locked.setAutoCommit(false);
            locker.execute("SELECT pg_advisory_xact_lock(" + RunLock.KEY + ")");
            worker.execute("SET application_name = 'dbm 4711.1700000000000000 0001_a'");

            assertThat(read())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.task()).isEqualTo(Task.MIGRATION));

            worker.execute("SET application_name = 'dbm studio'");
            assertThat(read()).hasSize(1);
        }
    }
}
