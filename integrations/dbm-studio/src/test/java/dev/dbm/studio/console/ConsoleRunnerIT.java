package dev.dbm.studio.console;

import static dev.dbm.studio.console.ConsoleRuns.LONG;
import static dev.dbm.studio.console.ConsoleRuns.cells;
import static dev.dbm.studio.console.ConsoleRuns.only;
import static dev.dbm.studio.console.ConsoleRuns.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ConfigurationException;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.WriteMode;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleRunnerIT {
    private TestDatabase database;
    private StudioDatabase studio;

    @BeforeEach
    void create() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE customer (id integer PRIMARY KEY, name text)",
                "INSERT INTO customer VALUES (1, 'Ada'), (2, NULL), (3, '')");
        studio = new StudioDatabase(database.dataSource(), WriteMode.WRITE, LONG);
    }

    @AfterEach
    void drop() {
        studio.close();
        database.close();
    }

    @Test
    void values_are_as_postgresql_writes_them() {
        List<RunEvent> events =
                read("SELECT NULL::text, '', '\\xdeadbeef'::bytea, ARRAY[1, NULL, 3], '{\"a\": [1]}'::jsonb,"
                    + " 'NaN'::float8, 12345678901234567890.10::numeric(22,2), true, '</td><script>alert(1)</script>',"
                    + " ROW(1, 'x'), '2024-02-29 12:00:00+00'::timestamptz AT TIME ZONE 'UTC'");

        assertThat(cells(events))
                .containsExactly(
                        null,
                        "",
                        "\\xdeadbeef",
                        "{1,NULL,3}",
                        "{\"a\": [1]}",
                        "NaN",
                        "12345678901234567890.10",
                        "t",
                        "</td><script>alert(1)</script>",
                        "(1,x)",
                        "2024-02-29 12:00:00");
        RunEvent.Columns columns = only(events, RunEvent.Columns.class);
        assertThat(columns.columns())
                .extracting(RunEvent.Column::type)
                .contains("text", "bytea", "integer[]", "jsonb", "double precision", "numeric(22,2)", "record");
        assertThat(columns.columns().get(5).family()).isEqualTo(RunEvent.Family.NUMBER);
    }

    @Test
    void of_a_long_value_the_beginning_is_sent() {
        List<RunEvent> events = read("SELECT repeat('ä', 100000)");

        assertThat(cells(events)).singleElement().isInstanceOfSatisfying(RunEvent.Cut.class, cut -> {
            assertThat(cut.bytes()).isEqualTo(200_000);
            assertThat(cut.text()).matches("ä{2048}");
        });
    }

    @Test
    void an_error_is_placed_in_the_text() {
        String sql = "SELECT '𝒳ä';\n  SELECT nme FROM customer";

        RunEvent.Failed failed = only(read(sql), RunEvent.Failed.class);

        assertThat(failed.sqlState()).isEqualTo("42703");
        assertThat(failed.hint()).contains("customer.name");
        assertThat(failed.at()).hasValue(sql.indexOf("nme"));
        ConsoleRequest explain = new ConsoleRequest(
                sql, Optional.of(sql.length()), ConsoleRequest.Purpose.EXPLAIN, WriteMode.READ_ONLY, LONG);
        assertThat(only(run(explain), RunEvent.Failed.class).at()).hasValue(sql.indexOf("nme"));
    }

    @Test
    void the_statement_at_the_cursor_is_run() {
        String sql = "SELECT 1; SELECT 2;\nSELECT 3";

        assertThat(cells(run(at(sql, 0)))).containsExactly("1");
        assertThat(cells(run(at(sql, 12)))).containsExactly("2");
        assertThat(cells(run(at(sql, sql.length())))).containsExactly("3");
        assertThat(cells(read(sql))).containsExactly("1", "2", "3");
    }

    @Test
    void remarks_tags_and_what_was_not_run_are_told() {
        List<RunEvent> events =
                read("DO $$BEGIN RAISE NOTICE 'first' USING HINT = 'look'; END$$; SELECT 1/0; SELECT 2");

        assertThat(only(events, RunEvent.Notice.class)).isEqualTo(new RunEvent.Notice("NOTICE", "first", "", "look"));
        assertThat(only(events, RunEvent.Done.class).tag()).isEqualTo("DO");
        assertThat(only(events, RunEvent.Failed.class).sqlState()).isEqualTo("22012");
        assertThat(only(events, RunEvent.Ends.class)).isEqualTo(new RunEvent.Ends(RunEvent.Outcome.READ, 1, 2));
    }

    @Test
    void the_timeout_is_the_servers() {
        ConsoleRequest asked = new ConsoleRequest(
                "SELECT pg_sleep(60)",
                Optional.empty(),
                ConsoleRequest.Purpose.RUN,
                WriteMode.READ_ONLY,
                Duration.ZERO);

        assertThat(asked.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(only(run(asked), RunEvent.Failed.class).message()).contains("statement timeout");
        assertThat(new ConsoleRequest(
                                "", Optional.empty(), ConsoleRequest.Purpose.RUN, WriteMode.WRITE, Duration.ofDays(1))
                        .timeout())
                .isEqualTo(ConsoleRequest.LONGEST);
    }

    @Test
    void cancelling_cancels_on_the_server() throws Exception {
        String asleep =
                "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(61)%' AND state = 'active' AND datname ="
                        + " current_database() AND pid <> pg_backend_pid()";
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<RunEvent>> sleeping = threads.submit(() -> read("SELECT pg_sleep(61)"));
            while (database.query(asleep).isEmpty()) {
                Thread.onSpinWait();
            }

            studio.cancel("test");

            assertThat(only(sleeping.get(), RunEvent.Failed.class).sqlState()).isEqualTo("57014");
        }
        assertThat(database.query(asleep)).isEmpty();
    }

    @Test
    void the_first_row_is_told_before_the_second_is_there() throws Exception {
        List<RunEvent> early = new ArrayList<>();
        ConsoleRequest asked = new ConsoleRequest(
                "SELECT i, pg_sleep(CASE i WHEN 1 THEN 0 ELSE 60 END) FROM generate_series(1, 2) i",
                Optional.empty(),
                ConsoleRequest.Purpose.RUN,
                WriteMode.READ_ONLY,
                LONG);

        new ConsoleRunner(studio).run("test", asked, event -> {
            early.add(event);
            if (event instanceof RunEvent.Rows) {
                // From now on the server is asleep; so is nobody who waits for it.
                Thread.ofVirtual().start(() -> {
                    String asleep =
                            "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%CASE i%' AND state = 'active' AND"
                                    + " datname = current_database() AND pid <> pg_backend_pid()";
                    while (database.query(asleep).isEmpty()) {
                        Thread.onSpinWait();
                    }
                    studio.cancel("test");
                });
            }
        });

        assertThat(only(early, RunEvent.Rows.class).rows()).hasSize(1);
        assertThat(only(early, RunEvent.Failed.class).sqlState()).isEqualTo("57014");
    }

    @Test
    void five_million_rows_pass_through_little_memory() throws IOException {
        AtomicLong rows = new AtomicLong();
        AtomicLong most = new AtomicLong();
        ConsoleRequest asked = new ConsoleRequest(
                "SELECT i, 'customer ' || i FROM generate_series(1, 5000000) i",
                Optional.empty(),
                ConsoleRequest.Purpose.RUN,
                WriteMode.READ_ONLY,
                Duration.ofMinutes(5));

        new ConsoleRunner(studio).run("test", asked, event -> {
            if (event instanceof RunEvent.Rows some) {
                rows.addAndGet(some.rows().size());
                most.accumulateAndGet(some.rows().size(), Math::max);
            }
        });

        assertThat(rows).hasValue(5_000_000);
        assertThat(most.get()).isLessThanOrEqualTo(FetchSize.MOST_ROWS);
    }

    @Test
    void wide_rows_come_few_at_a_time() {
        List<RunEvent> events = read("SELECT repeat('x', 3000000) FROM generate_series(1, 20)");

        assertThat(events)
                .filteredOn(RunEvent.Rows.class::isInstance)
                .extracting(event -> ((RunEvent.Rows) event).rows().size())
                .containsOnly(1)
                .hasSize(20);
    }

    @Test
    void of_a_result_that_another_follows_the_first_rows_are_enough() {
        List<RunEvent> events = read("SELECT generate_series(1, 5000); SELECT 'next'");

        assertThat(events)
                .filteredOn(RunEvent.Done.class::isInstance)
                .extracting(event -> ((RunEvent.Done) event).completeness())
                .containsExactly(RunEvent.Completeness.CUT, RunEvent.Completeness.ALL);
        assertThat(cells(events)).hasSize(ConsoleRunner.ROWS_BETWEEN + 1).endsWith("next");
    }

    @Test
    void what_is_written_together_is_kept_together_or_not_at_all() {
        List<RunEvent> kept =
                run(writing("INSERT INTO customer VALUES (4, 'Bob') RETURNING name; UPDATE customer SET name = 'x'"));

        assertThat(only(kept, RunEvent.Ends.class)).isEqualTo(new RunEvent.Ends(RunEvent.Outcome.COMMITTED, 2, 0));
        assertThat(kept)
                .filteredOn(RunEvent.Done.class::isInstance)
                .extracting(event -> ((RunEvent.Done) event).tag())
                .contains("UPDATE 4");
        List<RunEvent> lost = run(writing("DELETE FROM customer; SELECT 1/0; SELECT 1"));
        assertThat(only(lost, RunEvent.Ends.class)).isEqualTo(new RunEvent.Ends(RunEvent.Outcome.ROLLED_BACK, 1, 2));
        assertThat(database.query("SELECT count(*), min(name) FROM customer")).containsExactly("4|x");
    }

    @Test
    void what_fails_only_at_the_end_is_said() {
        database.execute("CREATE TABLE late (id integer UNIQUE DEFERRABLE INITIALLY DEFERRED)");

        List<RunEvent> events = run(writing("INSERT INTO late VALUES (1), (1)"));

        assertThat(only(events, RunEvent.Failed.class).sqlState()).isEqualTo("23505");
        assertThat(only(events, RunEvent.Ends.class).outcome()).isEqualTo(RunEvent.Outcome.ROLLED_BACK);
        assertThat(database.query("SELECT count(*) FROM late")).containsExactly("0");
    }

    @Test
    void a_plan_with_what_really_happened_takes_back_what_it_wrote() {
        ConsoleRequest analyze = new ConsoleRequest(
                "DELETE FROM customer", Optional.empty(), ConsoleRequest.Purpose.ANALYZE, WriteMode.WRITE, LONG);

        List<RunEvent> events = run(analyze);

        assertThat(only(events, RunEvent.Plan.class).json()).contains("\"Actual Rows\"", "\"ModifyTable\"");
        assertThat(only(events, RunEvent.Ends.class).outcome()).isEqualTo(RunEvent.Outcome.ROLLED_BACK);
        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("3");
    }

    @Test
    void nothing_is_written_by_a_studio_that_reads() {
        try (StudioDatabase reading = new StudioDatabase(database.dataSource(), WriteMode.READ_ONLY, LONG)) {
            ConsoleRunner runner = new ConsoleRunner(reading);

            assertThatThrownBy(() -> runner.run("test", writing("DELETE FROM customer"), event -> {}))
                    .isInstanceOf(ConfigurationException.class);
        }
        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("3");
    }

    @Test
    void who_listens_no_more_gives_the_connection_back() {
        ConsoleRunner runner = new ConsoleRunner(studio);
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> runner.run(
                            "test",
                            new ConsoleRequest(
                                    "SELECT generate_series(1, 100000)",
                                    Optional.empty(),
                                    ConsoleRequest.Purpose.RUN,
                                    WriteMode.READ_ONLY,
                                    LONG),
                            event -> {
                                if (event instanceof RunEvent.Rows) {
                                    throw new IOException("gone");
                                }
                            }))
                    .isInstanceOf(IOException.class);
        }

        assertThat(cells(read("SELECT 1"))).containsExactly("1");
    }

    private List<RunEvent> read(String sql) {
        return run(ConsoleRuns.reading(sql));
    }

    private List<RunEvent> run(ConsoleRequest asked) {
        return ConsoleRuns.run(studio, asked);
    }

    private static ConsoleRequest at(String sql, int cursor) {
        return new ConsoleRequest(sql, Optional.of(cursor), ConsoleRequest.Purpose.RUN, WriteMode.READ_ONLY, LONG);
    }
}
