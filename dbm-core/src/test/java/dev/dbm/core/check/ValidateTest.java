package dev.dbm.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.JournalException;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Table;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import dev.dbm.testkit.Shops;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
    private static final String FIRST = "0000_initial.sql";
    private static final String SECOND = "0001_note.sql";
    private static final String SECOND_SNAPSHOT = "meta/0001_snapshot.json";

    @TempDir
    Path folder;

    @BeforeEach
    void twoMigrations() {
        workspace(Shops.First.CLASSES).generate();
        workspace(Shops.Noted.CLASSES).generate("note");
    }

    private Workspace workspace(Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.offline())
                .build();
    }

    private List<String> found() {
        return workspace(Shops.Noted.CLASSES).validate().findings().stream()
                .map(finding -> finding.severity().label() + " " + finding.rule() + " " + finding.place())
                .toList();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void is_content_with_what_generate_wrote() {
        ValidateResult result = workspace(Shops.Noted.CLASSES).validate();

        assertThat(result.isSpotless()).isTrue();
        assertThat(result.describe()).isEqualTo(folder + ": valid, 2 migrations\nnot proven: offline");
    }

    @Test
    void an_empty_folder_has_no_journal() {
        ValidateResult result = Workspace.builder(folder.resolve("nowhere"))
                .scratch(ScratchServer.offline())
                .build()
                .validate();

        assertThat(result.findings())
                .extracting(finding -> finding.rule().text())
                .containsExactly("DBM-J001");
    }

    @Test
    void no_records_are_no_error_while_there_are_no_migrations() throws IOException {
        Workspace none = Workspace.builder(folder)
                .schema("dev.dbm.nothing")
                .scratch(ScratchServer.offline())
                .build();
        assertThat(none.validate().findings())
                .extracting(finding -> finding.rule().text())
                .containsExactly("DBM-D001");

        for (String name : List.of(FIRST, SECOND, "meta/0000_snapshot.json", SECOND_SNAPSHOT)) {
            Files.delete(folder.resolve(name));
        }
        write(Journal.FILE, "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": []}");

        assertThat(none.validate().isSpotless()).isTrue();
    }

    @Test
    void names_a_malformed_journal() throws IOException {
        for (String text :
                List.of("", "{", "[]", "<<<<<<< HEAD\n{}", "{\"version\": \"7\", \"dialect\": \"postgresql\"}")) {
            write(Journal.FILE, text);

            assertThat(found()).as(text).contains("error DBM-J002 " + Journal.FILE);
        }
    }

    @Test
    void names_a_journal_of_another_kind() throws IOException {
        write(Journal.FILE, read(Journal.FILE).replace("\"postgresql\"", "\"mysql\""));

        assertThat(found()).contains("error DBM-J003 " + Journal.FILE);
    }

    @Test
    void names_a_tag_that_stands_twice() throws IOException {
        write(Journal.FILE, read(Journal.FILE).replace("0001_note", "0000_initial"));

        assertThat(found()).anyMatch(line -> line.startsWith("error DBM-J005"));
    }

    @Test
    void names_a_gap_in_the_numbers_and_a_time_that_goes_back() throws IOException {
        String journal = read(Journal.FILE);
        write(Journal.FILE, journal.replace("\"idx\": 1", "\"idx\": 3"));
        assertThat(found()).containsExactly("error DBM-V002 " + SECOND);

        write(Journal.FILE, journal.replaceFirst("\"when\": \\d+", "\"when\": 9999999999999"));
        assertThat(found()).containsExactly("error DBM-V003 " + SECOND);
    }

    @Test
    void names_missing_files_and_snapshots() throws IOException {
        Files.delete(folder.resolve(FIRST));
        Files.delete(folder.resolve(SECOND_SNAPSHOT));

        assertThat(found()).contains("error DBM-J006 " + FIRST, "error DBM-V005 " + SECOND);
    }

    @Test
    void names_files_that_the_journal_does_not_know() throws IOException {
        write("0005_hotfix.sql", "SELECT 1;");
        write("meta/0005_snapshot.json", "{}");
        write(SECOND + AtomicFile.TEMPORARY_SUFFIX, "SEL");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "error DBM-V004 0005_hotfix.sql",
                        "error DBM-V006 meta/0005_snapshot.json",
                        "warning DBM-V014 " + SECOND + AtomicFile.TEMPORARY_SUFFIX);
    }

    @Test
    void tells_an_edited_file_from_a_reformatted_one() throws IOException {
        write(FIRST, read(FIRST).replace("NOT NULL", "NULL"));
        write(SECOND, "-- a remark\r\n" + read(SECOND));

        assertThat(found()).containsExactly("error DBM-V007 " + FIRST, "warning DBM-V015 " + SECOND);
    }

    @Test
    void names_a_file_that_is_not_utf_8_with_its_line() throws IOException {
        Files.write(folder.resolve(FIRST), "SELECT 1;\nSELECT 'ä';".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(found()).contains("error DBM-J007 " + FIRST + ":2");
    }

    @Test
    void names_what_must_not_be_in_a_file_with_its_line() throws IOException {
        write(FIRST, "SELECT 1;\nCOMMIT;\n\\connect other\n");

        assertThat(found()).contains("error DBM-J009 " + FIRST + ":2", "error DBM-J010 " + FIRST + ":3");
    }

    @Test
    void names_a_malformed_or_edited_snapshot_with_its_line() throws IOException {
        String snapshot = read(SECOND_SNAPSHOT);
        write(SECOND_SNAPSHOT, "{\n  \"dbm\": 1,\n  oops\n}");
        assertThat(found()).anyMatch(line -> line.equals("error DBM-J017 " + SECOND_SNAPSHOT + ":3"));

        write(SECOND_SNAPSHOT, snapshot.replace("\"orders_note_known\"", "\"orders_note_other\""));
        assertThat(found()).anyMatch(line -> line.startsWith("error DBM-J017 " + SECOND_SNAPSHOT));

        write(SECOND_SNAPSHOT, snapshot.replace("\"dbm\": 2", "\"dbm\": 7"));
        assertThat(found()).contains("error DBM-J018 " + SECOND_SNAPSHOT);
    }

    @Test
    void names_a_snapshot_that_was_replaced_by_another_that_fits() throws IOException {
        Snapshot second =
                SnapshotCodec.decode(SECOND_SNAPSHOT, read(SECOND_SNAPSHOT)).snapshot();
        Snapshot first =
                SnapshotCodec.decode("first", read("meta/0000_snapshot.json")).snapshot();
        write(SECOND_SNAPSHOT, SnapshotCodec.encode(Snapshot.of(second.parentId(), first.schema(), new TreeMap<>())));

        assertThat(found()).contains("error DBM-V008 " + SECOND_SNAPSHOT);
    }

    @Test
    void names_conflict_markers_with_their_line() throws IOException {
        String marked = "<<<<<<< ours\nSELECT 1;\n=======\nSELECT 2;\n>>>>>>> theirs\n";
        write(SECOND, read(SECOND) + "\n" + marked);
        int line = (int) read(SECOND)
                        .lines()
                        .takeWhile(text -> !text.startsWith("<<<"))
                        .count()
                + 1;
        assertThat(found()).contains("error DBM-V018 " + SECOND + ":" + line);

        String snapshot = read(SECOND_SNAPSHOT);
        write(SECOND_SNAPSHOT, snapshot.replace("  \"canonical\"", marked + "  \"canonical\""));
        assertThat(found()).anyMatch(text -> text.startsWith("error DBM-V018 " + SECOND_SNAPSHOT + ":"));

        write(Journal.FILE, read(Journal.FILE) + "\n" + marked);
        assertThat(found()).hasSize(1).allMatch(text -> text.startsWith("error DBM-V018 " + Journal.FILE + ":"));
    }

    @Test
    void looks_at_files_only_when_asked_and_says_so() throws IOException {
        ValidateResult result = workspace(Shops.First.CLASSES).validate(ValidateOptions.filesOnly());
        assertThat(result.isSpotless()).isTrue();
        assertThat(result.describe())
                .endsWith("not proven: files only: neither the declared schema nor a replay was looked at");

        write(FIRST, read(FIRST).replace("NOT NULL", "NULL"));
        assertThat(workspace().validate(ValidateOptions.filesOnly()).isValid()).isFalse();
    }

    @Test
    void a_suppression_needs_a_rule_and_a_reason() throws IOException {
        for (String directive : List.of("-- dbm:allow", "-- dbm:allow DBM-V023", "-- dbm:allow DBM-V023 reason:  ")) {
            write(FIRST, directive + "\n" + read(FIRST));

            assertThat(found()).as(directive).contains("error DBM-J013 " + FIRST + ":1");
        }
    }

    @Test
    void nothing_is_generated_on_top_of_two_branches() throws IOException {
        write(Journal.FILE, read(Journal.FILE).replace("\"idx\": 1", "\"idx\": 0"));

        assertThat(found()).contains("error DBM-V019 " + SECOND);
        assertThatThrownBy(() -> workspace(Shops.Noted.CLASSES).generateEmpty("third"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("dbm rebase");
        assertThatThrownBy(() -> workspace(Shops.First.CLASSES).generate()).hasMessageContaining("DBM-V019");
    }

    @Test
    void names_a_broken_chain_after_a_merge_of_two_branches() throws IOException {
        workspace(Shops.Noted.CLASSES).generateEmpty("third");
        // The other branch's snapshot took the place of this one's.
        write("meta/0002_snapshot.json", read(SECOND_SNAPSHOT));

        assertThat(found()).containsExactly("error DBM-V019 meta/0002_snapshot.json");
    }

    @Test
    void names_what_is_declared_and_not_generated() {
        ValidateResult result = workspace(Shops.First.CLASSES).validate();

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().text()).isEqualTo("DBM-V009");
            assertThat(finding.what()).contains("- column", "public.orders.note");
        });
    }

    @Test
    void warns_of_hand_written_statements_that_cannot_run_twice() throws IOException {
        workspace(Shops.Noted.CLASSES).generateEmpty("by_hand");
        write("0002_by_hand.sql", """
            CREATE TABLE a (b int);
            CREATE TABLE IF NOT EXISTS c (d int);
            CREATE UNIQUE INDEX e ON a (b);
            DROP TABLE a;
            DROP TABLE IF EXISTS c;
            CREATE OR REPLACE VIEW v AS SELECT 1;
            """);
        workspace(Shops.Noted.CLASSES).seal();

        assertThat(found())
                .containsExactly(
                        "warning DBM-V012 0002_by_hand.sql:1",
                        "warning DBM-V012 0002_by_hand.sql:3",
                        "warning DBM-V013 0002_by_hand.sql:4");
        assertThat(workspace(Shops.Noted.CLASSES).validate().isValid()).isTrue();
    }

    @Test
    void does_not_take_generated_statements_for_hand_written_ones_in_a_file_that_was_edited() throws IOException {
        line(Doubled.class).generate("doubled");
        lineBuilder(Plain.class).allowDrop("public.line.twice").build().generate("plain");
        String name = "line/0001_plain.sql";
        assertThat(read(name)).contains("DROP COLUMN twice", "DROP INDEX");
        write(name, read(name) + "\n--> statement-breakpoint\nSELECT 1;\n");
        assertThat(rules(line(Plain.class))).containsExactly("DBM-V007");

        line(Plain.class).seal();

        assertThat(rules(line(Plain.class))).isEmpty();
    }

    private Workspace line(Class<?> type) {
        return lineBuilder(type).build();
    }

    private Workspace.Builder lineBuilder(Class<?> type) {
        return Workspace.builder(folder.resolve("line")).schema(type).scratch(ScratchServer.offline());
    }

    private static List<String> rules(Workspace workspace) {
        return workspace.validate().findings().stream()
                .map(finding -> finding.rule().text())
                .toList();
    }

    @Table("line")
    @Index(columns = "amount")
    record Doubled(
            @Id long id,
            int amount,

            @Generated(value = "amount * 2", storage = GeneratedStorage.STORED)
            int twice) {}

    @Table("line")
    record Plain(@Id long id, int amount) {}

    @Test
    void accepts_warnings_once_but_no_errors() throws IOException {
        write(FIRST, read(FIRST) + "\n");
        write("0005_hotfix.sql", "SELECT 1;");

        ValidateResult accepted = workspace(Shops.Noted.CLASSES).accept();
        ValidateResult later = workspace(Shops.Noted.CLASSES).validate();

        assertThat(accepted.of(Severity.ACCEPTED)).extracting(Finding::file).containsExactly(FIRST);
        assertThat(later.findings()).isEqualTo(accepted.findings());
        assertThat(later.of(Severity.ERROR)).extracting(Finding::file).containsExactly("0005_hotfix.sql");
        assertThat(later.describe())
                .startsWith(folder
                        + ": 1 error, 0 warnings, 1 accepted\n  error    DBM-V004  0005_hotfix.sql  in the folder");
    }

    @Test
    void compares_the_declaration_though_the_scratch_server_is_not_there() {
        ValidateResult result = Workspace.builder(folder)
                .schema(Shops.First.CLASSES)
                .scratch(ScratchServer.at("jdbc:postgresql://localhost:1/none", "nobody", "secret"))
                .build()
                .validate();

        assertThat(result.findings())
                .extracting(finding -> finding.rule().text())
                .containsExactlyInAnyOrder("DBM-V009", "DBM-P007");
        assertThat(result.describe()).doesNotContain("secret");
    }

    @Test
    void reports_everything_at_once() throws IOException {
        write(FIRST, read(FIRST).replace("NOT NULL", "NULL"));
        Files.delete(folder.resolve(SECOND_SNAPSHOT));
        write("0005_hotfix.sql", "SELECT 1;");

        assertThat(found())
                .contains("error DBM-V007 " + FIRST, "error DBM-V005 " + SECOND, "error DBM-V004 0005_hotfix.sql");
    }
}
