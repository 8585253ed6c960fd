package dev.dbm.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Mismatch;
import dev.dbm.Proof;
import dev.dbm.Uncompared;
import dev.dbm.VerifyResult;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Table;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verify says of a database that has texts which cannot be compared. No snapshot has recorded anything here. */
class VerifyIT {
    private static final String TABLES = """
        CREATE TABLE note (
          id bigint CONSTRAINT note_pkey PRIMARY KEY,
          kind text NOT NULL DEFAULT 'plain',
          size int NOT NULL DEFAULT 1 + 1,
          title text COLLATE "C",
          CONSTRAINT note_kind CHECK (kind IN ('plain', 'rich')))\
        """;

    @Table("note")
    @Check(name = "note_kind", value = "kind in ('plain', 'rich')")
    @Index(name = "note_big", columns = "title", where = "size in (3, 4)")
    record Note(
            @Id long id,
            @Default("'plain'") String kind,
            @Default("1 + 1") int size,
            @Nullable @Column(collation = "pg_catalog.C") String title) {}

    @Table("tag")
    record Tag(@Id long id) {}

    @TempDir
    Path folder;

    private final TestServer server = TestServers.newest();
    private TestDatabase database;

    @BeforeEach
    void lend() {
        database = server.createDatabase();
        database.execute(TABLES, "CREATE INDEX note_big ON note (title) WHERE size IN (3, 4)");
    }

    @AfterEach
    void giveBack() {
        database.close();
    }

    private Workspace workspace(ScratchServer scratch) {
        return Workspace.builder(folder)
                .schema(Note.class, Tag.class)
                .scratch(scratch)
                .build();
    }

    private VerifyResult offline() {
        return workspace(ScratchServer.offline()).verify(database.dataSource());
    }

    private static ScratchServer scratch(TestServer server) {
        return ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, "");
    }

    private static Set<String> mismatches(VerifyResult result) {
        return result.mismatches().stream().map(Mismatch::object).collect(Collectors.toSet());
    }

    private static Set<String> uncompared(VerifyResult result) {
        return result.uncompared().stream().map(Uncompared::object).collect(Collectors.toSet());
    }

    @Test
    void reports_a_missing_table_beside_texts_that_cannot_be_compared() {
        VerifyResult result = offline();

        assertThat(mismatches(result)).containsExactly("table public.tag");
        assertThat(result.mismatches().getFirst().mend())
                .singleElement()
                .satisfies(sql -> assertThat(sql).startsWith("CREATE TABLE public.tag"));
        assertThat(uncompared(result)).contains("check public.note.note_kind", "index public.note_big");
        assertThat(result.isInSync()).isFalse();
        assertThat(result.describe())
                .startsWith("1 mismatch in " + database.name())
                .contains("not compared in " + database.name(), "Record it once: seal with --scratch-url");
    }

    @Test
    void what_cannot_be_compared_alone_is_not_in_sync() {
        database.execute("CREATE TABLE tag (id bigint CONSTRAINT tag_pkey PRIMARY KEY)");

        VerifyResult unsaid = offline();
        VerifyResult said = workspace(scratch(server)).verify(database.dataSource());

        assertThat(unsaid.mismatches()).isEmpty();
        assertThat(unsaid.isInSync()).isFalse();
        assertThat(unsaid.proof().basis()).isEqualTo(Proof.Basis.TOKENS);
        assertThat(said.describe()).startsWith("in sync");
        assertThat(said.proof().basis()).isEqualTo(Proof.Basis.SCRATCH);
    }

    @Test
    void reports_what_is_retyped_or_gained_a_text_although_texts_differ_too() {
        database.execute(
                "CREATE TABLE tag (id bigint CONSTRAINT tag_pkey PRIMARY KEY)",
                "ALTER TABLE note ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN kind TYPE varchar(9)",
                "ALTER TABLE note ALTER COLUMN kind SET DEFAULT lower('PLAIN')",
                "ALTER TABLE note ALTER COLUMN title TYPE varchar(7)",
                "ALTER TABLE note ALTER COLUMN id SET DEFAULT 7",
                "DROP INDEX note_big",
                "CREATE UNIQUE INDEX note_big ON note (title) WHERE size IN (3, 4)");

        VerifyResult result = offline();

        assertThat(mismatches(result))
                .containsExactlyInAnyOrder(
                        "column public.note.kind",
                        "column public.note.title",
                        "column public.note.id",
                        "index public.note_big");
        assertThat(uncompared(result)).contains("check public.note.note_kind").doesNotContain("index public.note_big");
    }

    @Test
    void a_scratch_of_another_major_leaves_open_what_it_cannot_settle() {
        database.execute("ALTER TABLE note DROP CONSTRAINT note_kind, ADD CONSTRAINT note_kind CHECK (kind <> '')");

        VerifyResult result = workspace(scratch(TestServers.of(15))).verify(database.dataSource());

        assertThat(mismatches(result)).containsExactly("table public.tag");
        assertThat(uncompared(result)).containsExactly("check public.note.note_kind");
    }

    @Test
    void what_the_scratch_refuses_is_left_open_with_its_reason() {
        database.execute(
                "CREATE FUNCTION known(text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN $1 IN ('plain', 'rich')",
                "ALTER TABLE note DROP CONSTRAINT note_kind, ADD CONSTRAINT note_kind CHECK (known(kind))");

        VerifyResult result = workspace(scratch(server)).verify(database.dataSource());

        assertThat(mismatches(result)).containsExactly("table public.tag");
        assertThat(result.uncompared()).singleElement().satisfies(one -> {
            assertThat(one.object()).isEqualTo("check public.note.note_kind");
            assertThat(one.reason()).contains("the scratch refused them", "known(text) does not exist");
        });
    }

    @Test
    void a_scratch_that_cannot_be_reached_hides_nothing() {
        VerifyResult result = workspace(ScratchServer.at("jdbc:postgresql://localhost:1/none", "nobody", ""))
                .verify(database.dataSource());

        assertThat(mismatches(result)).containsExactly("table public.tag");
        assertThat(result.uncompared())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.reason()).startsWith("No scratch database can be had"));
    }

    @Test
    void a_migrator_starts_no_server_unless_it_is_told_to() {
        Migrator.Builder builder = Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .schema(Note.class, Tag.class);

        VerifyResult alone = builder.build().verify();
        VerifyResult asked = builder.embeddedScratch().build().verify();

        assertThat(alone.proof().basis()).isEqualTo(Proof.Basis.TOKENS);
        assertThat(uncompared(alone)).contains("check public.note.note_kind");
        assertThat(asked.proof().basis()).isEqualTo(Proof.Basis.SCRATCH);
    }

    @Test
    void tells_what_is_known_from_what_is_not() {
        database.execute("CREATE VIEW report AS SELECT 1 AS one", "CREATE VIEW other AS SELECT 1 AS one");

        VerifyResult result = Workspace.builder(folder)
                .schema(Note.class, Tag.class)
                .scratch(ScratchServer.offline())
                .known("view public.report", "view public.gone")
                .build()
                .verify(database.dataSource());

        assertThat(result.unmodelled()).hasSize(2);
        assertThat(result.unknown()).extracting(one -> one.describe()).containsExactly("view public.other");
        assertThat(result.gone()).containsExactly("view public.gone");
    }
}
