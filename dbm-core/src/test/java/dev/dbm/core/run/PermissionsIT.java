package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.DatabaseException;
import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationFailedException;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionsIT {

    @TempDir
    private Path directory;

    private final TestServer server = TestServers.newest();
    private TestMigrations migrations;
    private TestDatabase database;
    private String role;

    @BeforeEach
    void aRoleWithoutRights() {
        migrations = new TestMigrations(directory).add("0000_a", "CREATE TABLE app.a (id int)");
        database = server.createDatabase();
        role = "role_" + database.name();
        server.execute("CREATE ROLE " + role + " LOGIN");
        database.execute("CREATE SCHEMA app AUTHORIZATION " + role);
    }

    @AfterEach
    void drop() {
        database.close();
        server.execute("DROP ROLE " + role);
    }

    @Test
    void says_what_to_grant_when_the_history_cannot_be_created() {
        Migrator migrator = migrator();

        DbmException failure = failure(migrator);

        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_NOT_PERMITTED);
        assertThat(failure)
                .hasMessageContaining("GRANT CREATE ON DATABASE \"" + database.name() + "\" TO \"" + role + "\";")
                .hasMessageContaining("CREATE SCHEMA dbm;")
                .hasMessageContaining("CREATE TABLE dbm.migration_history (");
        assertThat(database.query("SELECT to_regclass('app.a') IS NULL")).containsExactly("t");
    }

    @Test
    void migrates_when_another_role_ran_the_ddl_that_the_error_names() {
        String remedy = failure(migrator()).problems().getFirst().remedy();

        database.execute(remedy.substring(remedy.indexOf("CREATE SCHEMA")));

        assertThat(migrator().migrateToLatest().applied()).hasSize(1);
    }

    @Test
    void migrates_when_the_right_that_the_error_names_was_granted() {
        String remedy = failure(migrator()).problems().getFirst().remedy();

        database.execute(remedy.lines()
                .filter(line -> line.startsWith("GRANT CREATE"))
                .findFirst()
                .orElseThrow());

        assertThat(migrator().migrateToLatest().applied()).hasSize(1);
    }

    @Test
    void lets_a_role_that_may_only_read_start_on_a_database_that_is_up_to_date() {
        migrations.migrator(database).build().migrateToLatest();
        assertThat(failure(migrator()).code()).isEqualTo(ErrorCode.HISTORY_NOT_PERMITTED);

        database.execute("GRANT USAGE ON SCHEMA dbm TO " + role, "GRANT SELECT ON dbm.migration_history TO " + role);

        assertThat(migrator().migrateToLatest().applied()).isEmpty();
        assertThat(migrator().status().isLatest()).isTrue();
        migrations.add("0001_b", "SELECT 1");
        assertThatThrownBy(() -> migrator().migrateToLatest())
                .isInstanceOfSatisfying(
                        MigrationFailedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_NOT_PERMITTED))
                .hasMessageContaining("nothing of 0001_b was kept");
    }

    @Test
    void says_that_the_database_may_only_be_read() {
        server.execute("ALTER ROLE " + role + " SET default_transaction_read_only = on");
        database.execute("GRANT CREATE ON DATABASE " + database.name() + " TO " + role);

        assertThat(failure(migrator()).code()).isEqualTo(ErrorCode.DATABASE_READ_ONLY);
    }

    @Test
    void refuses_a_wrong_password_without_repeating_it() {
        server.execute("ALTER ROLE " + role + " PASSWORD 'right one'", "GRANT password_required TO " + role);

        assertThatThrownBy(() -> migrations
                        .migrator(database.dataSource(role, "wrong one"))
                        .build()
                        .migrateToLatest())
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_LOGIN_REFUSED))
                .hasMessageNotContaining("wrong one");
    }

    @Test
    void says_that_no_password_was_given() {
        server.execute("ALTER ROLE " + role + " PASSWORD 'right one'", "GRANT password_required TO " + role);

        assertThat(failure(migrator()).report())
                .startsWith("The database wants a password, and none was given")
                .contains("DBM_PASSWORD", ErrorCode.DATABASE_LOGIN_REFUSED.text());
    }

    private Migrator migrator() {
        return migrations.migrator(database.dataSource(role, "")).build();
    }

    private static DbmException failure(Migrator migrator) {
        try {
            migrator.migrateToLatest();
        } catch (DbmException e) {
            return e;
        }
        throw new AssertionError("Nothing failed");
    }
}
