package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationEvent;
import dev.dbm.MigrationFailedException;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a run waits for the server. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlightsIT {

    /** Three; now and then the server answers while the driver still sends. */
    private static final int MOST_PER_MIGRATION = 4;

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void oneMigration() {
        migrations = new TestMigrations(directory).add("0000_a", "CREATE TABLE a (id int)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t%1$d (id int); CREATE INDEX ON t%1$d (id); ALTER TABLE t%1$d ADD COLUMN a text;",
                "SET search_path = public; CREATE TABLE t%1$d (id int); INSERT INTO t%1$d VALUES (1); SELECT * FROM"
                        + " t%1$d"
            })
    void a_migration_takes_few_flights_however_many_statements_it_has(String sql) throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Wire wire = new Wire(database)) {
            migrations.migrator(database).build().migrateToLatest();
            Migrator migrator = migrations.migrator(wire.dataSource()).build();
            migrator.migrateToLatest();
            int nothingToDo = wire.flights();
            for (int i = 1; i <= 10; i++) {
                migrations.add("%04d_step".formatted(i), sql.formatted(i));
            }

            migrator.migrateToLatest();

            assertThat(wire.flights() - 2 * nothingToDo).isLessThanOrEqualTo(10 * MOST_PER_MIGRATION);
            assertThat(database.query("SELECT count(*) FROM dbm.migration_history"))
                    .containsExactly("11");
        }
    }

    @Test
    void tells_of_a_statement_while_those_sent_with_it_still_run() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.add("0001_b", "CREATE TABLE b (id int); SELECT pg_sleep(0.3); SELECT pg_sleep(0.1);");
            List<Long> millis = new ArrayList<>();

            migrations
                    .migrator(database)
                    .listener(event -> {
                        if (event instanceof MigrationEvent.StatementDone done
                                && done.migration().tag().equals("0001_b")) {
                            millis.add(done.took().toMillis());
                        }
                    })
                    .build()
                    .migrateToLatest();

            assertThat(millis).hasSize(3);
            assertThat(millis.get(0)).isLessThan(250);
            assertThat(millis.get(1)).isGreaterThanOrEqualTo(290);
            assertThat(millis.get(2)).isGreaterThanOrEqualTo(90);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 199, 200, 201, 450})
    void names_the_statement_that_failed_among_hundreds(int failing) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            StringBuilder sql = new StringBuilder();
            for (int i = 1; i <= 450; i++) {
                sql.append(i == failing ? "INSERT INTO a VALUES (1 / 0)" : "INSERT INTO a VALUES (" + i + ")")
                        .append(";\n");
            }
            migrations.add("0001_b", sql.toString());
            List<Integer> done = new ArrayList<>();

            assertThatThrownBy(() -> migrations
                            .migrator(database)
                            .listener(event -> {
                                if (event instanceof MigrationEvent.StatementDone statement
                                        && statement.migration().tag().equals("0001_b")) {
                                    done.add(statement.number());
                                }
                            })
                            .build()
                            .migrateToLatest())
                    .isInstanceOfSatisfying(MigrationFailedException.class, e -> {
                        assertThat(e.line()).isEqualTo(failing);
                        assertThat(e.statement()).isEqualTo("INSERT INTO a VALUES (1 / 0)");
                        assertThat(e.sqlState()).contains("22012");
                    });

            assertThat(done).hasSize(failing - 1);
            assertThat(database.query("SELECT count(*) FROM a")).containsExactly("0");
            assertThat(database.query("SELECT tag FROM dbm.migration_history")).containsExactly("0000_a");
        }
    }

    @Test
    void sends_no_more_than_the_buffers_hold_while_rows_come_back() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String wide = "SELECT repeat('x', 1000000) FROM generate_series(1, 20) -- " + "y".repeat(10_000) + "\n;\n";
            migrations.add("0001_b", wide.repeat(100));

            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .hasSize(2);
        }
    }
}
