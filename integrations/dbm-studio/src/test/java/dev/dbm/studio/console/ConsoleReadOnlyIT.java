package dev.dbm.studio.console;

import static dev.dbm.studio.console.ConsoleRuns.LONG;
import static dev.dbm.studio.console.ConsoleRuns.cells;
import static dev.dbm.studio.console.ConsoleRuns.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.DatabaseException;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.WriteMode;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of reading, each of which leads nowhere. */
class ConsoleReadOnlyIT {
    private TestDatabase database;
    private StudioDatabase studio;

    @BeforeEach
    void create() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE customer (id integer PRIMARY KEY, name text)",
                "INSERT INTO customer VALUES (1, 'Ada'), (2, NULL), (3, '')",
                "CREATE SEQUENCE numbers",
                "CREATE FUNCTION sneak() RETURNS integer LANGUAGE sql VOLATILE AS 'DELETE FROM customer RETURNING id'",
                "CREATE PROCEDURE leave() LANGUAGE plpgsql AS $$BEGIN COMMIT; DELETE FROM customer; END$$",
                "CREATE FUNCTION open_up() RETURNS text LANGUAGE plpgsql AS $$BEGIN"
                        + " PERFORM set_config('default_transaction_read_only', 'off', false);"
                        + " SET transaction_read_only = off; DELETE FROM customer; RETURN 'in'; END$$");
        studio = new StudioDatabase(database.dataSource(), WriteMode.WRITE, LONG);
    }

    @AfterEach
    void drop() {
        studio.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM customer",
                "SELECT sneak()",
                "SELECT open_up()",
                "WITH gone AS (DELETE FROM customer RETURNING *) SELECT * FROM gone",
                "TRUNCATE customer",
                "SELECT nextval('numbers')",
                "SELECT * FROM customer FOR UPDATE",
                "COMMIT; DELETE FROM customer",
                "COMMIT AND CHAIN; DELETE FROM customer",
                "/* ; */ COMMIT; DELETE FROM customer",
                "END; DELETE FROM customer",
                "ROLLBACK; DELETE FROM customer",
                "ABORT; BEGIN READ WRITE; DELETE FROM customer; COMMIT",
                "START TRANSACTION READ WRITE; DELETE FROM customer; COMMIT",
                "SET TRANSACTION READ WRITE; DELETE FROM customer",
                "SET LOCAL TRANSACTION READ WRITE; DELETE FROM customer",
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE; DELETE FROM customer",
                "SET default_transaction_read_only = off; DELETE FROM customer",
                "SET \"default_transaction_read_only\" TO off; DELETE FROM customer",
                "SET transaction_read_only = off; DELETE FROM customer",
                "RESET ALL; DELETE FROM customer",
                "DISCARD ALL; DELETE FROM customer",
                "SELECT set_config('transaction_read_only', 'off', true); DELETE FROM customer",
                "SELECT set_config('transaction_read_only', 'off', false), sneak()",
                "SELECT set_config('default_transaction_read_only', 'off', false); DELETE FROM customer",
                "SELECT set_config('default_transaction_read_only', 'off', false); COMMIT; DELETE FROM customer",
                "SELECT set_config('standard_conforming_strings', 'off', false); SELECT '\\'; COMMIT; DELETE FROM"
                        + " customer; --'",
                "PREPARE gone AS DELETE FROM customer; EXECUTE gone",
                "PREPARE TRANSACTION 'one'; DELETE FROM customer",
                "CALL leave()",
                "DO $$BEGIN COMMIT; DELETE FROM customer; END$$",
                "DO $$BEGIN EXECUTE 'COMMIT; DELETE FROM customer'; END$$",
                "DO $$BEGIN SET LOCAL transaction_read_only = off; DELETE FROM customer; END$$",
                "EXPLAIN ANALYZE DELETE FROM customer",
                "SAVEPOINT one; DELETE FROM customer",
                "COPY customer FROM PROGRAM 'echo 9'",
                "COPY (SELECT 1) TO PROGRAM 'cat'",
                "SELECT 1 \\; COMMIT; DELETE FROM customer",
                "VACUUM customer",
                "CREATE TEMP TABLE mine (id integer)",
                "SELECT (1; COMMIT; DELETE FROM customer; --)",
                "SELECT 1) ; COMMIT; DELETE FROM customer",
                "CREATE FUNCTION f() RETURNS integer BEGIN ATOMIC SELECT 1; COMMIT; DELETE FROM customer; END"
            })
    void whatever_is_tried_nothing_is_written_where_one_only_reads(String sql) {
        List<RunEvent> events = new ArrayList<>();
        for (ConsoleRequest.Purpose purpose : ConsoleRequest.Purpose.values()) {
            events.addAll(run(new ConsoleRequest(sql, Optional.empty(), purpose, WriteMode.READ_ONLY, LONG)));
        }

        assertThat(events).hasAtLeastOneElementOfType(RunEvent.Failed.class);
        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("3");
        assertThat(database.query("SELECT is_called FROM numbers")).containsExactly("f");
        assertThat(read("DELETE FROM customer")).hasAtLeastOneElementOfType(RunEvent.Failed.class);
        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT AND CHAIN",
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
                "SET default_transaction_read_only = off",
                "COPY customer TO '/tmp/x'",
                "\\d customer"
            })
    void what_cannot_be_done_here_is_said_before_anything_is_run(String sql) {
        List<RunEvent> events = read("SELECT 1; " + sql);

        assertThat(events).doesNotHaveAnyElementsOfTypes(RunEvent.Rows.class, RunEvent.Done.class);
        assertThat(events)
                .filteredOn(RunEvent.Failed.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    RunEvent.Failed failed = (RunEvent.Failed) event;
                    assertThat(failed.sqlState()).isEmpty();
                    assertThat(failed.hint()).isNotEmpty();
                });
        assertThat(events.get(events.size() - 1))
                .isInstanceOfSatisfying(
                        RunEvent.Ends.class, end -> assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.NOTHING_RUN));
    }

    @Test
    void the_server_itself_takes_no_two_statements_for_one() {
        // Should the splitter ever take for one statement what the server takes for two.
        assertThatThrownBy(() -> studio.apart(
                        "one",
                        WriteMode.READ_ONLY,
                        connection ->
                                StatementRun.on(connection, event -> {}).rows("SELECT 1; DELETE FROM customer", 10)))
                .isInstanceOf(DatabaseException.class)
                .hasStackTraceContaining("cannot insert multiple commands");

        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("3");
    }

    @Test
    void nothing_is_left_in_the_session_for_the_next_one() {
        run(writing("SET search_path = pg_catalog; SET ROLE pg_monitor; SET default_transaction_read_only = off;"
                + " CREATE TEMP TABLE mine (id integer); PREPARE p AS SELECT 1; SELECT pg_advisory_lock(7)"));

        assertThat(cells(read("SELECT current_setting('search_path'), current_user, to_regclass('pg_temp.mine'),"
            + " (SELECT count(*) FROM pg_prepared_statements), (SELECT count(*) FROM pg_locks WHERE locktype ="
            + " 'advisory'), current_setting('transaction_read_only')")))
                .containsExactly("\"$user\", public", database.user(), null, "0", "0", "on");
        assertThat(studio.<List<String>, RuntimeException>read("two", connection -> {
                    try (ResultSet rows = connection.createStatement().executeQuery("SHOW search_path")) {
                        rows.next();
                        return List.of(rows.getString(1));
                    }
                }))
                .containsExactly("\"$user\", public");
    }

    private List<RunEvent> read(String sql) {
        return run(ConsoleRuns.reading(sql));
    }

    private List<RunEvent> run(ConsoleRequest asked) {
        return ConsoleRuns.run(studio, asked);
    }
}
