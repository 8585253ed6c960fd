package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Mismatch;
import dev.dbm.plan.Statement;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declared roles, from the package to the server, which other databases use, too. */
@ResourceLock("the declared roles")
class RolesIT {
    private static final String GROUP = "\"declared group\"";
    private static final String READER = "\"declared \"\"reader\"\" 📚\"";
    private static final String STATE =
            "SELECT rolname, rolcanlogin, rolinherit, rolbypassrls, ARRAY(SELECT roleid::regrole FROM pg_auth_members"
                + " WHERE member = r.oid ORDER BY 1) FROM pg_roles r WHERE rolname LIKE 'declared%' ORDER BY 1 DESC";

    @TempDir
    Path folder;

    @AfterEach
    void drop_the_roles() {
        TestServers.majors().forEach(major -> {
            TestServer server = TestServers.of(major);
            server.execute("DROP ROLE IF EXISTS " + READER, "DROP ROLE IF EXISTS " + GROUP);
        });
    }

    private Workspace workspace(TestServer server, String state) {
        return Workspace.builder(folder)
                .schema("dev.dbm.core.declare.roles." + state)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private void migrate(DataSource database) {
        Migrator.builder(database)
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void are_created_where_they_are_missing_and_changed_but_never_dropped(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase();
                TestDatabase other = server.createDatabase()) {
            workspace(server, "first").generate("first");
            assertThat(database.query(STATE))
                    .as("what the replay created is gone")
                    .isEmpty();

            migrate(database.dataSource());
            migrate(other.dataSource());

            workspace(server, "first").verify(database.dataSource()).assertInSync();
            workspace(server, "first").verify(other.dataSource()).assertInSync();
            assertThat(workspace(server, "first").generate().isEmpty()).isTrue();
            assertThat(database.query(STATE))
                    .containsExactly(
                            "declared group|f|t|f|{}", "declared \"reader\" 📚|t|f|f|{\"\\\"declared group\\\"\"}");

            GenerateResult changed = workspace(server, "second").generate("second");
            assertThat(changed.plan().orElseThrow().statements())
                    .extracting(Statement::sql)
                    .containsExactly(
                            "ALTER ROLE " + GROUP + " BYPASSRLS",
                            "ALTER ROLE " + READER + " NOLOGIN",
                            "GRANT reader TO " + READER);
            migrate(database.dataSource());
            workspace(server, "second").verify(database.dataSource()).assertInSync();
            assertThat(workspace(server, "second").validate().findings()).isEmpty();

            workspace(server, "third").generate("third");
            migrate(database.dataSource());
            workspace(server, "third").verify(database.dataSource()).assertInSync();
            assertThat(database.query(STATE)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void that_are_there_stay_as_they_are_and_verify_says_what_is_otherwise(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            database.execute("CREATE ROLE " + GROUP + " LOGIN CREATEDB", "CREATE ROLE " + READER + " NOLOGIN");
            workspace(server, "first").generate("first");
            migrate(database.dataSource());

            List<Mismatch> mismatches =
                    workspace(server, "first").verify(database.dataSource()).mismatches();

            assertThat(mismatches.stream().flatMap(one -> one.mend().stream()))
                    .containsExactly("ALTER ROLE " + READER + " LOGIN NOINHERIT", "GRANT " + GROUP + " TO " + READER);
            assertThat(database.query(STATE))
                    .containsExactly("declared group|t|t|f|{}", "declared \"reader\" 📚|f|t|f|{}");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void that_are_missing_are_a_mismatch(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, "first").generate("first");
            migrate(database.dataSource());
            database.execute("REVOKE ALL ON declared.note FROM " + READER, "DROP ROLE " + READER);

            List<Mismatch> mismatches =
                    workspace(server, "first").verify(database.dataSource()).mismatches();

            assertThat(mismatches.stream().flatMap(one -> one.mend().stream()))
                    .anySatisfy(sql -> assertThat(sql)
                            .contains("CREATE ROLE " + READER + " LOGIN NOINHERIT IN ROLE " + GROUP + ";"))
                    .contains("GRANT SELECT ON TABLE declared.note TO " + READER);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void somebody_else_creates_where_the_one_who_migrates_may_not(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            database.execute(
                    "CREATE ROLE \"declared migrator\" LOGIN",
                    "GRANT CREATE ON DATABASE " + database.name() + " TO \"declared migrator\"");
            try {
                workspace(server, "first").generate("first");
                DataSource poor = database.dataSource("declared migrator", "");

                assertThatThrownBy(() -> migrate(poor))
                        .isInstanceOf(MigrationFailedException.class)
                        .hasMessageContaining("may create roles")
                        .hasMessageContaining("leaves a role that is there as it is");

                database.execute("CREATE ROLE " + GROUP, "CREATE ROLE " + READER + " LOGIN NOINHERIT IN ROLE " + GROUP);
                migrate(poor);
                workspace(server, "first").verify(poor).assertInSync();
            } finally {
                database.execute("DROP OWNED BY \"declared migrator\" CASCADE", "DROP ROLE \"declared migrator\"");
            }
        }
    }
}
