package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.SourceException;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Source, first migration and its record from a live database. */
class PullIT {
    @TempDir
    Path folder;

    private static final TestServer SERVER = TestServers.of(TestServers.majors().getFirst());

    private static final String SHOP = """
        CREATE TYPE order_status AS ENUM ('PENDING', 'PAID', 'SHIPPED');
        CREATE TYPE book_format AS ENUM ('hardcover', 'e-book');
        CREATE TABLE customer (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email text NOT NULL UNIQUE,
          name varchar(80) NOT NULL,
          note text,
          created_at timestamptz NOT NULL DEFAULT now());
        COMMENT ON TABLE customer IS 'Who buys';
        COMMENT ON COLUMN customer.note IS 'Two
        lines';
        CREATE TABLE orders (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
          status order_status NOT NULL DEFAULT 'PENDING',
          format book_format,
          total numeric(12,2) NOT NULL CHECK (total >= 0),
          tags text[] NOT NULL,
          details jsonb,
          payload bytea,
          placed_at timestamptz NOT NULL);
        CREATE INDEX ON orders (customer_id);
        CREATE INDEX ON orders (customer_id, placed_at DESC);
        CREATE INDEX orders_lower_idx ON orders (lower(id::text)) WHERE total > 5;
        CREATE TABLE item (id serial PRIMARY KEY, order_id uuid REFERENCES orders, line_1_text text, class text, address_1 text)\
        """;

    private static final String ORDERS = """
        package com.acme.schema;

        import dev.dbm.annotation.Check;
        import dev.dbm.annotation.Column;
        import dev.dbm.annotation.Default;
        import dev.dbm.annotation.Id;
        import dev.dbm.annotation.Index;
        import dev.dbm.annotation.Json;
        import dev.dbm.annotation.References;
        import dev.dbm.annotation.ReferentialAction;
        import dev.dbm.annotation.Table;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.List;
        import java.util.UUID;
        import org.jspecify.annotations.Nullable;

        @Table
        @Index(columns = {"customerId", "placedAt DESC"})
        @Index(name = "orders_lower_idx", expressions = "lower((id)::text)", where = "total > (5)::numeric")
        public record Orders(
                @Id @Default("gen_random_uuid()") UUID id,

                @References(value = Customer.class, onDelete = ReferentialAction.CASCADE) @Index
                long customerId,

                @Default("'PENDING'") OrderStatus status,
                @Nullable BookFormat format,
                @Column(type = "numeric(12,2)") @Check("total >= 0") BigDecimal total,
                List<String> tags,
                @Json @Nullable String details,
                byte @Nullable [] payload,
                Instant placedAt) {}
        """;

    private RoundTrip project() {
        return new RoundTrip(SERVER, folder);
    }

    private TestDatabase shop() {
        TestDatabase database = SERVER.createDatabase();
        database.execute(SHOP);
        return database;
    }

    @Test
    void writes_what_a_person_would_and_records_it() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = shop();
                TestDatabase empty = SERVER.createDatabase()) {
            PullResult result = project.pull(database);

            assertThat(project.text("Orders.java")).isEqualTo(ORDERS);
            assertThat(result.recorded()).isEqualTo(new Recorded.Now(List.of(new MigrationId("0000_initial"))));
            project.check(database, empty, result);
            MigrateResult migrated = Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(project.migrations()))
                    .build()
                    .migrateToLatest();
            assertThat(migrated.applied()).isEmpty();
            assertThat(CatalogDump.of(empty)).isEqualTo(CatalogDump.of(database));
        }
    }

    @Test
    void takes_the_naming_strategy_and_namespace_of_the_packages_around() {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            PullOptions options =
                    PullOptions.of(database.dataSource(), "dev.dbm.core.pull.loud.schema", folder.resolve("java"));

            project.workspace().pull(options);

            assertThat(folder.resolve("java/dev/dbm/core/pull/loud/schema/Customer.java"))
                    .content()
                    .contains("@Table(value = \"customer\"", "@Column(name = \"email\")");
            assertThat(folder.resolve("java/dev/dbm/core/pull/loud/schema/package-info.java"))
                    .content()
                    .contains("@Namespace(\"public\")");
        }
    }

    @Test
    void reads_with_a_role_that_may_only_connect() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = shop();
                TestDatabase empty = SERVER.createDatabase()) {
            database.execute("DROP ROLE IF EXISTS onlooker", "CREATE ROLE onlooker LOGIN");
            PullOptions options =
                    PullOptions.of(database.dataSource("onlooker", ""), RoundTrip.PACKAGE, folder.resolve("java"));

            PullResult result = project.workspace().pull(options);

            assertThat(result.recorded()).isInstanceOfSatisfying(Recorded.NotYet.class, notYet -> {
                assertThat(notYet.reason()).isEqualTo("The role may not create the migration history");
                assertThat(notYet.remedy()).contains("baseline --to 0000_initial");
            });
            assertThat(database.query("SELECT nspname FROM pg_namespace WHERE nspname = 'dbm'"))
                    .isEmpty();
            project.check(database, empty, result);
            database.execute("DROP ROLE onlooker");
        }
    }

    @Test
    void only_reads_the_database_if_told_so_and_records_later() {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            PullOptions options = project.options(database);

            PullResult first = project.workspace().pull(options.withRecording(PullOptions.Recording.NONE));
            PullResult second = project.workspace().pull(options);

            assertThat(first.recorded()).isInstanceOf(Recorded.NotYet.class);
            assertThat(second.initial()).isEmpty();
            assertThat(second.written()).isZero();
            assertThat(second.recorded()).isEqualTo(new Recorded.Now(List.of(new MigrationId("0000_initial"))));
            assertThat(project.pull(database).recorded()).isEqualTo(new Recorded.Unneeded());
        }
    }

    @Test
    void writes_source_only_where_there_are_migrations() {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            project.workspace().generateEmpty("before");

            PullResult result = project.pull(database);

            assertThat(result.initial()).isEmpty();
            assertThat(result.recorded()).isEqualTo(new Recorded.Unneeded());
            assertThat(project.migrations().resolve("0001_initial.sql")).doesNotExist();
            assertThat(project.source("Orders.java")).exists();
        }
    }

    @Test
    void pulls_again_without_a_scratch_what_no_snapshot_has() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            project.workspace().generateEmpty("before");
            project.pull(database);
            assertThat(project.text("Orders.java")).contains("@Check(\"total >= 0\")", "@Default(\"'PENDING'\")");
            Workspace offline = Workspace.builder(project.migrations())
                    .scratch(ScratchServer.offline())
                    .build();

            PullResult again = offline.pull(project.options(database));

            assertThat(again.files()).extracting(PulledFile::state).containsOnly(PulledFile.State.UNCHANGED);
            Files.writeString(
                    project.source("Orders.java"), project.text("Orders.java").replace("total >= 0", "total >= 1"));
            assertThatThrownBy(() -> offline.pull(project.options(database))).hasMessageContaining("DBM-R001");
        }
    }

    @Test
    void completes_what_was_cut_off() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            WorkspaceOptions options = new WorkspaceOptions(
                    project.migrations(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    ScratchServer.at(SERVER.url("postgres"), TestServer.SUPERUSER, ""),
                    Set.of());
            FileWriter dying = (file, text) -> {
                if (file.toString().endsWith(".json")) {
                    throw new IllegalStateException("the power is gone");
                }
                FileWriter.atomic().write(file, text);
            };
            Pull cutOff = new Pull(options, project.options(database), Clock.systemUTC(), dying);

            assertThatThrownBy(cutOff::run).hasMessage("the power is gone");

            assertThat(project.migrations().resolve("0000_initial.sql")).exists();
            assertThat(project.migrations().resolve("meta/_journal.json")).doesNotExist();
            Files.delete(project.source("Orders.java"));
            PullResult result = project.pull(database);
            assertThat(result.files())
                    .filteredOn(file -> file.state() == PulledFile.State.WRITTEN)
                    .extracting(PulledFile::file)
                    .containsExactly(project.source("Orders.java"));
            assertThat(result.recorded()).isInstanceOf(Recorded.Now.class);
        }
    }

    @Test
    void overwrites_nothing_that_says_something_else() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            Files.createDirectories(project.source("Orders.java").getParent());
            Files.writeString(project.source("Orders.java"), "mine");

            assertThatThrownBy(() -> project.pull(database))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("DBM-R001: A file is there already that says something else")
                    .hasMessageContaining("Orders.java")
                    .hasMessageContaining("pull --diff");

            Files.move(project.source("Orders.java"), project.source("Other.java"));
            assertThatThrownBy(() -> project.pull(database))
                    .hasMessageContaining("DBM-R001: The package holds source already that is not this")
                    .hasMessageContaining("Other.java");
            assertThat(project.source("Customer.java")).doesNotExist();
            assertThat(project.migrations()).doesNotExist();
        }
    }

    @Test
    void refuses_a_folder_that_cannot_be_written_before_it_writes_anything() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = shop()) {
            Files.writeString(folder.resolve("java"), "a file, no folder");

            assertThatThrownBy(() -> project.pull(database))
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SOURCE_UNWRITABLE))
                    .hasMessageContaining("Look at the folder's permissions");
            assertThat(project.migrations()).doesNotExist();
        }
    }

    @Test
    void refuses_a_database_that_holds_nothing() {
        RoundTrip project = project();
        try (TestDatabase database = shop();
                TestDatabase empty = SERVER.createDatabase()) {
            assertThatThrownBy(() -> project.pull(empty)).hasMessageContaining("DBM-R005");
            assertThatThrownBy(() ->
                            project.workspace().pull(project.options(database).withNamespaces(Set.of("Public"))))
                    .hasMessageContaining("DBM-R005")
                    .hasMessageContaining("looked at: Public");
        }
    }

    @Test
    void names_what_is_left_and_what_needs_it() throws IOException {
        RoundTrip project = project();
        try (TestDatabase database = SERVER.createDatabase();
                TestDatabase empty = SERVER.createDatabase()) {
            database.execute("""
                CREATE TABLE visit (day date NOT NULL, page text, PRIMARY KEY (day)) PARTITION BY RANGE (day);
                CREATE TABLE "a*/b" (id int PRIMARY KEY, day date REFERENCES visit, name text);
                CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
                CREATE INDEX by_name ON "a*/b" USING gin (to_tsvector('plain', coalesce(name, '')))\
                """);

            PullResult result = project.pull(database);

            assertThat(result.notes()).hasSize(1).first().asString().contains("needs text search configuration");
            assertThat(project.text("package-info.java"))
                    .contains("<li>partitioned table public.visit", "<li>foreign key public.\"a*&#47;b\"");
            project.check(database, empty, result);
        }
    }
}
