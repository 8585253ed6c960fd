package dev.dbm.core.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.GitException;
import dev.dbm.JournalException;
import dev.dbm.PlanningException;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.testkit.GitSandbox;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.RebaseOptions;
import dev.dbm.workspace.RebaseResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two branches that each generated, brought together by git without a merge driver: git stops, and the rebase does the rest. */
class RebaseIT {
    @Table("customer")
    record Customer(@Id long id, String name) {}

    @Table("customer")
    record Aged(@Id long id, String name, @Nullable Integer age) {}

    @Table("customer")
    record Mailed(@Id long id, String name, @Nullable String mail) {}

    @Table("customer")
    record MailedShortly(
            @Id long id,
            String name,
            @Nullable Integer age,
            @Nullable @Column(type = "varchar(20)") String mail) {}

    @Table("customer")
    record Both(
            @Id long id,
            String name,
            @Nullable Integer age,
            @Nullable String mail) {}

    @Table("invoice")
    record Invoice(@Id long id, long total) {}

    /** How the main branch's changes come into the feature branch. */
    enum Way {
        MERGE,
        REBASE
    }

    @TempDir
    Path folder;

    private GitSandbox git;

    static Stream<Integer> majors() {
        return TestServers.majors().stream();
    }

    @BeforeEach
    void aBranchWithTwoMigrations() {
        git = GitSandbox.in(folder.resolve("repository"));
        offline(Customer.class).generate("initial");
        git.commit("initial");
        git.branch("feature");
        offline(Mailed.class).generate("mail");
        git.commit("mail");
        offline(Mailed.class, Invoice.class).generate("invoice");
        git.commit("invoice");
        git.checkout("main");
        offline(Aged.class).generate("age");
        git.commit("age");
        git.checkout("feature");
    }

    private Workspace offline(Class<?>... classes) {
        return workspace(ScratchServer.offline(), classes);
    }

    private Workspace workspace(ScratchServer scratch, Class<?>... classes) {
        return Workspace.builder(git.migrations())
                .schema(classes)
                .scratch(scratch)
                .build();
    }

    /** Brings main in; git stops at journal and snapshot, and every time the rebase resolves them. */
    private void bringIn(Way way, Workspace workspace) {
        GitSandbox.Answer answer =
                way == Way.MERGE ? git.ask("merge", "-q", "--no-edit", "main") : git.ask("rebase", "-q", "main");
        for (int stops = 0; answer.exit() != 0 && stops < 5; stops++) {
            RebaseResult result = workspace.rebase(RebaseOptions.defaults());
            assertThat(result.notes()).anyMatch(note -> note.startsWith("now: git add"));
            git.git("add", "-A");
            answer = way == Way.MERGE ? git.ask("commit", "-q", "--no-edit") : git.ask("rebase", "--continue");
        }
        assertThat(answer.exit()).as(answer.text()).isZero();
        if (!workspace.rebase(RebaseOptions.defaults()).isEmpty()) {
            git.commit("rebase the migrations");
        }
    }

    private List<String> tags() {
        return Folder.open(dev.dbm.MigrationSource.directory(git.migrations())).journal().entries().stream()
                .map(entry -> entry.idx() + " " + entry.tag())
                .toList();
    }

    private String conflict(RebaseOptions how) {
        try {
            offline().rebase(how);
        } catch (PlanningException refused) {
            return refused.report();
        }
        throw new AssertionError("not refused");
    }

    @ParameterizedTest
    @EnumSource
    void puts_the_branch_behind_the_newcomers(Way way) {
        String mail = git.read("0001_mail.sql");
        bringIn(way, offline());

        assertThat(tags()).containsExactly("0 0000_initial", "1 0001_age", "2 0002_mail", "3 0003_invoice");
        assertThat(offline(Both.class, Invoice.class)
                        .validate(ValidateOptions.everything().since("main"))
                        .findings())
                .isEmpty();
        assertThat(git.read("0002_mail.sql")).isEqualTo(mail);
        assertThat(git.git("diff", "--name-only", "main").lines())
                .containsExactlyInAnyOrder(
                        "app/db/migrations/0002_mail.sql",
                        "app/db/migrations/0003_invoice.sql",
                        "app/db/migrations/meta/0002_snapshot.json",
                        "app/db/migrations/meta/0003_snapshot.json",
                        "app/db/migrations/meta/_journal.json");
        assertThat(offline(Both.class, Invoice.class).generate().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void proves_by_replay_and_records_how_the_server_writes(int major) {
        TestServer server = TestServers.of(major);
        Workspace proving = workspace(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""));
        git.ask("merge", "-q", "--no-edit", "main");

        RebaseResult result = proving.rebase(RebaseOptions.defaults());

        assertThat(result.proof()).isEqualTo(new ReplayProof.Proven(4, List.of(server.major())));
        assertThat(result.moved())
                .extracting(moved -> moved.from() + " " + moved.to())
                .containsExactly("0001_mail 0002_mail", "0002_invoice 0003_invoice");
        git.commit("merge");
        assertThat(workspace(
                                ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""),
                                Both.class,
                                Invoice.class)
                        .validate(ValidateOptions.everything().since("main"))
                        .describe())
                .contains("valid, 4 migrations")
                .contains("proven: 4 files");
    }

    @Test
    void does_nothing_twice_and_nothing_on_a_branch_that_is_in_order() {
        assertThat(offline().rebase(RebaseOptions.defaults()).isEmpty()).isTrue();
        bringIn(Way.MERGE, offline());
        String journal = git.read(Journal.FILE);

        RebaseResult again = offline().rebase(RebaseOptions.defaults());

        assertThat(again.isEmpty()).isTrue();
        assertThat(again.describe()).startsWith("nothing to rebase: every migration follows from those of main");
        assertThat(git.read(Journal.FILE)).isEqualTo(journal);
        assertThat(git.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void says_what_it_would_do_and_writes_nothing() {
        git.ask("merge", "-q", "--no-edit", "main");
        String before = git.git("status", "--porcelain");

        RebaseResult result = offline().rebase(RebaseOptions.defaults().mode(RebaseOptions.Mode.DRY_RUN));

        assertThat(result.describe()).startsWith("would rebase onto main").contains("0001_mail   becomes 0002_mail");
        assertThat(git.git("status", "--porcelain")).isEqualTo(before);
    }

    @Test
    void keeps_sql_that_was_written_by_hand() {
        offline().generateEmpty("fill");
        git.write("0003_fill.sql", "UPDATE invoice SET total = 0 WHERE total < 0;\n");
        offline().seal();
        git.commit("fill");

        bringIn(Way.MERGE, offline());

        assertThat(tags()).endsWith("4 0004_fill");
        assertThat(git.read("0004_fill.sql")).isEqualTo("UPDATE invoice SET total = 0 WHERE total < 0;\n");
        assertThat(offline(Both.class, Invoice.class).validate().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asks_the_one_question_when_both_sides_changed_the_same(Way way) {
        git.checkout("main");
        offline(MailedShortly.class).generate("mail_too");
        git.commit("mail too");
        git.checkout("feature");
        git.ask(way == Way.MERGE ? "merge" : "rebase", "-q", "main");

        String question = conflict(RebaseOptions.defaults());

        assertThat(question)
                .contains("DBM-P010")
                .contains("0001_mail and main both change")
                .contains("public.customer.mail")
                .contains("character varying(20)")
                .contains("text")
                .contains("dbm rebase --discard 0001_mail");
        assertThat(git.read(Journal.FILE)).contains("<<<<<<<");

        RebaseResult answered = offline().rebase(RebaseOptions.defaults().discarded(Set.of("0001_mail")));

        assertThat(answered.discarded()).extracting(id -> id.tag()).containsExactly("0001_mail");
        git.git("add", "-A");
        if (way == Way.MERGE) {
            git.git("commit", "-q", "--no-edit");
            assertThat(tags()).containsExactly("0 0000_initial", "1 0001_age", "2 0002_mail_too", "3 0003_invoice");
            assertThat(offline().validate().isValid()).isTrue();
        }
    }

    @Test
    void finds_what_one_side_needs_and_the_other_dropped() {
        git.checkout("main");
        Workspace.builder(git.migrations())
                .schema(Invoice.class)
                .allowDrop("public.customer")
                .scratch(ScratchServer.offline())
                .build()
                .generate("gone");
        git.commit("gone");
        git.checkout("feature");
        git.ask("merge", "-q", "main");

        assertThat(conflict(RebaseOptions.defaults())).contains("DBM-P010").contains("0001_mail");
    }

    @Test
    void refuses_to_overwrite_what_git_does_not_have() {
        git.ask("merge", "-q", "--no-edit", "main");
        git.write("0007_note.sql", "SELECT 1;");

        assertThatThrownBy(() -> offline().rebase(RebaseOptions.defaults()))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("DBM-G005")
                .hasMessageContaining("0007_note.sql");
        assertThat(offline()
                        .rebase(RebaseOptions.defaults().uncommitted(RebaseOptions.Uncommitted.OVERWRITE))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void refuses_what_it_cannot_know() {
        assertThatThrownBy(() -> offline().rebase(RebaseOptions.defaults().onto("main")))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("DBM-G007")
                .hasMessageContaining("0001_age")
                .hasMessageContaining("git merge main");
        assertThat(offline().rebase(RebaseOptions.defaults()).notes())
                .singleElement()
                .asString()
                .contains("main has migrations that this branch does not have yet: 0001_age");
        assertThatThrownBy(() -> offline().rebase(RebaseOptions.defaults().discarded(Set.of("0000_initial"))))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("0001_mail, 0002_invoice");

        git.ask("merge", "-q", "--no-edit", "main");
        git.commit("markers and all");
        assertThatThrownBy(() -> offline().rebase(RebaseOptions.defaults()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("DBM-V018");
    }

    @Test
    void on_the_main_branch_what_was_merged_into_it_comes_second() throws Exception {
        git.checkout("main");
        git.ask("merge", "-q", "--no-edit", "feature");

        offline().rebase(RebaseOptions.defaults());
        git.commit("merge");

        assertThat(tags()).containsExactly("0 0000_initial", "1 0001_age", "2 0002_mail", "3 0003_invoice");
        assertThat(Files.exists(git.migrations().resolve("0001_mail.sql"))).isFalse();
        assertThat(offline().rebase(RebaseOptions.defaults()).isEmpty()).isTrue();
    }

    @Test
    void two_migrations_of_one_name_are_told_apart_by_their_hashes() throws Exception {
        git.checkout("main");
        offline(Aged.class, Invoice.class).generateEmpty("mail");
        Files.move(git.migrations().resolve("0002_mail.sql"), git.migrations().resolve("0002_invoice.sql"));
        git.write(Journal.FILE, git.read(Journal.FILE).replace("0002_mail", "0002_invoice"));
        git.commit("a twin");
        git.checkout("feature");

        bringIn(Way.MERGE, offline());

        assertThat(tags())
                .containsExactly("0 0000_initial", "1 0001_age", "2 0002_invoice", "3 0003_mail", "4 0004_invoice");
        assertThat(git.read("0004_invoice.sql")).contains("CREATE TABLE");
        assertThat(git.read("0002_invoice.sql")).doesNotContain("CREATE TABLE");
        assertThat(offline().validate().isValid()).isTrue();
    }
}
