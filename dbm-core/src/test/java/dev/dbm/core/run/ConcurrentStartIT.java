package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrateResult;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight threads here and four processes beside them start at once on an empty database. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrentStartIT {

    private static final int THREADS = 8;
    private static final int PROCESSES = 4;
    private static final int MIGRATIONS = 12;

    @TempDir
    private Path directory;

    static Stream<Arguments> majorsAndIsolation() {
        return TestServers.majors().stream()
                .flatMap(major -> Stream.of("read committed", "repeatable read", "serializable")
                        .map(isolation -> Arguments.of(major, isolation)));
    }

    @ParameterizedTest
    @MethodSource("majorsAndIsolation")
    void applies_each_migration_once_and_nobody_fails(int major, String isolation)
            throws IOException, InterruptedException, ExecutionException {
        TestMigrations migrations = migrations();
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            database.execute(
                    "ALTER DATABASE " + database.name() + " SET default_transaction_isolation = '" + isolation + "'");

            int applied = start(migrations, database);

            assertThat(applied).isEqualTo(MIGRATIONS);
            assertThat(database.query("SELECT count(*), count(DISTINCT tag), count(*) FILTER (WHERE state = 'applied')"
                            + " FROM dbm.migration_history"))
                    .containsExactly("12|12|12");
            assertThat(database.query("SELECT count(*) FROM run_once")).containsExactly("10");
            assertThat(database.query("SELECT bool_and(indisvalid) FROM pg_index"))
                    .containsExactly("t");
        }
    }

    private int start(TestMigrations migrations, TestDatabase database)
            throws IOException, InterruptedException, ExecutionException {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<MigrateResult>> results = new ArrayList<>();
        List<ForkedJvm> processes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                Callable<MigrateResult> run = () -> {
                    together.await();
                    return migrations.migrator(database).build().migrateToLatest();
                };
                results.add(threads.submit(run));
            }
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(ForkedJvm.start(
                        directory.resolve("process-" + i + ".txt"),
                        List.of("-XX:TieredStopAtLevel=1"),
                        MigrateMain.class,
                        database.url(),
                        migrations.directory().toString()));
            }
            together.countDown();
            int applied = 0;
            for (Future<MigrateResult> result : results) {
                applied += result.get().applied().size();
            }
            for (ForkedJvm process : processes) {
                int exitCode = process.exitCode();
                assertThat(process.output()).doesNotContain("Exception");
                applied += exitCode;
            }
            return applied;
        }
    }

    private TestMigrations migrations() {
        TestMigrations migrations = new TestMigrations(directory.resolve("migrations"));
        migrations.add("0000_first", "CREATE TABLE run_once (tag text)");
        for (int i = 1; i < MIGRATIONS - 1; i++) {
            migrations.add(
                    "%04d_step".formatted(i),
                    "CREATE TABLE t%d (id int); INSERT INTO run_once VALUES ('%d'); SELECT pg_sleep(0.01);"
                            .formatted(i, i));
        }
        return migrations.add("9999_last", "CREATE INDEX CONCURRENTLY run_once_tag ON run_once (tag);");
    }
}
