package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Refusal;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.journal.Journal;
import dev.dbm.lint.Severity;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.Shops;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
    @TempDir
    Path folder;

    private Workspace workspace(Class<?>... classes) {
        return builder(classes).build();
    }

    private Workspace.Builder builder(Class<?>... classes) {
        return Workspace.builder(folder).schema(classes).scratch(ScratchServer.offline());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void says_that_nothing_changed_and_not_that_there_is_no_server() {
        workspace(Shops.First.CLASSES).generate();

        GenerateResult again = builder(Shops.First.CLASSES)
                .scratch(ScratchServer.automatic())
                .build()
                .generate();

        assertThat(again.proof().describe()).isEqualTo("not proven: nothing changed");
        assertThat(workspace(Shops.First.CLASSES).generate().proof().describe()).isEqualTo("not proven: offline");
    }

    @Test
    void writes_file_snapshot_and_journal() throws IOException {
        GenerateResult result = workspace(Shops.First.CLASSES).generate();

        assertThat(files()).containsExactly("0000_initial.sql", "meta/0000_snapshot.json", "meta/_journal.json");
        assertThat(result.describe())
                .startsWith("0000_initial.sql\n  + enum ")
                .contains("+ table        public.orders", "5 columns")
                .endsWith("not proven: offline");
        String sql = Files.readString(folder.resolve("0000_initial.sql"));
        assertThat(sql)
                .startsWith("-- + enum")
                .contains("-- runs in one transaction\n")
                .contains(");--> statement-breakpoint\nCREATE TABLE")
                .contains("\n);\n--> statement-breakpoint\n")
                .doesNotEndWith("\n");
        assertThat(Files.readString(folder.resolve(Journal.FILE))).contains("\"tag\": \"0000_initial\"");
        assertThat(workspace(Shops.First.CLASSES).validate().isSpotless()).isTrue();
    }

    @Test
    void writes_nothing_when_there_is_nothing_to_do() throws IOException {
        workspace(Shops.First.CLASSES).generate();
        List<String> before = files();

        GenerateResult result = workspace(Shops.First.CLASSES).generate("again");

        assertThat(result.isEmpty()).isTrue();
        assertThat(result.describe()).isEqualTo("nothing to generate: the declared schema equals 0000_initial");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void goes_on_from_the_last_snapshot() throws IOException {
        workspace(Shops.First.CLASSES).generate();

        GenerateResult result = workspace(Shops.Noted.CLASSES).generate();

        assertThat(result.files()).singleElement().satisfies(file -> {
            assertThat(file.id().tag()).isEqualTo("0001_orders");
            assertThat(file.changes())
                    .anySatisfy(line -> assertThat(line).matches("\\+ column +public.orders.note +text, nullable"))
                    .anySatisfy(line -> assertThat(line)
                            .matches("\\+ check +public.orders.orders_note_not_blank +\\(note is null or note"
                                    + " <> ''\\)"));
        });
        assertThat(workspace(Shops.Noted.CLASSES).validate().isSpotless()).isTrue();
        assertThat(workspace(Shops.First.CLASSES).validate().findings())
                .extracting(finding -> finding.rule().text())
                .containsExactly("DBM-V009");
    }

    @Test
    void refuses_a_drop_that_looks_like_a_rename() throws IOException {
        workspace(Shops.First.Customer.class).generate();
        List<String> before = files();

        assertThatThrownBy(() -> workspace(Shops.Renamed.Customer.class).generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.report()).isEqualTo("""
                        refused: column public.customer.name would be dropped and column public.customer.full_name added
                          If it was renamed, say so in Customer#fullName:   @RenamedFrom("name")
                          If its data may go, say so in Customer:           @DropAllowed("name")   (or, once: --allow-drop public.customer.name)
                        DBM-P003, see docs/errors.md#dbm-p003\
                        """);
                    assertThat(e.refusals()).singleElement().satisfies(refusal -> {
                        assertThat(refusal.object().shown()).isEqualTo("public.customer.name");
                        assertThat(refusal.answers())
                                .extracting(Refusal.Answer::meaning)
                                .containsExactly(Refusal.Meaning.RENAMED, Refusal.Meaning.DROPPED);
                        assertThat(refusal.answers().get(0).object().shown()).isEqualTo("public.customer.full_name");
                    });
                });
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takes_each_answer() throws IOException {
        workspace(Shops.First.Customer.class).generate();

        GenerateResult renamed = workspace(Shops.Renamed.Said.class).generate("renamed");

        assertThat(Files.readString(renamed.files().get(0).path()))
                .contains("ALTER TABLE public.customer RENAME COLUMN name TO full_name")
                .doesNotContain("DROP COLUMN");
        assertThat(renamed.describe()).contains("> column  public.customer.name");
    }

    @Test
    void drops_what_is_allowed_in_source_or_once() throws IOException {
        workspace(Shops.First.Customer.class).generate();

        GenerateResult allowed = workspace(Shops.Renamed.Dropped.class).generate("dropped");

        assertThat(Files.readString(allowed.files().get(0).path()))
                .contains("DROP COLUMN name", "-- hazard: deletes data (column public.customer.name)");
    }

    @Test
    void refuses_to_drop_a_table_and_takes_an_allowance() throws IOException {
        workspace(Shops.First.CLASSES).generate();

        assertThatThrownBy(() -> workspace(Shops.Fewer.CLASSES).generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.problems())
                            .extracting(problem -> problem.code())
                            .containsOnly(ErrorCode.DROP_REFUSED);
                    assertThat(e.refusals())
                            .extracting(refusal -> refusal.object().toString())
                            .containsExactlyInAnyOrder("table public.orders", "enum public.order_status");
                    assertThat(e.report()).contains("@DropAllowed(\"orders\")", "dev.dbm.testkit.package-info");
                });

        GenerateResult result = builder(Shops.Fewer.CLASSES)
                .allowDrop("public.orders")
                .allowDrop("enum public.order_status")
                .build()
                .generate();

        assertThat(Files.readString(result.files().get(0).path())).contains("DROP TABLE public.orders");
        assertThat(result.describe()).contains("- table  public.orders");
    }

    @Table("user")
    record User(@Id long id) {}

    @Test
    void takes_an_allowance_whose_quotes_a_shell_has_taken() throws IOException {
        workspace(User.class, Shops.First.Customer.class).generate();

        assertThatThrownBy(() -> workspace(Shops.First.Customer.class).generate())
                .hasMessageContaining("--allow-drop public.\"user\")");
        GenerateResult result = builder(Shops.First.Customer.class)
                .allowDrop("public.user")
                .build()
                .generate();

        assertThat(Files.readString(result.files().get(0).path())).contains("DROP TABLE public.\"user\"");
    }

    @Test
    void names_an_allowance_that_allows_nothing() throws IOException {
        workspace(Shops.First.CLASSES).generate();

        assertThatThrownBy(() -> builder(Shops.Fewer.CLASSES)
                        .allowDrop("public.orders")
                        .allowDrop("public.order_status")
                        .allowDrop("public.oders")
                        .build()
                        .generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.ALLOWED_DROP_UNKNOWN);
                    assertThat(e.getMessage()).contains("public.oders", "public.orders");
                });
    }

    @Test
    void reports_what_cannot_be_done_and_what_is_refused_together() {
        workspace(Shops.Labelled.CLASSES).generate();

        assertThatThrownBy(() -> workspace(Shops.Shrunk.CLASSES).generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly(ErrorCode.CHANGE_UNSUPPORTED, ErrorCode.DROP_OR_RENAME));
    }

    @Test
    void gives_a_file_of_its_own_to_what_needs_one() throws IOException {
        workspace(Shops.First.CLASSES).generate();

        GenerateResult result = workspace(Shops.Labelled.CLASSES).generate("shipping");

        assertThat(result.files())
                .extracting(file -> file.id().tag())
                .contains("0001_shipping_label")
                .anySatisfy(tag -> assertThat(tag).endsWith("_shipping_concurrently"));
        assertThat(Files.readString(folder.resolve("0001_shipping_label.sql"))).contains("ADD VALUE 'SHIPPED'");
        String concurrently = result.files().stream()
                .map(file -> file.id().fileName())
                .filter(name -> name.contains("concurrently"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(folder.resolve(concurrently)))
                .contains("-- dbm:transaction none\n", "CREATE INDEX CONCURRENTLY");
        assertThat(workspace(Shops.Labelled.CLASSES).validate().findings()).isEmpty();
        assertThat(workspace(Shops.Labelled.CLASSES).generate().isEmpty()).isTrue();
    }

    @Test
    void refuses_a_name_that_is_no_file_name() {
        for (String name : List.of("", "../x", "a b", "ä", "x".repeat(81))) {
            assertThatThrownBy(() -> workspace(Shops.First.CLASSES).generate(name))
                    .asInstanceOf(type(PlanningException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_NAME_INVALID));
        }
    }

    @Test
    void leaves_the_old_state_or_something_that_validate_names_wherever_it_is_cut_off() throws IOException {
        workspace(Shops.First.CLASSES).generate();
        String journal = Files.readString(folder.resolve(Journal.FILE));
        WorkspaceOptions options = options(Shops.Noted.CLASSES);

        for (int step = 0; step < 3; step++) {
            int last = step;
            int[] written = {0};
            FileWriter dying = (file, text) -> {
                if (written[0]++ == last) {
                    throw new IllegalStateException("power cut");
                }
                FileWriter.atomic().write(file, text);
            };
            assertThatThrownBy(() -> new Generate(options, Declared.of(options)::read, Clock.systemUTC(), dying)
                            .run(Optional.of("note")))
                    .hasMessage("power cut");

            ValidateResult found = workspace(Shops.First.CLASSES).validate();

            assertThat(Files.readString(folder.resolve(Journal.FILE))).isEqualTo(journal);
            assertThat(found.of(Severity.ERROR)).hasSize(last).allSatisfy(finding -> {
                assertThat(finding.file()).isIn("0001_note.sql", "meta/0001_snapshot.json");
                assertThat(finding.remedy()).contains("generate again");
            });
        }

        workspace(Shops.Noted.CLASSES).generate("note");
        assertThat(workspace(Shops.Noted.CLASSES).validate().isSpotless()).isTrue();
    }

    @Test
    void never_writes_over_a_file_that_it_does_not_know() throws IOException {
        workspace(Shops.First.CLASSES).generate();
        Files.writeString(folder.resolve("0001_note.sql"), "SELECT 1;");

        assertThatThrownBy(() -> workspace(Shops.Noted.CLASSES).generate("note"))
                .hasMessageContaining("0001_note.sql")
                .hasMessageContaining("DBM-P008");
        assertThat(Files.readString(folder.resolve("0001_note.sql"))).isEqualTo("SELECT 1;");
    }

    @Test
    void makes_an_empty_migration() throws IOException {
        workspace(Shops.First.CLASSES).generate();

        GenerateResult result = workspace(Shops.First.CLASSES).generateEmpty("seed");

        assertThat(result.files())
                .singleElement()
                .satisfies(file -> assertThat(file.id().tag()).isEqualTo("0001_seed"));
        assertThat(workspace(Shops.First.CLASSES).validate().isSpotless()).isTrue();
        assertThat(workspace(Shops.First.CLASSES).generate().isEmpty()).isTrue();
    }

    private WorkspaceOptions options(Class<?>... classes) {
        return new WorkspaceOptions(
                folder, List.of(classes), List.of(), Optional.empty(), List.of(), ScratchServer.offline(), Set.of());
    }
}
