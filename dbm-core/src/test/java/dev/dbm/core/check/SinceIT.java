package dev.dbm.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.GitException;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.journal.Journal;
import dev.dbm.lint.Finding;
import dev.dbm.testkit.GitSandbox;
import dev.dbm.testkit.Shops;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate --since} sees, in real repositories. */
class SinceIT {
    private static final String FIRST = "0000_initial.sql";

    @TempDir
    Path folder;

    private GitSandbox git;

    @BeforeEach
    void oneReleasedMigration() {
        git = GitSandbox.in(folder.resolve("repository"));
        offline(Shops.First.CLASSES).generate("initial");
        git.commit("one");
        git.branch("feature");
        offline(Shops.Noted.CLASSES).generate("note");
        git.commit("two");
    }

    private Workspace offline(Class<?>... classes) {
        return workspace(git.migrations(), classes);
    }

    private static Workspace workspace(Path migrations, Class<?>... classes) {
        return Workspace.builder(migrations)
                .schema(classes)
                .scratch(ScratchServer.offline())
                .build();
    }

    private List<String> found() {
        return shown(offline(Shops.Noted.CLASSES)
                .validate(ValidateOptions.everything().since("main")));
    }

    private static List<String> shown(ValidateResult result) {
        return result.findings().stream()
                .map(finding -> finding.severity().label() + " " + finding.rule() + " " + finding.place()
                        + (finding.column() > 0 ? ":" + finding.column() : ""))
                .toList();
    }

    @Test
    void is_content_with_a_new_migration_behind_the_released_ones() {
        assertThat(found()).isEmpty();
    }

    @Test
    void names_the_line_of_an_edit_whatever_was_sealed_since() {
        git.write(FIRST, git.read(FIRST).replace("email text NOT NULL", "email varchar(9) NOT NULL"));
        offline(Shops.Noted.CLASSES).seal();
        int line = (int) git.read(FIRST)
                        .lines()
                        .takeWhile(text -> !text.contains("varchar(9)"))
                        .count()
                + 1;
        int column = git.read(FIRST).lines().toList().get(line - 1).indexOf("varchar") + 1;

        assertThat(found())
                .contains("error DBM-V020 " + FIRST + ":" + line + ":" + column)
                .noneMatch(text -> text.contains("V007"));
    }

    @Test
    void says_an_edit_once_and_tells_comments_from_edits() {
        git.write(FIRST, git.read(FIRST) + "\nSELECT 1;\n");
        assertThat(found()).hasSize(1).allMatch(line -> line.startsWith("error DBM-V020 " + FIRST + ":"));

        git.git("checkout", "-q", "--", ".");
        git.write(FIRST, "-- a remark\n" + git.read(FIRST));
        assertThat(found()).containsExactly("warning DBM-V020 " + FIRST);

        git.git("checkout", "-q", "--", ".");
        git.write(FIRST, git.read(FIRST).replace("\n", "\r\n"));
        assertThat(found()).containsExactly("warning DBM-V015 " + FIRST);
    }

    @Test
    void names_what_was_removed_and_what_was_put_before_it() {
        String journal = git.read(Journal.FILE);
        git.write(Journal.FILE, journal.replaceFirst("(?s)    \\{\n      \"idx\": 0.*?\n    },\n", ""));
        assertThat(found()).contains("error DBM-V021 " + Journal.FILE);

        String second = journal.substring(journal.indexOf("    {\n      \"idx\": 1"), journal.lastIndexOf("\n  ]"));
        String first = journal.substring(
                journal.indexOf("    {\n      \"idx\": 0"), journal.indexOf(",\n    {\n      \"idx\": 1"));
        git.write(Journal.FILE, journal.replace(first + ",\n" + second, second + ",\n" + first));
        assertThat(found()).contains("error DBM-V022 " + Journal.FILE + ":9");
    }

    @Test
    void names_a_released_snapshot_that_was_changed_and_a_time_that_was() {
        git.write("meta/0000_snapshot.json", git.read("meta/0001_snapshot.json"));
        git.write(Journal.FILE, git.read(Journal.FILE).replaceFirst("\"when\": \\d+", "\"when\": 12"));

        assertThat(found()).contains("error DBM-V020 meta/0000_snapshot.json", "error DBM-V020 " + Journal.FILE + ":9");
    }

    @Test
    void a_branch_that_is_only_behind_has_removed_nothing() {
        git.checkout("main");
        offline(Shops.Noted.CLASSES).generate("elsewhere");
        git.commit("meanwhile");
        git.checkout("feature");

        assertThat(found()).isEmpty();
    }

    @Test
    void destroyed_data_must_be_declared_or_explained() {
        String empty = offline(Shops.Noted.CLASSES)
                .generateEmpty("clean")
                .files()
                .get(0)
                .path()
                .getFileName()
                .toString();
        String sql = "DELETE FROM orders;\nALTER TABLE IF EXISTS customer DROP COLUMN IF EXISTS name;\n";
        git.write(empty, sql);
        offline(Shops.Noted.CLASSES).seal();
        git.commit("three");
        assertThat(found()).containsExactly("error DBM-V023 " + empty + ":1:1", "error DBM-V023 " + empty + ":2:32");
        assertThat(shown(offline(Shops.Noted.CLASSES).validate()))
                .containsExactly("warning DBM-V023 " + empty + ":1:1", "warning DBM-V023 " + empty + ":2:32");
        assertThat(shown(workspace(git.migrations(), Shops.Renamed.Dropped.class)
                        .validate(ValidateOptions.everything().since("main"))))
                .doesNotContain("error DBM-V023 " + empty + ":2:32")
                .contains("error DBM-V023 " + empty + ":1:1");

        git.write(empty, "-- dbm:allow DBM-V023 reason: nobody uses it\n" + sql);
        assertThat(found())
                .contains("accepted DBM-V023 " + empty + ":2:1", "accepted DBM-V023 " + empty + ":3:32")
                .noneMatch(line -> line.startsWith("error"));
        git.write(empty, "-- dbm:allow DBM-V023\n" + sql);
        assertThat(found()).contains("error DBM-J013 " + empty + ":1");
        git.write(empty, "-- dbm:allow DBM-V007 reason: no\n" + sql);
        assertThat(found()).contains("error DBM-J013 " + empty + ":1");
        assertThat(shown(offline().validate(ValidateOptions.everything().since("feature"))))
                .noneMatch(line -> line.contains("V023 " + FIRST));
    }

    @Test
    void narrower_types_and_secrets_are_named() {
        String empty = offline(Shops.Noted.CLASSES)
                .generateEmpty("clean")
                .files()
                .get(0)
                .path()
                .getFileName()
                .toString();
        git.write(empty, "ALTER TABLE orders ALTER note TYPE varchar(3);\nCREATE ROLE r PASSWORD 'sesame';\n");
        offline(Shops.Noted.CLASSES).seal();

        ValidateResult result = offline(Shops.Noted.CLASSES)
                .validate(ValidateOptions.everything().since("main"));

        assertThat(shown(result)).contains("warning DBM-V024 " + empty + ":1:20", "error DBM-V025 " + empty + ":2:24");
        assertThat(result.describe()).doesNotContain("sesame");
        git.commit("three");
        assertThat(shown(offline(Shops.Noted.CLASSES)
                        .validate(ValidateOptions.everything().since("feature"))))
                .containsExactly("warning DBM-V025 " + empty + ":2:24");
    }

    @Table("parcel")
    record Parcel(@Id long id, String label) {}

    @Table("parcel")
    record ShortParcel(
            @Id long id,

            @Column(type = "varchar(8)", using = "left(label, 8)")
            String label) {}

    @Test
    void a_narrowing_that_was_generated_is_named_before_its_release() {
        Path parcels = git.root().resolve("parcels");
        workspace(parcels, Parcel.class).generate("initial");
        git.commit("parcels");
        workspace(parcels, ShortParcel.class).generate("short");
        Workspace folder = workspace(parcels, ShortParcel.class);

        assertThat(shown(folder.validate())).isEmpty();
        assertThat(folder.validate(ValidateOptions.filesOnly().since("HEAD")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().text()).isEqualTo("DBM-V024");
                    assertThat(finding.what()).contains("character varying(8) does not hold every value of text");
                });
    }

    @Test
    void works_in_a_linked_worktree_and_before_anything_was_released() {
        git.git("worktree", "add", "-q", "../linked", "-b", "linked");
        Path linked = git.root().resolveSibling("linked/app/db/migrations");

        assertThat(shown(workspace(linked, Shops.Noted.CLASSES)
                        .validate(ValidateOptions.filesOnly().since("main"))))
                .isEmpty();
        assertThat(shown(workspace(git.root().resolve("other/migrations"), Shops.First.CLASSES)
                        .validate(ValidateOptions.filesOnly().since("main"))))
                .containsExactly("error DBM-J001 " + Journal.FILE);
    }

    @Test
    void says_why_git_cannot_tell() throws Exception {
        assertThatThrownBy(() -> offline().validate(ValidateOptions.filesOnly().since("origin/nowhere")))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("DBM-G003")
                .hasMessageContaining("git fetch origin");
        assertThatThrownBy(() -> offline().validate(ValidateOptions.filesOnly().since("--all")))
                .hasMessageContaining("DBM-G003");

        Path outside = Files.createDirectories(folder.resolve("outside"));
        workspace(outside, Shops.First.CLASSES).generate("initial");
        assertThatThrownBy(() ->
                        workspace(outside).validate(ValidateOptions.filesOnly().since("main")))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("DBM-G002");

        git.git("clone", "-q", "--depth", "1", "--branch", "feature", "file://" + git.root(), "../shallow");
        Path shallow = git.root().resolveSibling("shallow/app/db/migrations");
        assertThatThrownBy(() ->
                        workspace(shallow).validate(ValidateOptions.filesOnly().since("origin/main")))
                .hasMessageContaining("DBM-G003")
                .hasMessageContaining("shallow")
                .hasMessageContaining("fetch-depth: 0");
    }

    @Test
    void findings_are_about_files_of_the_folder() {
        git.write(FIRST, git.read(FIRST) + "\nSELECT 1;\n");

        for (Finding finding :
                offline().validate(ValidateOptions.filesOnly().since("main")).findings()) {
            assertThat(git.migrations().resolve(finding.file())).exists();
            assertThat(finding.remedy()).isNotBlank();
        }
    }
}
