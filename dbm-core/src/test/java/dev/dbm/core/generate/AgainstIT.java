package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.testkit.Shops;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that is looked at before anything is generated. */
class AgainstIT {
    @Table("part")
    @Unique(columns = "number", nullsNotDistinct = true)
    record Part(@Id int id, @Nullable Integer number) {}

    @Table(value = "report", namespace = "reporting")
    record Report(@Id int id) {}

    @TempDir
    Path folder;

    private final TestServer server = TestServers.newest();
    private TestDatabase database;

    @BeforeEach
    void lend() {
        database = server.createDatabase();
    }

    @AfterEach
    void giveBack() {
        database.close();
    }

    private Workspace workspace(DataSource live, Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .against(live)
                .build();
    }

    private GenerateResult generate(Class<?>... classes) {
        return workspace(database.dataSource(), classes).generate();
    }

    private void migrate() {
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : all.toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private Problem refusal(Class<?>... classes) throws IOException {
        Map<String, String> before = files();
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> generate(classes))
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> problem[0] = e.problems().getFirst());
        assertThat(files()).isEqualTo(before);
        return problem[0];
    }

    @Test
    void generates_on_what_is_as_the_last_snapshot_says() {
        GenerateResult first = generate(Shops.First.CLASSES);
        migrate();
        GenerateResult second = generate(Shops.Noted.CLASSES);

        assertThat(first.notes()).contains("the database " + database.name() + ", PostgreSQL 18, is empty");
        assertThat(second.files()).isNotEmpty();
        assertThat(second.notes())
                .contains("the database " + database.name() + ", PostgreSQL 18, is what 0000_initial left");
    }

    @Test
    void refuses_a_first_migration_for_a_database_that_is_not_empty() throws IOException {
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY)");

        Problem problem = refusal(Shops.First.CLASSES);

        assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_DRIFTED);
        assertThat(problem.where()).contains("table public.customer", "declared  missing");
    }

    @Test
    void looks_into_namespaces_that_are_declared_only_now() throws IOException {
        generate(Shops.First.CLASSES);
        migrate();
        database.execute("CREATE SCHEMA reporting", "CREATE TABLE reporting.old (a int)");

        Problem problem = refusal(Shops.First.Customer.class, Shops.First.Order.class, Report.class);

        assertThat(problem.where()).contains("table reporting.old");
    }

    @Test
    void shows_the_drift_and_writes_nothing() throws IOException {
        generate(Shops.First.CLASSES);
        migrate();
        database.execute(
                "ALTER TABLE customer ADD COLUMN extra int", "ALTER TABLE orders ALTER COLUMN total DROP NOT NULL");

        Problem problem = refusal(Shops.Noted.CLASSES);

        assertThat(problem.code()).isEqualTo(ErrorCode.DATABASE_DRIFTED);
        assertThat(problem.what())
                .isEqualTo("The database " + database.name() + " is not what 0000_initial left; nothing was written");
        assertThat(problem.where())
                .contains("2 mismatches in", "column public.customer.extra", "column public.orders.total");
        assertThat(problem.remedy()).startsWith("Undo there");
        assertThatThrownBy(() ->
                        workspace(database.dataSource(), Shops.First.CLASSES).generateEmpty("by_hand"))
                .isInstanceOf(PlanningException.class);
    }

    @Test
    void names_what_is_pending_there() throws IOException {
        generate(Shops.First.CLASSES);
        migrate();
        generate(Shops.Noted.CLASSES);

        Problem problem = refusal(Shops.First.CLASSES);

        assertThat(problem.where()).contains("column public.orders.note");
        assertThat(problem.remedy()).startsWith("Migrate it first; pending there: 0001_");
    }

    @Test
    void reads_only() {
        database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
        GenerateResult result = generate(Shops.First.CLASSES);

        assertThat(result.files()).isNotEmpty();
        assertThat(database.query("SELECT count(*) FROM pg_namespace WHERE nspname = 'dbm'"))
                .containsExactly("0");
    }

    @Test
    void refuses_what_that_server_is_too_old_for() throws IOException {
        try (TestDatabase old = TestServers.of(14).createDatabase()) {
            assertThatThrownBy(() -> workspace(old.dataSource(), Part.class).generate())
                    .asInstanceOf(type(PlanningException.class))
                    .satisfies(e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.SERVER_TOO_OLD);
                        assertThat(e).hasMessageContaining("NULLS NOT DISTINCT needs PostgreSQL 15");
                    });
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void says_when_the_database_cannot_be_reached() throws IOException {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none");

        assertThatThrownBy(() -> workspace(nowhere, Shops.First.CLASSES).generate())
                .asInstanceOf(type(DatabaseException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE))
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("it is the one to look at before anything is generated")
                        .hasMessageContaining("--against none"));
        assertThat(files()).isEmpty();
    }
}
