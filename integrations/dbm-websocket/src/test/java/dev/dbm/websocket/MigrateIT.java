package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrateResult;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Route;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** dbm's own work over every route, on every major. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MigrateIT {
    @TempDir
    private static Path folder;

    @Table("customer")
    record Customer(
            @Id @Identity long id,
            @Unique String email,
            @Default("now()") Instant createdAt) {}

    @Table("orders")
    @Index(columns = {"customerId", "placedAt desc"})
    record Order(@Id long id, @References(Customer.class) long customerId, Instant placedAt) {}

    static Stream<Arguments> majorsAndRoutes() {
        return TestServers.majors().stream()
                .flatMap(major -> Stream.of(Route.values()).map(route -> Arguments.of(major, route)));
    }

    @BeforeAll
    static void generate() throws IOException {
        Workspace workspace = Workspace.builder(folder)
                .schema(Customer.class, Order.class)
                .scratch(ScratchServer.at(TestServers.newest().url("postgres"), TestServer.SUPERUSER, ""))
                .build();
        workspace.generate("first");
        workspace.generateEmpty("by_hand");
        try (Stream<Path> files = Files.list(folder)) {
            Path byHand = files.filter(file -> file.toString().endsWith("by_hand.sql"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(byHand, """
                INSERT INTO customer (email) SELECT 'c' || i || '@example.com' FROM generate_series(1, 1000) i;
                --> statement-breakpoint
                DO $$
                BEGIN
                  IF (SELECT count(*) FROM customer) <> 1000 THEN RAISE EXCEPTION 'lost; some'; END IF;
                END $$;
                """);
        }
        workspace.seal();
    }

    @ParameterizedTest
    @MethodSource("majorsAndRoutes")
    void migrates_tells_the_status_and_verifies(int major, Route route) {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Route.Open open = route.open(database.server())) {
            Migrator migrator = Migrator.builder(open.access().dataSource(database))
                    .migrations(MigrationSource.directory(folder))
                    .schema(Customer.class, Order.class)
                    .build();
            assertThat(migrator.status().isLatest()).isFalse();

            MigrateResult result = migrator.migrateToLatest();

            assertThat(result.applied()).hasSize(2);
            assertThat(migrator.status().isLatest()).isTrue();
            migrator.verify().assertInSync();
            assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("1000");
            database.execute("ALTER TABLE customer ADD COLUMN note text");
            assertThat(migrator.verify().isInSync()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_starts_at_once_apply_each_migration_once(Route route) throws InterruptedException, ExecutionException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Route.Open open = route.open(database.server());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<MigrateResult>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(threads.submit(() -> Migrator.builder(open.access().dataSource(database))
                        .migrations(MigrationSource.directory(folder))
                        .build()
                        .migrateToLatest()));
            }

            int applied = 0;
            for (Future<MigrateResult> start : starts) {
                applied += start.get().applied().size();
            }

            assertThat(applied).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_that_fails_leaves_nothing_behind(Route route) {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Route.Open open = route.open(database.server())) {
            database.execute("CREATE TABLE orders (id int)");
            Migrator migrator = Migrator.builder(open.access().dataSource(database))
                    .migrations(MigrationSource.directory(folder))
                    .build();

            Throwable failure = Assertions.catchThrowable(migrator::migrateToLatest);

            assertThat(failure).isInstanceOf(MigrationFailedException.class).hasMessageContaining("orders");
            assertThat(database.query("SELECT to_regclass('public.customer')::text"))
                    .containsExactly("");
        }
    }
}
