package dev.dbm.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ConfigurationException;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.PlanningException;
import dev.dbm.schema.Identifier;
import dev.dbm.testkit.Shops;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSession;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffIT {
    @TempDir
    Path folder;

    @Test
    void the_declared_records_the_folder_its_snapshot_and_the_migrated_database_are_one_schema() {
        TestServer server = TestServers.newest();
        Workspace workspace =
                workspace(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""), Shops.First.CLASSES);
        workspace.generate("first");
        try (TestDatabase database = server.createDatabase();
                DiffSession diffs = workspace.diffs()) {
            Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(folder))
                    .build()
                    .migrateToLatest();
            DiffSide live = DiffSide.live(database.dataSource());

            assertThat(diffs.diff(DiffSide.migrations(folder), DiffSide.declared()))
                    .isEqualTo(diffs.diff(DiffSide.snapshot(folder.resolve("meta/0000_snapshot.json")), live))
                    .returns(true, DiffResult::isEmpty)
                    .returns("no difference", DiffResult::describe);
            assertThat(diffs.diff(live, DiffSide.declared()).isEmpty()).isTrue();
        }
    }

    @Test
    void the_way_to_the_declared_records_is_what_it_says_and_looks_at_chosen_namespaces_only() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute("CREATE SCHEMA other", "CREATE TABLE other.kept (x int)");
            DiffSide some = new DiffSide.Live(database.dataSource(), new TreeSet<>(Set.of(new Identifier("public"))));

            DiffResult result =
                    workspace(ScratchServer.offline(), Shops.First.CLASSES).diff(some, DiffSide.declared());

            assertThat(result.sql())
                    .contains("CREATE TABLE ")
                    .doesNotContain("other")
                    .endsWith(";\n");
            assertThat(result.describe()).startsWith(result.sql().stripTrailing());
        }
    }

    @Test
    void refuses_to_let_a_column_go_that_postgresql_14_drops_with_a_function() {
        String function = "CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a * 2'";
        try (TestDatabase from = TestServers.of(14).createDatabase();
                TestDatabase to = TestServers.of(14).createDatabase();
                DiffSession diffs = workspace(ScratchServer.offline()).diffs()) {
            from.execute(function, "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (twice(a)) STORED)");
            to.execute("CREATE TABLE t (a int, b int)");

            assertThatThrownBy(() -> diffs.diff(DiffSide.live(from.dataSource()), DiffSide.live(to.dataSource())))
                    .isInstanceOf(PlanningException.class)
                    .hasMessageContaining("column public.t.b would go with function public.twice(integer)");

            // It stays in danger afterwards.
            from.execute("ALTER TABLE t ALTER b DROP EXPRESSION");
            assertThatThrownBy(() -> diffs.diff(DiffSide.live(from.dataSource()), DiffSide.live(to.dataSource())))
                    .hasMessageContaining("column public.t.b would go with function public.twice(integer)");
        }
    }

    @Test
    void says_which_roles_have_to_be_there_first() {
        TestServers.of(15).execute("CREATE ROLE \"only There\"", "CREATE ROLE owner_there");
        try (TestDatabase from = TestServers.of(18).createDatabase();
                TestDatabase to = TestServers.of(15).createDatabase();
                DiffSession diffs = workspace(ScratchServer.offline()).diffs()) {
            to.execute(
                    "CREATE TABLE t (a int)",
                    "GRANT SELECT ON t TO \"only There\"",
                    "ALTER TABLE t OWNER TO owner_there");

            DiffResult result = diffs.diff(DiffSide.live(from.dataSource()), DiffSide.live(to.dataSource()));

            assertThat(result.notes())
                    .contains(
                            "the server of %s has no role \"only There\", nor owner_there, which the plan names: create it there first"
                                    .formatted(from.name()));
        } finally {
            TestServers.of(15).execute("DROP ROLE \"only There\"", "DROP ROLE owner_there");
        }
    }

    @Test
    void a_workspace_that_declares_nothing_has_no_declared_side() {
        assertThatThrownBy(
                        () -> workspace(ScratchServer.offline()).diff(DiffSide.migrations(folder), DiffSide.declared()))
                .isInstanceOf(ConfigurationException.class);
    }

    private Workspace workspace(ScratchServer scratch, Class<?>... classes) {
        return Workspace.builder(folder).schema(classes).scratch(scratch).build();
    }
}
