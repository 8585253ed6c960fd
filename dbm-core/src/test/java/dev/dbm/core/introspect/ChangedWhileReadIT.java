package dev.dbm.core.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.DatabaseException;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of reading while another session drops objects. */
class ChangedWhileReadIT {
    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void says_so_where_the_transaction_is_older_than_the_catalog(int major) throws SQLException {
        try (TestDatabase database = TestServers.of(major).lendDatabase();
                Connection reader = database.connect();
                Statement statement = reader.createStatement()) {
            database.execute("CREATE TABLE t (a text)", "CREATE INDEX i ON t (lower(a))");
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT 1 FROM pg_class LIMIT 1");
            database.execute("DROP INDEX i");

            assertThatThrownBy(() -> Introspector.introspect(reader, Namespaces.all()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("objects were changed while it was read, 3 times")
                    .hasMessageContaining("Try again");

            reader.rollback();
            assertThat(Introspector.introspect(reader, Namespaces.all())
                            .schema()
                            .objects())
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void reads_again_what_is_gone_when_its_turn_comes(int major) throws Exception {
        try (TestDatabase database = TestServers.of(major).lendDatabase();
                Connection dropper = database.connect();
                Statement statement = dropper.createStatement();
                Connection reader = database.connect()) {
            database.execute("CREATE TABLE t (a text)", "CREATE VIEW v AS SELECT a FROM t");
            dropper.setAutoCommit(false);
            statement.execute("DROP VIEW v");

            // To put the view's query together the server waits for the lock that the drop has.
            try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
                Future<Introspection> read = executor.submit(() -> Introspector.introspect(reader, Namespaces.all()));
                while (!isWaitedFor(database)) {
                    assertThat(read.isDone()).isFalse();
                    Thread.onSpinWait();
                }
                dropper.commit();

                assertThat(read.get().schema().objects().keySet())
                        .extracting(ObjectId::kind)
                        .containsExactly(ObjectKind.NAMESPACE, ObjectKind.TABLE, ObjectKind.COLUMN);
            }
        }
    }

    private static boolean isWaitedFor(TestDatabase database) {
        return !database.query(
                        "SELECT 'waits' FROM pg_locks WHERE NOT granted AND relation = (SELECT oid FROM pg_class WHERE"
                                + " relname = 'v')")
                .isEmpty();
    }
}
