package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationId;
import dev.dbm.Migrator;
import dev.dbm.Migrator.Resolution;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that does not keep or does not show what was applied is no history. */
class HistoryFaultsIT {

    private static final String SWALLOW = "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RETURN NULL; END'; CREATE TRIGGER swallowing BEFORE %s ON dbm.migration_history FOR EACH ROW"
            + " EXECUTE FUNCTION swallow()";

    @TempDir
    private Path directory;

    private final TestDatabase database = TestServers.newest().createDatabase();
    private final String role = "role_" + database.name();
    private TestMigrations migrations;

    @BeforeEach
    void oneMigrationIsApplied() {
        migrations = new TestMigrations(directory).add("0000_a", "CREATE TABLE a (id int)");
        migrator().migrateToLatest();
    }

    @AfterEach
    void drop() {
        database.execute("DROP SCHEMA IF EXISTS dbm CASCADE", "DROP ROLE IF EXISTS " + role);
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SWALLOW,
                "CREATE RULE swallowing AS ON INSERT TO dbm.migration_history DO INSTEAD NOTHING",
                "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM"
                    + " dbm.migration_history WHERE tag = NEW.tag; RETURN NULL; END'; CREATE TRIGGER swallowing AFTER"
                    + " INSERT ON dbm.migration_history FOR EACH ROW EXECUTE FUNCTION swallow()"
            })
    void keeps_nothing_of_a_migration_whose_row_is_swallowed(String sql) {
        database.execute(sql.formatted("INSERT"));
        migrations.add("0001_b", "CREATE TABLE b (id int)");

        assertThat(failure())
                .hasMessageContaining(
                        "0001_b could not be recorded; nothing of 0001_b was kept: the history does not keep"
                                + " its row")
                .hasMessageContaining(": swallowing")
                .hasMessageContaining("its rows were written by dbm development; this is dbm development");
        assertThat(database.query("SELECT to_regclass('b') IS NULL")).containsExactly("t");

        migrations.edit("0001_b", "-- dbm:transaction none\nCREATE TABLE b (id int)");
        assertThat(failure()).hasMessageContaining("nothing of 0001_b was kept: the history does not keep its row");
        assertThat(database.query("SELECT to_regclass('b') IS NULL")).containsExactly("t");

        assertThatThrownBy(() -> migrator().baseline(MigrationId.of("0001_b")))
                .hasMessageContaining("The migration history does not keep what is written into it")
                .hasMessageContaining(": swallowing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE", "DELETE"})
    void says_when_a_row_cannot_be_changed(String verb) {
        migrations.add("0001_b", "-- dbm:transaction none\nCREATE TABLE b (id int);\nSELECT 1 / 0");
        assertThatThrownBy(() -> migrator().migrateToLatest()).isInstanceOf(MigrationFailedException.class);
        database.execute(SWALLOW.formatted(verb));
        Resolution resolution = verb.equals("UPDATE") ? Resolution.APPLIED : Resolution.RETRY;

        assertThatThrownBy(() -> migrator().resolve(MigrationId.of("0001_b"), resolution))
                .isInstanceOfSatisfying(
                        DbmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_UNREADABLE))
                .hasMessageContaining("it has triggers: swallowing");
    }

    @Test
    void says_that_a_file_without_a_transaction_is_done_when_its_row_cannot_say_so() {
        database.execute(SWALLOW.formatted("UPDATE"));
        migrations.add("0001_b", "-- dbm:transaction none\nCREATE TABLE b (id int)");

        assertThat(failure())
                .hasMessageContaining("0001_b could not be recorded as applied; all statements of 0001_b are done")
                .hasMessageContaining("migrate --resolve 0001_b --as applied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP COLUMN file_crc32 | column file_crc32 is missing",
                "DROP COLUMN application | column application is missing",
                "ALTER COLUMN idx TYPE boolean USING true | column idx is boolean, not integer",
                "ALTER COLUMN took_ms TYPE date USING NULL | column took_ms is date, not bigint",
                "ADD COLUMN checked_by text NOT NULL DEFAULT ''; ALTER TABLE dbm.migration_history ALTER COLUMN"
                    + " checked_by DROP DEFAULT | column checked_by must be filled, and this version of dbm does not"
                    + " know it",
                "ALTER COLUMN file_size DROP NOT NULL; UPDATE dbm.migration_history SET file_size = NULL | a row has"
                        + " NULL where none can be",
                "ALTER COLUMN file_size TYPE text USING 'x' | column file_size is text, not bigint",
                "DROP CONSTRAINT migration_history_state_check; UPDATE dbm.migration_history SET state = 'paused' |"
                        + " holds a state that this version of dbm does not know: paused"
            })
    void says_what_another_shape_is(String change, String message) {
        migrations.add("0001_b", "CREATE TABLE b (id int)");
        database.execute("ALTER TABLE dbm.migration_history ALTER COLUMN took_ms DROP NOT NULL");
        database.execute("ALTER TABLE dbm.migration_history " + change);

        assertThat(failure()).hasMessageContaining(message);
        assertThat(database.query("SELECT to_regclass('b') IS NULL")).containsExactly("t");
    }

    @Test
    void says_that_a_view_is_no_history() {
        database.execute(
                "ALTER TABLE dbm.migration_history RENAME TO other",
                "CREATE VIEW dbm.migration_history AS SELECT tag, state FROM dbm.other");

        assertThat(failure()).hasMessageContaining("dbm.migration_history is no ordinary table");
    }

    @Test
    void refuses_a_history_that_hides_rows() {
        aRoleThatMayUseTheHistory();
        database.execute("ALTER TABLE dbm.migration_history ENABLE ROW LEVEL SECURITY");
        Migrator hidden = migrations.migrator(database.dataSource(role, "")).build();

        for (Runnable call : List.<Runnable>of(
                hidden::migrateToLatest,
                hidden::status,
                () -> hidden.baseline(MigrationId.of("0000_a")),
                () -> hidden.resolve(MigrationId.of("0000_a"), Resolution.RETRY))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            DbmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_UNREADABLE))
                    .hasMessageContaining("The migration history hides rows from role " + role)
                    .hasMessageContaining("DISABLE ROW LEVEL SECURITY");
        }

        database.execute("CREATE POLICY everybody ON dbm.migration_history USING (true)");
        assertThat(hidden.migrateToLatest().applied()).isEmpty();
        migrations.add("0001_b", "SELECT 1");
        assertThat(hidden.migrateToLatest().applied()).hasSize(1);
        database.execute("CREATE POLICY few ON dbm.migration_history AS RESTRICTIVE FOR SELECT USING (idx > 0)");
        assertThatThrownBy(hidden::migrateToLatest).hasMessageContaining("hides rows");
    }

    @Test
    void tells_a_policy_that_refuses_rows_from_a_right_that_is_missing() {
        aRoleThatMayUseTheHistory();
        database.execute(
                "ALTER TABLE dbm.migration_history ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY reading ON dbm.migration_history FOR SELECT USING (true)");
        migrations.add("0001_b", "SELECT 1");

        assertThatThrownBy(() -> migrations
                        .migrator(database.dataSource(role, ""))
                        .build()
                        .migrateToLatest())
                .isInstanceOfSatisfying(
                        DbmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_UNREADABLE))
                .hasMessageContaining("row security is active for role " + role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP SCHEMA IF EXISTS dbm CASCADE",
                "DROP TABLE a, \"dbm\".migration_history",
                "TRUNCATE dbm.migration_history",
                "DELETE FROM dbm.migration_history",
                "ALTER TABLE dbm.migration_history RENAME TO old",
                "ALTER SCHEMA dbm RENAME TO old"
            })
    void refuses_a_file_that_takes_the_history_away(String sql) {
        migrations.add("0001_b", sql);

        assertThat(catchThrowableOfType(DbmException.class, () -> migrator().migrateToLatest())
                        .code())
                .isEqualTo(ErrorCode.SCRIPT_LOSES_HISTORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GRANT SELECT ON dbm.migration_history TO PUBLIC", "DROP TABLE a; CREATE TABLE dbm.b (dbm int)"})
    void lets_a_file_name_the_history(String sql) {
        migrations.add("0001_b", sql);

        assertThat(migrator().migrateToLatest().applied()).hasSize(1);
    }

    @Test
    void says_that_a_file_drops_the_history_by_a_detour() {
        migrations.add("0001_b", "CREATE TABLE b (id int); DO 'BEGIN DROP SCHEMA dbm CASCADE; END'");

        assertThat(failed())
                .hasMessageContaining("nothing of 0001_b was kept: it drops dbm.migration_history")
                .hasMessageContaining("Take that statement out");
        assertThat(database.query("SELECT tag FROM dbm.migration_history")).containsExactly("0000_a");

        migrations.edit("0001_b", "-- dbm:transaction none\nDO 'BEGIN DROP SCHEMA dbm CASCADE; END'");
        assertThat(failed())
                .hasMessageContaining("the file has dropped dbm.migration_history")
                .hasMessageContaining("baseline --to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE b (id int); SET transaction_read_only = on",
                "SELECT set_config('transaction_read_only', 'on', true); CREATE TABLE b (id int)",
                "-- dbm:transaction none\nSET default_transaction_read_only = on;\nCREATE TABLE b (id int)"
            })
    void says_that_a_file_makes_its_session_read_only(String sql) {
        migrations.add("0001_b", sql);

        assertThat(failed())
                .hasMessageContaining("the file makes its own session read-only")
                .hasMessageNotContaining("Connect to the primary");
        assertThat(database.query("SELECT to_regclass('b') IS NULL")).containsExactly("t");
    }

    private void aRoleThatMayUseTheHistory() {
        database.execute(
                "CREATE ROLE " + role + " LOGIN",
                "GRANT USAGE ON SCHEMA dbm TO " + role,
                "GRANT SELECT, INSERT, UPDATE, DELETE ON dbm.migration_history TO " + role);
    }

    private Migrator migrator() {
        return migrations.migrator(database).build();
    }

    private DbmException failure() {
        DbmException failure =
                catchThrowableOfType(DbmException.class, () -> migrator().migrateToLatest());
        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_UNREADABLE);
        return failure;
    }

    private MigrationFailedException failed() {
        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> migrator().migrateToLatest());
        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        return failure;
    }
}
