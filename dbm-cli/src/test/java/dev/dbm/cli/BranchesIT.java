package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.CoreProvider;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.GitSandbox;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Branches that each generated, brought together by a real git with the merge driver; the command runs as git runs it. */
class BranchesIT {
    private static final Pattern TAG = Pattern.compile("\"tag\": \"([^\"]+)\"");

    @Table("customer")
    record Customer(@Id long id, String name) {}

    @Table("customer")
    record Aged(@Id long id, String name, @Nullable Integer age) {}

    @Table("customer")
    record Mailed(@Id long id, String name, @Nullable String mail) {}

    @Table("customer")
    record Both(
            @Id long id,
            String name,
            @Nullable Integer age,
            @Nullable String mail) {}

    @Table("invoice")
    record Invoice(@Id long id, long total) {}

    @Table("payment")
    record Payment(@Id long id, long amount) {}

    /** How the main branch's changes come into the feature branch. */
    enum Way {
        MERGE,
        REBASE
    }

    @TempDir
    Path folder;

    private GitSandbox git;

    @BeforeEach
    void twoBranches() throws IOException {
        git = GitSandbox.in(folder.resolve("repository"));
        Files.writeString(
                git.root().resolve(".gitattributes"),
                "**/db/migrations/meta/_journal.json merge=dbm-journal\n"
                        + "**/db/migrations/meta/*_snapshot.json merge=dbm-journal\n");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        git.git(
                "config",
                "merge.dbm-journal.driver",
                "'" + java + "' -XX:TieredStopAtLevel=1 -jar '" + ForkedJar.jar() + "' merge-journal %O %A %B %P");
        generate("initial", Customer.class);
        git.commit("initial");
        git.branch("feature");
        generate("mail", Mailed.class);
        git.commit("mail");
        generate("invoice", Mailed.class, Invoice.class);
        git.commit("invoice");
        git.checkout("main");
        generate("age", Aged.class);
        git.commit("age");
        generate("payment", Aged.class, Payment.class);
        git.commit("payment");
        git.checkout("feature");
    }

    private void generate(String name, Class<?>... classes) {
        WorkspaceOptions options = new WorkspaceOptions(
                git.migrations(),
                List.of(classes),
                List.of(),
                Optional.empty(),
                List.of(),
                ScratchServer.offline(),
                Set.of());
        // The engine itself: the service loader of these tests finds the scripted one first.
        new CoreProvider().workspace(options).generate(name);
    }

    private ForkedJar.Run dbm(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--dir", "app/db/migrations"))
                .toArray(String[]::new);
        return ForkedJar.in(git.root()).run(all);
    }

    private List<String> tags() {
        Matcher matcher = TAG.matcher(git.read("meta/_journal.json"));
        return matcher.results().map(result -> result.group(1)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void git_does_not_stop_and_one_command_puts_them_in_order(Way way) {
        if (way == Way.MERGE) {
            git.git("merge", "-q", "--no-edit", "main");
        } else {
            git.git("rebase", "-q", "main");
        }

        ForkedJar.Run before = dbm("validate", "--files-only");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out()).contains("DBM-V019").contains("dbm rebase");

        ForkedJar.Run rebase = dbm("rebase", "--offline");
        assertThat(rebase.err()).isEmpty();
        assertThat(rebase.exit()).isZero();
        assertThat(rebase.out()).contains("0001_mail   becomes 0003_mail").contains("now: git add app/db/migrations");
        git.commit("rebase the migrations");

        assertThat(tags()).containsExactly("0000_initial", "0001_age", "0002_payment", "0003_mail", "0004_invoice");
        assertThat(dbm("validate", "--files-only", "--since", "main").exit()).isZero();
        assertThat(dbm("rebase", "--offline").out()).startsWith("nothing to rebase");
        assertThat(git.git("diff", "--name-only", "main").lines())
                .noneMatch(name -> name.contains("/0000") || name.contains("/0001") || name.contains("/0002"));
    }

    @Test
    void both_ways_give_the_same_folder() {
        git.branch("other");
        git.git("rebase", "-q", "main");
        dbm("rebase", "--offline");
        git.commit("rebased");
        git.checkout("feature");
        git.git("merge", "-q", "--no-edit", "main");
        dbm("rebase", "--offline");
        git.commit("merged");

        assertThat(git.git("diff", "other", "feature")).isEmpty();
    }

    @Test
    void three_branches_at_once_are_told_apart_and_the_question_is_answered() {
        git.git("checkout", "-q", "-b", "third", "main~2");
        generate("invoice_elsewhere", Customer.class, Invoice.class);
        git.commit("third");
        git.checkout("feature");
        git.git("merge", "-q", "--no-edit", "main");
        git.git("merge", "-q", "--no-edit", "third");

        ForkedJar.Run question = dbm("rebase", "--offline");

        assertThat(question.exit()).isEqualTo(1);
        assertThat(question.err()).contains("DBM-P010").contains("table public.invoice");
        assertThat(dbm("rebase", "--offline", "--discard", "0001_invoice_elsewhere")
                        .exit())
                .isZero();
        git.commit("rebased");
        assertThat(tags()).containsExactly("0000_initial", "0001_age", "0002_payment", "0003_mail", "0004_invoice");
        assertThat(dbm("validate", "--files-only", "--since", "main").exit()).isZero();
    }

    @Test
    void the_same_migration_on_both_sides_is_one() throws IOException {
        git.git("checkout", "-q", "-b", "same", "main~2");
        generate("age", Aged.class);
        git.commit("age too");

        git.git("merge", "-q", "--no-edit", "main");

        assertThat(tags()).containsExactly("0000_initial", "0001_age", "0002_payment");
        assertThat(dbm("validate", "--files-only", "--since", "main").out()).contains("valid, 3 migrations");
    }

    @Test
    void what_the_driver_does_not_understand_stays_a_conflict() {
        git.write(
                "meta/_journal.json",
                git.read("meta/_journal.json").replace("\"version\": \"7\"", "\"version\": \"8\""));
        git.commit("broken");

        GitSandbox.Answer merge = git.ask("merge", "-q", "--no-edit", "main");

        assertThat(merge.exit()).isNotZero();
        assertThat(merge.text()).contains("not merged");
        assertThat(git.read("meta/_journal.json")).contains("<<<<<<<").contains(">>>>>>>");
        assertThat(dbm("validate", "--files-only").out()).contains("DBM-V018");
    }
}
