package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.MigrationFolder;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can never be run is found before anything runs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnrunnableFilesIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a\0b'",
                "SELECT E'a\\0b'",
                "SELECT E'\\x0'",
                "SELECT E'\\\\\\000'",
                "SELECT E'\\u0000'",
                "SELECT U&'\\0000'",
                "SELECT U&'a\\+000000'",
                "SELECT 1 AS U&\"\\0000\""
            })
    void refuses_a_character_that_no_text_can_hold(String sql) {
        refuses(ErrorCode.SCRIPT_NUL, sql);

        if (sql.indexOf('\0') < 0) {
            serverRefuses(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT E'\\\\0'",
                "SELECT '\\0'",
                "SELECT E'\\x10', E'\\010'",
                "SELECT U&'\\00e4\\\\0000', '\\x00'::bytea"
            })
    void runs_a_text_that_only_looks_like_it(String sql) {
        runs(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET client_encoding = 'LATIN1'",
                "SET SESSION client_encoding TO sql_ascii",
                "SET LOCAL \"client_encoding\" = WIN1252",
                "SET NAMES 'LATIN1'",
                "SELECT pg_catalog.set_config('client_encoding', 'LATIN1', false)"
            })
    void refuses_another_encoding(String sql) {
        refuses(ErrorCode.SCRIPT_CLIENT_ENCODING, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET client_encoding = 'UTF8'",
                "SET client_encoding TO DEFAULT",
                "SET NAMES 'utf-8'",
                "SELECT set_config('client_encoding', 'UTF8', false)"
            })
    void runs_what_dumps_begin_with(String sql) {
        runs(sql);
    }

    @Test
    void refuses_an_emptied_file() {
        TestMigrations migrations = new TestMigrations(directory).add("0000_a", "CREATE TABLE a (id int)");
        Checksum checksum = Checksum.of(
                "CREATE TABLE b ()".getBytes(StandardCharsets.UTF_8), SqlScript.parse("", "CREATE TABLE b ()"));
        Journal journal = Journal.read(MigrationFolder.open(MigrationSource.directory(directory)));
        AtomicFile.write(
                directory.resolve(Journal.FILE),
                journal.append(JournalEntry.of(1, 1_700_000_000_001L, "0001_b", checksum))
                        .json());
        migrations.edit("0001_b", "-- nothing\n");

        refuses(ErrorCode.MIGRATION_FILE_EMPTY, migrations);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refuses_what_is_no_file(boolean pipe) throws IOException, InterruptedException {
        TestMigrations migrations = new TestMigrations(directory)
                .add("0000_a", "CREATE TABLE a (id int)")
                .add("0001_b", "SELECT 1")
                .delete("0001_b");
        if (pipe) {
            assertThat(new ProcessBuilder("mkfifo", migrations.file("0001_b").toString())
                            .start()
                            .waitFor())
                    .isZero();
        } else {
            Files.createSymbolicLink(migrations.file("0001_b"), Path.of("/dev/zero"));
        }

        refuses(ErrorCode.MIGRATIONS_UNREADABLE, migrations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void says_that_a_journal_begins_with_a_byte_order_mark(String encoding) throws IOException {
        TestMigrations migrations = new TestMigrations(directory).add("0000_a", "CREATE TABLE a (id int)");
        Path journal = directory.resolve(Journal.FILE);
        Files.write(journal, ("\uFEFF" + Files.readString(journal)).getBytes(encoding));

        assertThat(refuses(ErrorCode.JOURNAL_MALFORMED, migrations))
                .hasMessageContaining("The journal begins with a byte order mark");
    }

    private void refuses(ErrorCode code, String sql) {
        refuses(
                code,
                new TestMigrations(directory)
                        .add("0000_a", "CREATE TABLE a (id int)")
                        .add("0001_b", "SELECT 1;\n" + sql));
    }

    private JournalException refuses(ErrorCode code, TestMigrations migrations) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Migrator migrator = migrations.migrator(database).build();

            JournalException refusal = catchThrowableOfType(JournalException.class, migrator::migrateToLatest);

            assertThat(refusal.code()).isEqualTo(code);
            assertThat(database.query("SELECT count(*) FROM pg_tables WHERE tablename IN ('a', 'migration_history')"))
                    .containsExactly("0");
            return refusal;
        }
    }

    private void runs(String sql) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            assertThat(new TestMigrations(directory)
                            .add("0000_a", sql)
                            .migrator(database)
                            .build()
                            .migrateToLatest()
                            .applied())
                    .hasSize(1);
        }
    }

    private static void serverRefuses(String sql) {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            assertThatThrownBy(() -> database.execute(sql)).isInstanceOf(IllegalStateException.class);
        }
    }
}
