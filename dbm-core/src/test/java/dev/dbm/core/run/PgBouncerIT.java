package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbm.MigrateResult;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PgBouncerIT {

    private static final int STARTS = 6;

    @TempDir
    private Path directory;

    @Test
    void migrates_through_a_pooler_in_transaction_mode() throws IOException, InterruptedException, ExecutionException {
        assumeTrue(
                PgBouncer.program().isPresent(),
                "PgBouncer is not installed: nothing is said of poolers in transaction mode");
        TestMigrations migrations = new TestMigrations(directory.resolve("migrations"));
        for (int i = 0; i < 10; i++) {
            migrations.add(
                    "%04d_step".formatted(i),
                    "SET work_mem = '7MB'; CREATE TABLE t%d (id int); SET search_path = '';".formatted(i));
        }
        migrations.add("0010_index", "CREATE INDEX CONCURRENTLY t1_id ON public.t1 (id)");
        try (TestDatabase database = TestServers.newest().createDatabase();
                PgBouncer bouncer = PgBouncer.start(database.server(), directory, 3);
                ExecutorService threads = Executors.newFixedThreadPool(STARTS)) {
            Migrator migrator =
                    migrations.migrator(bouncer.dataSource(database.name())).build();
            List<Future<MigrateResult>> starts = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                starts.add(threads.submit(migrator::migrateToLatest));
            }

            int applied = 0;
            for (Future<MigrateResult> start : starts) {
                applied += start.get().applied().size();
            }

            assertThat(applied).isEqualTo(11);
            assertThat(migrator.status().isLatest()).isTrue();
            assertThat(database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                    .containsExactly("0");
            assertThat(settings(bouncer, database)).containsOnly("4096/\"$user\", public");
        }
    }

    private static List<String> settings(PgBouncer bouncer, TestDatabase database) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            try (var connection = bouncer.dataSource(database.name()).getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT setting || '/' || current_setting('search_path') FROM pg_settings WHERE name ="
                                    + " 'work_mem'")) {
                row.next();
                settings.add(row.getString(1));
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return settings;
    }
}
