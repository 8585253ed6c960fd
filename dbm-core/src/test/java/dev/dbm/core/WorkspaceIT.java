package dev.dbm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.ErrorCode;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Mismatch;
import dev.dbm.PlanningException;
import dev.dbm.Proof;
import dev.dbm.SchemaMismatchException;
import dev.dbm.VerifyResult;
import dev.dbm.testkit.Shops;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.SealResult;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import dev.dbm.workspace.Workspace.BaselineCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceIT {
    @TempDir
    Path folder;

    static List<Integer> majors() {
        return TestServers.majors();
    }

    private Workspace workspace(TestServer server, Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private Workspace offline(Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.offline())
                .build();
    }

    private void migrate(TestDatabase database) {
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void generates_proves_migrates_and_verifies(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            GenerateResult first = workspace(server, Shops.First.CLASSES).generate();
            migrate(database);
            GenerateResult second = workspace(server, Shops.Noted.CLASSES).generate("orders_note");
            migrate(database);

            assertThat(first.proof()).isEqualTo(new ReplayProof.Proven(1, List.of(server.major())));
            assertThat(second.describe())
                    .endsWith("proven: 2 files replayed on PostgreSQL " + server.major() + ", with rows"
                            + "; the result equals the declared schema");
            assertThat(workspace(server, Shops.Noted.CLASSES).generate().isEmpty())
                    .isTrue();
            assertThat(workspace(server, Shops.Noted.CLASSES).validate()).satisfies(result -> {
                assertThat(result.findings()).isEmpty();
                assertThat(result.proof()).isEqualTo(new ReplayProof.Proven(2, List.of(server.major())));
            });
            VerifyResult verified = offline(Shops.Noted.CLASSES).verify(database.dataSource());
            verified.assertInSync();
            assertThat(verified.proof().basis()).isEqualTo(Proof.Basis.RECORDED);
            assertThat(verified.describe())
                    .startsWith("in sync: " + database.name() + " equals the declared schema (")
                    .contains("2 tables");
            // Without any class the last snapshot is what the database should be.
            offline().verify(database.dataSource()).assertInSync();
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void labels_and_concurrent_indexes_are_files_of_their_own_that_run(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, Shops.First.CLASSES).generate();
            GenerateResult result = workspace(server, Shops.Labelled.CLASSES).generate("shipping");
            migrate(database);

            assertThat(result.files()).hasSize(3);
            assertThat(result.proof()).isInstanceOf(ReplayProof.Proven.class);
            offline(Shops.Labelled.CLASSES).verify(database.dataSource()).assertInSync();
            assertThat(workspace(server, Shops.Labelled.CLASSES).validate().findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void names_every_mismatch_with_what_mends_it(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, Shops.Noted.CLASSES).generate();
            migrate(database);
            database.execute(
                    "ALTER TABLE orders ALTER COLUMN note SET NOT NULL",
                    "DROP INDEX orders_customer_id_placed_at_idx",
                    "ALTER TABLE orders DROP CONSTRAINT orders_note_known",
                    "ALTER TABLE orders ADD CONSTRAINT orders_note_known CHECK (note IN ('a', 'b'))",
                    "ALTER TABLE customer ADD COLUMN extra int",
                    "CREATE VIEW daily AS SELECT 1 AS one");

            VerifyResult result = offline(Shops.Noted.CLASSES).verify(database.dataSource());

            assertThat(result.mismatches())
                    .extracting(Mismatch::object)
                    .containsExactlyInAnyOrder(
                            "column public.orders.note",
                            "index public.orders_customer_id_placed_at_idx",
                            "check public.orders.orders_note_known",
                            "column public.customer.extra");
            assertThat(result.describe())
                    .startsWith("4 mismatches in " + database.name() + "\n")
                    .contains("""
                          column public.orders.note
                            declared  text, nullable
                            live      text, not null
                            mend      ALTER TABLE public.orders ALTER COLUMN note DROP NOT NULL;
                        """.stripTrailing());
            assertThat(result.unmodelled())
                    .singleElement()
                    .satisfies(view -> assertThat(view.name()).isEqualTo("public.daily"));
            for (Mismatch mismatch : result.mismatches()) {
                assertThat(mismatch.mend()).as(mismatch.object()).isNotEmpty();
                database.execute(mismatch.mend().toArray(String[]::new));
            }
            assertThat(offline(Shops.Noted.CLASSES)
                            .verify(database.dataSource())
                            .mismatches())
                    .isEmpty();
            assertThatThrownBy(result::assertInSync)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("column public.customer.extra");
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void a_missing_table_is_one_mismatch_and_mends(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, Shops.First.CLASSES).generate();

            VerifyResult result = offline(Shops.First.CLASSES).verify(database.dataSource());
            result.mismatches().stream()
                    .sorted((a, b) -> rank(a) - rank(b))
                    .forEach(mismatch -> database.execute(mismatch.mend().toArray(String[]::new)));

            assertThat(result.mismatches())
                    .extracting(Mismatch::object)
                    .contains("table public.orders", "table public.customer")
                    .noneMatch(object -> object.startsWith("column"));
            offline(Shops.First.CLASSES).verify(database.dataSource()).assertInSync();
        }
    }

    private static int rank(Mismatch mismatch) {
        return List.of("enum", "table", "index", "foreign key").stream()
                .filter(kind -> mismatch.object().startsWith(kind))
                .findFirst()
                .map(List.of("enum", "table", "index", "foreign key")::indexOf)
                .orElse(9);
    }

    @Test
    void says_which_major_to_add_and_seal_adds_it() {
        TestServer recent = TestServers.of(18);
        TestServer old = TestServers.of(15);
        try (TestDatabase database = old.createDatabase()) {
            workspace(recent, Shops.Noted.CLASSES).generate();
            migrate(database);

            int major = old.major();
            VerifyResult unsaid = offline(Shops.Noted.CLASSES).verify(database.dataSource());
            assertThat(unsaid.mismatches()).isEmpty();
            assertThat(unsaid.isInSync()).isFalse();
            assertThatThrownBy(unsaid::orThrow)
                    .asInstanceOf(type(SchemaMismatchException.class))
                    .satisfies(e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.CANONICAL_FORMS_NEEDED);
                        assertThat(e.getMessage())
                                .contains("PostgreSQL " + major, "check public.orders.orders_note_known");
                    });
            assertThat(workspace(old, Shops.Noted.CLASSES)
                            .verify(database.dataSource())
                            .proof()
                            .basis())
                    .isEqualTo(Proof.Basis.SCRATCH);

            SealResult sealed = workspace(old, Shops.Noted.CLASSES).seal();

            assertThat(sealed.sealed()).isEmpty();
            assertThat(sealed.proof()).isEqualTo(new ReplayProof.Proven(1, List.of(major)));
            VerifyResult verified = offline(Shops.Noted.CLASSES).verify(database.dataSource());
            verified.assertInSync();
            assertThat(verified.proof().basis()).isEqualTo(Proof.Basis.RECORDED);
            assertThat(workspace(recent, Shops.Noted.CLASSES).validate().findings())
                    .isEmpty();
        }
    }

    @Test
    void a_failed_proof_writes_nothing_and_shows_the_difference() throws IOException {
        TestServer server = TestServers.newest();
        workspace(server, Shops.First.CLASSES).generate();
        workspace(server, Shops.First.CLASSES).generateEmpty("by_hand");
        Files.writeString(folder.resolve("0001_by_hand.sql"), "CREATE TABLE extra (a int);\n");
        String journal = Files.readString(folder.resolve("meta/_journal.json"));

        assertThatThrownBy(() -> workspace(server, Shops.Noted.CLASSES).generate("note"))
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PROOF_FAILED);
                    assertThat(e.getMessage()).contains("- table", "public.extra");
                });
        assertThatThrownBy(() -> workspace(server, Shops.First.CLASSES).seal()).isInstanceOf(PlanningException.class);
        assertThat(folder.resolve("0002_note.sql")).doesNotExist();
        assertThat(Files.readString(folder.resolve("meta/_journal.json"))).isEqualTo(journal);

        Files.writeString(
                folder.resolve("0001_by_hand.sql"), "SELECT 1;\n--> statement-breakpoint\nSELECT nonsense;\n");
        assertThatThrownBy(() -> workspace(server, Shops.Noted.CLASSES).generate("note"))
                .hasMessageContaining("0001_by_hand.sql:3")
                .hasMessageContaining("42703");
    }

    @Test
    void seals_a_backfill_after_the_proof() throws IOException {
        TestServer server = TestServers.newest();
        workspace(server, Shops.First.CLASSES).generate();
        workspace(server, Shops.Noted.CLASSES).generate("note");
        Path file = folder.resolve("0001_note.sql");
        Files.writeString(
                file,
                Files.readString(file)
                        + "\n--> statement-breakpoint\nUPDATE orders SET note = 'a' WHERE note IS NULL;");

        ValidateResult edited = workspace(server, Shops.Noted.CLASSES).validate();
        SealResult sealed = workspace(server, Shops.Noted.CLASSES).seal();

        assertThat(edited.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().text()).isEqualTo("DBM-V007");
            assertThat(finding.file()).isEqualTo("0001_note.sql");
        });
        assertThat(sealed.sealed()).containsExactly(new MigrationId("0001_note"));
        assertThat(workspace(server, Shops.Noted.CLASSES).validate().findings()).isEmpty();
    }

    @Test
    void seals_by_hand_what_no_plan_can_do() throws IOException {
        TestServer server = TestServers.newest();
        workspace(server, Shops.Labelled.CLASSES).generate();
        workspace(server, Shops.Labelled.CLASSES).generateEmpty("unship");
        Files.writeString(folder.resolve(nameOf("unship")), """
            DROP INDEX orders_placed_at_idx;
            ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;
            ALTER TYPE order_status RENAME TO order_status_old;
            CREATE TYPE order_status AS ENUM ('PENDING', 'PAID');
            ALTER TABLE orders ALTER COLUMN status TYPE order_status USING status::text::order_status;
            DROP TYPE order_status_old;
            ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'PENDING';
            """);

        assertThatThrownBy(() -> workspace(server, Shops.First.CLASSES).generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CHANGE_UNSUPPORTED));
        SealResult sealed = workspace(server, Shops.First.CLASSES).seal();

        assertThat(sealed.proof()).isInstanceOf(ReplayProof.Proven.class);
        assertThat(workspace(server, Shops.First.CLASSES).generate().isEmpty()).isTrue();
        assertThat(workspace(server, Shops.First.CLASSES).validate().isValid()).isTrue();
    }

    @Test
    void refuses_what_would_take_along_a_view_that_files_of_ones_own_made() throws IOException {
        TestServer server = TestServers.newest();
        workspace(server, Shops.First.Customer.class).generate();
        workspace(server, Shops.First.Customer.class).generateEmpty("names");
        Files.writeString(folder.resolve(nameOf("names")), "CREATE VIEW names AS SELECT name FROM customer;");
        workspace(server, Shops.First.Customer.class).seal();
        long files = files();

        assertThatThrownBy(() -> workspace(server, Shops.Renamed.Dropped.class).generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNMODELLED_IN_THE_WAY))
                .satisfies(e -> assertThat(e).hasMessageContaining("view public.names"));

        assertThat(files()).isEqualTo(files);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        }
    }

    private String nameOf(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("_" + name + ".sql"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void warns_of_what_was_added_by_hand_to_a_generated_file_only() throws IOException {
        TestServer server = TestServers.newest();
        workspace(server, Shops.First.CLASSES).generate();
        Path file = folder.resolve("0000_initial.sql");
        Files.writeString(
                file,
                Files.readString(file)
                        + "--> statement-breakpoint\n"
                        + "CREATE TABLE scratch (a int);--> statement-breakpoint\n"
                        + "DROP TABLE IF EXISTS scratch;");
        workspace(server, Shops.First.CLASSES).seal();

        assertThat(workspace(server, Shops.First.CLASSES).validate().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().text()).isEqualTo("DBM-V012");
                    assertThat(finding.what()).contains("CREATE TABLE");
                });
    }

    @Test
    void baselines_a_database_that_has_the_schema_and_no_other() {
        TestServer server = TestServers.newest();
        workspace(server, Shops.First.CLASSES).generate();
        workspace(server, Shops.Noted.CLASSES).generate("note");
        MigrationId first = new MigrationId("0000_initial");
        MigrationId last = new MigrationId("0001_note");
        try (TestDatabase database = server.createDatabase();
                TestDatabase empty = server.createDatabase()) {
            migrate(database);
            database.execute("DROP SCHEMA dbm CASCADE");
            Workspace workspace = offline(Shops.Noted.CLASSES);

            assertThatThrownBy(() -> workspace.baseline(database.dataSource(), first, BaselineCheck.VERIFY))
                    .isInstanceOf(SchemaMismatchException.class);
            assertThatThrownBy(() -> workspace.baseline(empty.dataSource(), last, BaselineCheck.VERIFY))
                    .isInstanceOf(SchemaMismatchException.class);
            assertThat(workspace.baseline(database.dataSource(), last, BaselineCheck.VERIFY))
                    .containsExactly(first, last);
            assertThat(workspace.baseline(empty.dataSource(), first, BaselineCheck.FORCE))
                    .containsExactly(first);
        }
    }

    @Test
    void the_migrator_verifies_too() {
        TestServer server = TestServers.newest();
        workspace(server, Shops.First.CLASSES).generate();
        try (TestDatabase database = server.createDatabase()) {
            Migrator migrator = Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(folder))
                    .schema(Shops.First.CLASSES)
                    .build();
            migrator.migrateToLatest();

            migrator.verify().assertInSync();
        }
    }
}
