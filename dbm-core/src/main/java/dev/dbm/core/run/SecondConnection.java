package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationId;
import dev.dbm.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes a connection beside the one that the run has: a pool may have none, and say so, say nothing, or give the same one again. */
final class SecondConnection {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private SecondConnection() {}

    /**
     * Opens the connection that holds the lock for a file without a transaction.
     *
     * @param lockWait how long others are waited for; it bounds how long a pool is
     * @throws DatabaseException if the data source gives none
     */
    static RunConnection open(DataSource dataSource, MigrationId migration, Duration lockWait) {
        Duration wait =
                lockWait.compareTo(AT_LEAST) < 0 ? AT_LEAST : lockWait.compareTo(AT_MOST) > 0 ? AT_MOST : lockWait;
        AtomicReference<@Nullable Object> taken = new AtomicReference<>();
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            RunConnection connection = RunConnection.open(dataSource);
            if (!taken.compareAndSet(null, connection)) {
                connection.close();
            }
            return true;
        });
        Thread thread = new Thread(task, "dbm-connection");
        thread.setDaemon(true);
        thread.start();
        String why = "none came within " + wait.toMillis() + " ms";
        try {
            task.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            task.cancel(true);
            why = "the thread was interrupted while it waited";
        } catch (ExecutionException e) {
            throw failed(migration, e);
        }
        // One that comes too late finds the place taken, and closes itself.
        taken.compareAndSet(null, migration);
        if (taken.get() instanceof RunConnection connection) {
            return connection;
        }
        throw none(migration, why, null);
    }

    private static RuntimeException failed(MigrationId migration, ExecutionException failure) {
        if (failure.getCause() instanceof DatabaseException refused) {
            return none(migration, refused.problems().get(0).where(), refused.getCause());
        }
        return failure.getCause() instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("The data source failed", failure.getCause());
    }

    /** Returns the exception for a data source that gives the connection which the run has already. */
    static DatabaseException same(MigrationId migration) {
        return none(migration, "it gave the same session a second time", null);
    }

    private static DatabaseException none(MigrationId migration, String why, @Nullable Throwable cause) {
        Problem problem = new Problem(
                ErrorCode.SECOND_CONNECTION_NEEDED,
                migration
                        + " runs without a transaction, so a second connection must hold the lock for it, and the data"
                        + " source gives none; nothing of " + migration + " was run",
                why,
                "Let the pool have two connections at least, and three to see whom a statement waits for.");
        return cause instanceof SQLException failure
                ? new DatabaseException(problem, failure)
                : new DatabaseException(problem);
    }
}
