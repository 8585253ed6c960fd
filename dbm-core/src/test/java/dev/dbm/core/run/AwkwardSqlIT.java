package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL that a driver or a splitter could misread reaches the server as it is written. */
class AwkwardSqlIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void reaches_the_server_as_it_is_written(int major) {
        TestMigrations migrations = new TestMigrations(directory).add("0000_awkward", """
            CREATE TABLE t (id int, value text);
            INSERT INTO t SELECT 1, 'a' WHERE '{"a": 1}'::jsonb ? 'a' AND '{"a": 1}'::jsonb ?| ARRAY['b', 'a'];
            INSERT INTO t VALUES (2, '{fn now()} {d ''2020-01-01''} ?'), (3, E'it\\'s; \\\\'), (4, U&'d\\0061t;');
            INSERT INTO t VALUES (5, $a$ $b$; ? $$ ' $a$) /* /* ; */ ' */; -- ; '
            CREATE RULE r AS ON UPDATE TO t DO ALSO (INSERT INTO t VALUES (6, 'rule'); DELETE FROM t WHERE id = 5);
            CREATE FUNCTION f(a int) RETURNS text LANGUAGE sql BEGIN ATOMIC
              SELECT CASE WHEN a > 0 THEN 'x;' ELSE 'y' END;
            END;
            CREATE FUNCTION g() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a; b'; END $$;
            UPDATE t SET value = f(1) || g() WHERE id = 1;
            SELECT * FROM t;
            DO $do$ BEGIN PERFORM 1; END $do$
            --> statement-breakpoint
            INSERT INTO t VALUES (7, '--> statement-breakpoint')
            """);
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();

            assertThat(database.query("SELECT id, value FROM t ORDER BY id"))
                    .isEqualTo(List.of(
                            "1|x;a; b",
                            "2|{fn now()} {d '2020-01-01'} ?",
                            "3|it's; \\",
                            "4|dat;",
                            "6|rule",
                            "7|--> statement-breakpoint"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ai-chatbot, 9", "homarr, 10", "telli-api, 11"})
    void applies_folders_that_drizzle_kit_wrote(String project, int migrations) {
        Path folder = SharedData.require("realworld/drizzle/" + project);
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            var migrator = dev.dbm.Migrator.builder(database.dataSource())
                    .migrations(dev.dbm.MigrationSource.directory(folder))
                    .build();

            assertThat(migrator.migrateToLatest().applied()).hasSize(migrations);
            assertThat(migrator.migrateToLatest().applied()).isEmpty();
        }
    }
}
