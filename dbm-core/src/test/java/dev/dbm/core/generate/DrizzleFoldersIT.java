package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.core.check.Accept;
import dev.dbm.core.check.Validate;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that real projects made with drizzle-kit. */
class DrizzleFoldersIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"homarr", "telli-api", "ai-chatbot"})
    void a_tidy_folder_is_valid_and_goes_on(String project) throws IOException {
        copy(project);
        TestServer server = TestServers.newest();
        WorkspaceOptions options = options(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""));
        int files = Folder.open(MigrationSource.directory(folder))
                .journal()
                .entries()
                .size();

        ValidateResult before = new Validate(options).run();
        GenerateResult generated = generate(options);
        ValidateResult after = new Validate(options).run();

        assertThat(before.of(Severity.ERROR)).isEmpty();
        assertThat(generated.files())
                .singleElement()
                .satisfies(file -> assertThat(file.id().tag()).isEqualTo("%04d_added".formatted(files)));
        assertThat(generated.proof())
                .isEqualTo(new ReplayProof.Proven(files + 1, List.of(server.major()), 3, List.of()));
        assertThat(after.of(Severity.ERROR)).isEmpty();
    }

    @Test
    void a_folder_with_gaps_opens_with_warnings_that_can_be_accepted() throws IOException {
        copy("lobe-chat");
        WorkspaceOptions options = options(ScratchServer.offline());

        ValidateResult before = new Validate(options).run();
        ValidateResult accepted = new Accept(options).run();
        ValidateResult after = new Validate(options).run();

        assertThat(before.of(Severity.ERROR)).isEmpty();
        assertThat(before.of(Severity.WARNING))
                .extracting(Finding::rule, Finding::file)
                .extracting(Object::toString)
                .contains(
                        "(DBM-J009, \"0017_add_user_id_to_tables.sql\")",
                        "(DBM-V003, \"0043_add_course_management.sql\")",
                        "(DBM-V004, \"0044_add_model_credits.sql\")",
                        "(DBM-V004, \"0045_add_max_users_to_organizations.sql\")",
                        "(DBM-V005, \"0042_add_invite_codes.sql\")");
        assertThat(accepted.of(Severity.WARNING)).isEmpty();
        assertThat(after.of(Severity.WARNING)).isEmpty();
        assertThat(after.describe()).contains("accepted");
        GenerateResult generated = generate(options);
        assertThat(generated.notes()).anySatisfy(note -> assertThat(note).contains("0043_add_course_management"));
        assertThat(generated.files())
                .singleElement()
                .satisfies(file -> assertThat(file.id().tag()).isEqualTo("0044_added"));
    }

    @Test
    void names_what_the_scratch_server_lacks() throws IOException {
        copy("lobe-chat");
        TestServer server = TestServers.newest();

        ValidateResult result =
                new Validate(options(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))).run();

        assertThat(result.of(Severity.ERROR)).isEmpty();
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.place()).isEqualTo("0005_pgvector.sql:2");
            assertThat(finding.what()).contains("vector");
        });
    }

    @Test
    void generates_nothing_where_the_scratch_lacks_an_extension() throws IOException {
        copy("lobe-chat");
        TestServer server = TestServers.newest();
        WorkspaceOptions options = options(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""));

        assertThatThrownBy(() -> generate(options))
                .hasMessageContaining("DBM-P007")
                .hasMessageContaining("0005_pgvector.sql:2  extension vector")
                .hasMessageContaining("--scratch-url");
        assertThat(folder.resolve("0044_added.sql")).doesNotExist();
    }

    @Test
    void replays_what_was_run_long_ago_as_its_own_transactions_say_and_goes_on() throws IOException {
        journal("0000_tables", "0001_control", "0002_mixed");
        file("0000_tables", "CREATE TABLE \"a\" (\"x\" integer);");
        file("0001_control", "BEGIN; CREATE TABLE \"b\" (\"x\" integer); COMMIT; ALTER TABLE \"b\" ADD \"y\" integer;");
        file("0002_mixed", """
            BEGIN;
            ALTER TABLE "a" ADD "y" integer;
            COMMIT;
            CREATE INDEX CONCURRENTLY "a_y" ON "a" ("y");
            BEGIN;
            ALTER TABLE "a" ADD "z" integer;
            """);
        TestServer server = TestServers.newest();
        WorkspaceOptions options = options(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""));
        snapshot("0002", "\"a\"", "x", "y", "z");

        ValidateResult before = new Validate(options).run();
        ValidateResult accepted = new Accept(options).run();

        assertThat(before.of(Severity.ERROR)).isEmpty();
        assertThat(before.of(Severity.WARNING))
                .extracting(Finding::rule, Finding::file)
                .extracting(Object::toString)
                .contains("(DBM-J009, \"0001_control.sql\")", "(DBM-J012, \"0002_mixed.sql\")");
        assertThat(before.describe())
                .contains("- table  public.b", "- index  public.a_y")
                .doesNotContain("column  public.a");
        assertThat(accepted.of(Severity.WARNING)).isEmpty();
        try (TestDatabase database = server.createDatabase()) {
            assertThatThrownBy(() -> Migrator.builder(database.dataSource())
                            .migrations(MigrationSource.directory(folder))
                            .build()
                            .migrateToLatest())
                    .hasMessageContaining("DBM-J009");
            assertThat(database.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"))
                    .isEmpty();
        }
    }

    @Test
    void old_snapshots_that_cannot_be_read_are_history_and_the_last_one_is_not() throws IOException {
        journal("0000_a", "0001_b");
        file("0000_a", "CREATE TABLE \"a\" (\"x\" integer);");
        file("0001_b", "SELECT 1;");
        Files.writeString(folder.resolve("meta/0000_snapshot.json"), "{\"version\": \"5\", \"dialect\": \"pg\"}");
        snapshot("0001", "\"a\"", "x");
        WorkspaceOptions options = options(ScratchServer.offline());

        ValidateResult before = new Validate(options).run();
        Files.writeString(folder.resolve("meta/0001_snapshot.json"), "{\"version\": \"5\", \"dialect\": \"pg\"}");
        ValidateResult after = new Validate(options).run();

        assertThat(before.of(Severity.ERROR)).isEmpty();
        assertThat(before.of(Severity.WARNING)).extracting(Finding::file).contains("meta/0000_snapshot.json");
        assertThat(after.of(Severity.ERROR)).extracting(Finding::file).containsExactly("meta/0001_snapshot.json");
    }

    private void journal(String... tags) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (String tag : tags) {
            entries.add(new JournalEntry(entries.size(), "7", entries.size() + 1L, tag, true, Map.of(), Map.of()));
        }
        Files.createDirectories(folder.resolve("meta"));
        Files.writeString(folder.resolve(Journal.FILE), new Journal("7", "postgresql", entries).json());
    }

    private void file(String tag, String text) throws IOException {
        Files.writeString(folder.resolve(tag + ".sql"), text);
    }

    private void snapshot(String prefix, String table, String... columns) throws IOException {
        String members = Stream.of(columns)
                .map(name ->
                        "\"%s\": {\"name\": \"%s\", \"type\": \"integer\", \"primaryKey\": false, \"notNull\": false}"
                                .formatted(name, name))
                .collect(Collectors.joining(", "));
        Files.writeString(folder.resolve("meta/" + prefix + "_snapshot.json"), """
            {"id": "11111111-1111-4111-8111-111111111111", "prevId": "00000000-0000-0000-0000-000000000000",
             "version": "7", "dialect": "postgresql",
             "tables": {"public.a": {"name": %s, "schema": "", "columns": {%s}}}}\
            """.formatted(table, members));
    }

    private GenerateResult generate(WorkspaceOptions options) {
        Schema last = Base.of(Folder.open(MigrationSource.directory(folder)))
                .snapshot()
                .schema();
        Table table = last.all(Table.class).get(0);
        List<SchemaObject> objects = new ArrayList<>(last.objects().values());
        objects.add(new Column(
                table.name(),
                new Identifier("added_later"),
                last.columns(table.name()).size() + 1,
                DataType.parse("text"),
                Optional.empty(),
                Nullability.nullable(),
                new ColumnValue.None(),
                Optional.empty()));
        Declaration declaration = new Declaration(Schema.of(objects), Intents.none(), Map.of());
        return new Generate(options, () -> declaration, Clock.systemUTC(), FileWriter.atomic())
                .run(Optional.of("added"));
    }

    private WorkspaceOptions options(ScratchServer server) {
        return new WorkspaceOptions(folder, List.of(), List.of(), Optional.empty(), List.of(), server, Set.of());
    }

    private void copy(String project) throws IOException {
        Path from = SharedData.require("realworld/drizzle/" + project);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
