package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.PlanningException;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.journal.Journal;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptedTool;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a ledger; one of Flyway's stands for all. */
class AdoptBadInputIT {
    static final String LEDGER = """
        CREATE TABLE flyway_schema_history (
          installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200), type varchar(20), script varchar(1000),
          checksum integer, installed_by varchar(100), installed_on timestamp DEFAULT now(), execution_time integer, success boolean);
        INSERT INTO flyway_schema_history VALUES
          (1, '1', 'init', 'SQL', 'V1__init.sql', NULL, 'alice', now(), 1, true),
          (2, '2', 'more', 'SQL', 'V2__more.sql', NULL, 'alice', now(), 1, true)\
        """;
    static final String INIT = "CREATE TABLE customer (id bigint PRIMARY KEY);";
    static final String MORE = "ALTER TABLE customer ADD name text;";

    @TempDir
    Path temp;

    private TestDatabase database;
    private Adopting adopting;
    private String role = "";

    @BeforeEach
    void begins() {
        database = TestServers.newest().createDatabase();
        adopting = new Adopting(temp.resolve("migrations"), database);
        Adopting.write(temp, "flyway/V1__init.sql", INIT);
        Adopting.write(temp, "flyway/V2__more.sql", MORE);
    }

    @AfterEach
    void ends() {
        database.close();
        if (!role.isEmpty()) {
            TestServers.newest().execute("DROP ROLE " + role);
        }
    }

    @Test
    void there_is_no_ledger() {
        refused(ErrorCode.ADOPT_LEDGER_ABSENT, "looked for the table flyway_schema_history", "--ledger");
    }

    @Test
    void there_are_two_ledgers() {
        database.execute(LEDGER, "CREATE SCHEMA other", "SET search_path TO other; " + LEDGER);

        refused(ErrorCode.ADOPT_LEDGER_ABSENT, "other.flyway_schema_history, public.flyway_schema_history", "--ledger");

        database.execute(INIT, MORE);
        AdoptResult adopted = adopting.adopt(options().ledger("public.flyway_schema_history"));
        assertThat(adopted.recorded()).hasSize(3);
    }

    @Test
    void the_ledger_is_of_another_version() {
        database.execute(LEDGER, "ALTER TABLE flyway_schema_history DROP installed_rank, ADD version_rank integer");

        refused(
                ErrorCode.ADOPT_LEDGER_UNKNOWN,
                "lacks installed_rank, has version_rank",
                "a current release of Flyway");
    }

    @Test
    void the_role_may_not_read_the_ledger() {
        database.execute(LEDGER, INIT, MORE);

        assertThatThrownBy(() -> new Adopt(adopting.options(), options()).run(database.dataSource(role(), "")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("DBM-A003")
                .hasMessageContaining("GRANT SELECT ON public.flyway_schema_history TO role_of_" + database.name());
        assertThat(temp.resolve("migrations")).doesNotExist();
    }

    @Test
    void the_role_may_not_write_the_history() {
        database.execute(LEDGER, INIT, MORE);
        String role = role();
        database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role);

        assertThatThrownBy(() -> new Adopt(adopting.options(), options()).run(database.dataSource(role, "")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("DBM-M007")
                .hasMessageContaining("GRANT CREATE ON DATABASE");
        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.written()).isEmpty();
        assertThat(adopted.recorded()).hasSize(3);
    }

    @Test
    void the_role_may_not_read_any_other_table_and_need_not() {
        database.execute(LEDGER, INIT, MORE, "CREATE TABLE by_hand (id integer)");
        String role = role();
        database.execute("GRANT SELECT ON flyway_schema_history TO " + role);
        AdoptOptions dry = options().mode(AdoptOptions.Mode.DRY_RUN);

        assertThatThrownBy(() -> new Adopt(adopting.options(), dry).run(database.dataSource(role, "")))
                .hasMessageContaining("DBM-A011")
                .hasMessageContaining("+ table  public.by_hand");
        database.execute("DROP TABLE by_hand");
        assertThat(new Adopt(adopting.options(), dry)
                        .run(database.dataSource(role, ""))
                        .recorded())
                .hasSize(3);
    }

    @Test
    void the_files_are_not_there() {
        database.execute(LEDGER);

        assertThatThrownBy(() -> adopting.adopt(options().files(List.of(temp.resolve("nope")))))
                .hasMessageContaining("DBM-A013: There is no such folder")
                .hasMessageContaining("DBM-A005: The ledger has a script whose file is missing: V1__init.sql");
    }

    @Test
    void a_file_holds_what_nothing_can_replay() {
        database.execute(LEDGER, INIT, MORE);
        Adopting.write(temp, "flyway/V2__more.sql", MORE + "\nCOPY customer FROM stdin;\n1\ta\n\\.\n");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-J011")
                .hasMessageContaining("0001_more.sql:2");
    }

    @Test
    void the_folder_has_migrations_of_its_own() {
        database.execute(LEDGER, INIT, MORE);
        Adopting.write(temp, "migrations/0000_own.sql", "SELECT 1;");
        Adopting.write(temp, "migrations/" + Journal.FILE, """
            {"version": "7", "dialect": "postgresql",
             "entries": [{"idx": 0, "version": "7", "when": 1, "tag": "0000_own", "breakpoints": true}]}\
            """);

        refused(ErrorCode.ADOPT_FOLDER_TAKEN, "has migrations of its own", "--dir");
    }

    @Test
    void the_database_is_behind_and_not_what_its_ledger_says() {
        database.execute(LEDGER, INIT, MORE, "CREATE TABLE by_hand (id integer)");
        Adopting.write(temp, "flyway/V3__later.sql", "ALTER TABLE customer ADD later text;");

        refused(ErrorCode.ADOPT_DRIFT, "V3__later.sql", "Have Flyway run them first");
    }

    @Test
    void a_file_that_is_still_to_be_run_controls_transactions() {
        database.execute(LEDGER, INIT, MORE);
        Adopting.write(temp, "flyway/V2__more.sql", "BEGIN; " + MORE + " COMMIT;");
        Adopting.write(temp, "flyway/V3__later.sql", "BEGIN; SELECT 1; COMMIT;");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("0002_later.sql:1")
                .hasMessageContaining("DBM-J009")
                .message()
                .doesNotContain("0001_more");
    }

    @Test
    void the_folder_cannot_be_written() {
        database.execute(LEDGER, INIT, MORE);
        // A file where the folder belongs: root may write wherever permissions say otherwise.
        Adopting.write(temp, "migrations", "");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .isInstanceOf(JournalException.class)
                .extracting(failure -> ((JournalException) failure).code())
                .isEqualTo(ErrorCode.MIGRATIONS_UNWRITABLE);
        assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'dbm'"))
                .isEmpty();
    }

    @Test
    void what_an_interruption_leaves_is_taken_over_by_the_next_run() throws IOException {
        database.execute(LEDGER, INIT, MORE);
        List<String> all = List.of();
        for (int written = 0; written < 5; written++) {
            int most = written;
            int[] count = {0};
            FileWriter cutOff = (file, text) -> {
                if (count[0]++ == most) {
                    throw new UncheckedIOException(new IOException("cut off"));
                }
                FileWriter.atomic().write(file, text);
            };

            assertThatThrownBy(() -> new Adopt(adopting.options(), options(), Clock.systemUTC(), cutOff)
                            .run(database.dataSource()))
                    .isInstanceOf(UncheckedIOException.class);

            assertThat(temp.resolve("migrations").resolve(Journal.FILE)).doesNotExist();
            assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'dbm'"))
                    .isEmpty();
            all = Files.exists(adopting.folder()) ? Adopting.files(adopting.folder()) : all;
        }
        assertThat(all).hasSize(4);
        assertThat(adopting.adopt(options()).recorded()).hasSize(3);
        assertThat(adopting.validate().isSpotless())
                .as(adopting.validate().describe())
                .isTrue();
    }

    @Test
    void the_scratch_lacks_an_extension() {
        Adopting.write(temp, "flyway/V2__more.sql", MORE + "\nCREATE EXTENSION no_such;");
        database.execute(LEDGER, INIT, MORE);

        refused(
                ErrorCode.SCRATCH_UNAVAILABLE,
                "0001_more.sql:2  extension no_such",
                "nothing was run",
                "--scratch-url",
                "--offline");

        AdoptResult adopted =
                new Adopt(adopting.options(ScratchServer.offline()), options()).run(database.dataSource());
        assertThat(adopted.recorded()).hasSize(3);
    }

    @Test
    void without_a_scratch_nothing_is_compared_and_that_is_said() {
        database.execute(LEDGER, INIT, MORE, "CREATE TABLE by_hand (id integer)");

        AdoptResult adopted =
                new Adopt(adopting.options(ScratchServer.offline()), options()).run(database.dataSource());

        assertThat(adopted.proof().describe()).isEqualTo("not proven: offline");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.validate().describe()).contains("by_hand");
    }

    /** Makes a role that may connect, and nothing else; it goes with the database. */
    private String role() {
        role = "role_of_" + database.name();
        TestServers.newest().execute("CREATE ROLE " + role + " LOGIN");
        return role;
    }

    private void refused(ErrorCode code, String... words) {
        assertThatThrownBy(() -> adopting.adopt(options()))
                .isInstanceOf(PlanningException.class)
                .hasMessageContainingAll(words)
                .extracting(failure -> ((PlanningException) failure).code())
                .isEqualTo(code);
        assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'dbm'"))
                .isEmpty();
    }

    private AdoptOptions options() {
        return AdoptOptions.from(AdoptedTool.FLYWAY).files(List.of(temp.resolve("flyway")));
    }
}
