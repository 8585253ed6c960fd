package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.init.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pre-commit hook, run by git itself on good and bad commits. */
class HookIT {

    @TempDir
    private static Path pattern;

    private static HookRepository original;

    @TempDir
    private Path temp;

    private HookRepository repository;

    @BeforeAll
    static void original() throws IOException {
        original = HookRepository.create(pattern.toRealPath().resolve("original"), ".");
    }

    @BeforeEach
    void copy() throws IOException {
        repository = original.copy(temp.toRealPath().resolve("copy"));
    }

    @Test
    void lets_a_generated_migration_pass() {
        repository.declare(", @Default(\"0\") int age");
        repository.generate("age");
        repository.shell().ok("git add .");

        Shell.Ran commit = repository.commit();

        assertThat(commit.output()).isEmpty();
        assertThat(commit.exit()).isZero();
    }

    @Test
    void refuses_a_migration_that_was_edited() {
        repository.shell().ok("echo 'select 1;' >> " + repository.migration("0000_shop.sql") + " && git add .");

        Shell.Ran commit = repository.commit();

        refused(commit, "DBM-V007", "0000_shop.sql");
        assertThat(commit.output())
                .startsWith("src/main/resources/db/migrations: 1 error")
                .doesNotContain("dbm-staged")
                .contains("see docs/database-migrations.md");
        assertThat(repository.shell().ok("ls -d .git/dbm-staged* 2>/dev/null || true"))
                .isEmpty();
        assertThat(repository.shell().ok("git log --format=%s")).isEqualTo("shop\n");
    }

    @Test
    void refuses_a_journal_whose_file_is_not_staged() {
        repository.declare(", @Default(\"0\") int age");
        repository.generate("age");
        repository.shell().ok("git add " + repository.migration("meta"));

        refused(repository.commit(), "DBM-J006", "0001_age.sql");

        repository.shell().ok("git add .");
        assertThat(repository.commit().exit()).isZero();
    }

    @Test
    void refuses_the_removal_of_a_migration() {
        repository.shell().ok("git rm -q " + repository.migration("0000_shop.sql"));

        refused(repository.commit(), "DBM-J006", "0000_shop.sql");
    }

    @Test
    void refuses_a_file_that_no_journal_lists() {
        repository.shell().ok("echo 'select 1;' > " + repository.migration("0001_mine.sql") + " && git add .");

        refused(repository.commit(), "DBM-V004", "0001_mine.sql");
    }

    @Test
    void refuses_a_conflict_that_was_not_resolved() {
        repository.shell().ok("""
            { echo '<<<<<<< HEAD'; cat JOURNAL; echo '======='; cat JOURNAL; echo '>>>>>>> other'; } > new &&
            mv new JOURNAL && git add .
            """.replace("JOURNAL", repository.migration("meta/_journal.json")));

        Shell.Ran commit = repository.commit();

        refused(commit, "DBM-", "_journal.json");
        assertThat(commit.output()).contains("conflict");
    }

    @Test
    void refuses_the_removal_of_the_whole_folder() {
        repository.shell().ok("git rm -rq " + repository.migration(""));

        refused(repository.commit(), "DBM-J001");
    }

    @Test
    void looks_at_what_is_staged_and_not_at_the_work_tree() {
        String file = repository.migration("0000_shop.sql");
        repository
                .shell()
                .ok("echo 'select 1;' >> " + file + " && git add . && git show HEAD:./" + file + " > " + file);
        refused(repository.commit(), "DBM-V007");

        repository
                .shell()
                .ok("git add . && echo more > notes && git add notes && echo '-- ' >> "
                        + repository.migration("meta/_journal.json") + " && echo 'select 1;' >> " + file);
        repository.declare(", @Default(\"0\") int age");
        repository.shell().ok("git add src/com");
        Shell.Ran commit = repository.commit();

        assertThat(commit.exit()).isZero();
        assertThat(commit.output()).contains("other changes that are not staged");
    }

    @Test
    void sees_what_commit_takes_by_itself() {
        String file = repository.migration("0000_shop.sql");
        repository.shell().ok("echo 'select 1;' >> " + file);

        refused(repository.shell().run("git commit -q -a -m all"), "DBM-V007");
        refused(repository.shell().run("git commit -q -m one -- " + file), "DBM-V007");
        refused(repository.shell().run("cd src/main && git commit -q -a -m below"), "DBM-V007");
    }

    @Test
    void does_nothing_when_neither_records_nor_migrations_are_staged() {
        HookRepository none = repository.with("DBM_CLI", "/no/such/dbm");
        none.shell().ok("echo hello > README.md && git add .");

        Shell.Ran commit = none.commit();

        assertThat(commit.exit()).isZero();
        assertThat(commit.output()).isEmpty();
    }

    @Test
    void reminds_of_generate_when_records_are_staged_alone() {
        repository.declare(", @Default(\"0\") int age");
        repository.shell().ok("git add .");

        Shell.Ran commit = repository.commit();

        assertThat(commit.exit()).isZero();
        assertThat(commit.output()).startsWith("dbm: records are staged and no migration is.");
    }

    @Test
    void refuses_when_what_DBM_CLI_names_is_not_there() {
        HookRepository none = repository.with("DBM_CLI", "/no/such/dbm.jar");
        none.declare(", @Default(\"0\") int age");
        none.shell().ok("git add .");

        refused(none.commit(), "DBM_CLI names what is not there: /no/such/dbm.jar", "could not be checked");
    }

    @Test
    void refuses_when_there_is_neither_DBM_CLI_nor_a_build_tool() {
        HookRepository none = repository
                .with("DBM_CLI", "")
                .with(
                        "PATH",
                        bin("sh", "git", "grep", "sed", "awk", "rm", "mkdir").toString());
        none.shell().ok("git rm -q " + none.migration("0000_shop.sql"));

        refused(
                none.commit(),
                "neither DBM_CLI nor mvn is there",
                "Install Maven, or set DBM_CLI",
                "could not be checked");
    }

    @Test
    void takes_a_program_or_several_words_for_DBM_CLI() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("a b"));
        Path program = Files.writeString(
                folder.resolve("dbm"),
                "#!/bin/sh\nexec \"$JAVA_HOME/bin/java\" -jar '" + ForkedJar.jar() + "' \"$@\"\n");
        repository.shell().ok("chmod +x '" + program + "'");
        Path jar = Files.copy(ForkedJar.jar(), folder.resolve("dbm.jar"));
        repository.shell().ok("git rm -q " + repository.migration("0000_shop.sql"));

        for (String value : List.of(
                program.toString(),
                jar.toString(),
                System.getProperty("java.home") + "/bin/java -jar " + ForkedJar.jar())) {
            refused(repository.with("DBM_CLI", value).commit(), "DBM-J006");
        }
    }

    @Test
    void asks_the_build_without_compiling_if_there_is_no_DBM_CLI() throws IOException {
        Path bin = bin("sh", "git", "grep", "sed", "awk", "rm", "mkdir");
        Path log = temp.resolve("asked");
        Files.writeString(bin.resolve("mvn"), "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + log + "'\n");
        repository.shell().ok("chmod +x '" + bin.resolve("mvn") + "'");
        HookRepository maven = repository.with("DBM_CLI", "").with("PATH", bin.toString());
        maven.declare(", @Default(\"0\") int age");
        maven.shell().ok("git add .");

        assertThat(maven.commit().exit()).isZero();

        assertThat(Files.readAllLines(log))
                .startsWith("-B", "-q", "-f", "./pom.xml", "dev.dbm:dbm-maven-plugin:run")
                .last()
                .asString()
                .matches("-Ddbm.args='validate' '--files-only' '--dir'"
                        + " '.*/.git/dbm-staged\\.\\d+/src/main/resources/db/migrations'");
    }

    @Test
    void refuses_a_merge_that_git_would_commit_by_itself() {
        Shell shell = repository.shell();
        shell.ok("git checkout -q -b other && git rm -q " + repository.migration("0000_shop.sql"));
        shell.ok("git commit -q --no-verify -m broken && git checkout -q main");
        shell.ok("git commit -q --allow-empty -m on && git config core.hooksPath .githooks");

        Shell.Ran merge = shell.run("git merge --no-edit other");

        refused(merge, "DBM-J006");
        assertThat(shell.ok("git rev-parse -q --verify MERGE_HEAD")).isNotBlank();
        shell.ok("git checkout -q HEAD -- " + repository.migration("0000_shop.sql") + " && git commit -q --no-edit");
    }

    @Test
    void works_in_a_linked_work_tree() {
        repository.shell().ok("git worktree add -q ../linked");
        HookRepository linked = new HookRepository(
                temp.resolve("linked"), ".", repository.shell().at(temp.resolve("linked")));
        linked.shell().ok("git rm -q " + linked.migration("0000_shop.sql"));
        refused(linked.commit(), "DBM-J006");
        linked.shell().ok("git reset -q --hard && git mv " + linked.migration("0000_shop.sql") + " elsewhere.sql");
        refused(linked.commit(), "DBM-J006");
        linked.shell().ok("git reset -q --hard");
        linked.declare(", @Default(\"0\") int age");
        linked.generate("age");
        linked.shell().ok("git add .");
        assertThat(linked.commit().exit()).isZero();
    }

    @Test
    void works_for_each_of_many_projects_of_a_repository() throws IOException {
        HookRepository one = HookRepository.create(temp.toRealPath().resolve("many"), "services/the shop");
        HookRepository other = new HookRepository(one.top(), "stock", one.shell());
        Files.createDirectories(other.folder());
        Files.writeString(other.folder().resolve("pom.xml"), "<project><groupId>com.acme.shop</groupId></project>\n");
        assertThat(ForkedJar.in(other.folder()).run("init").exit()).isZero();
        other.declare("");
        other.generate("stock");
        other.shell().ok("git add .");
        Shell.Ran good = other.commit();
        assertThat(good.output()).isEmpty();

        one.shell().ok("git rm -q " + one.migration("0000_shop.sql"));
        refused(one.commit(), "DBM-J006", "services/the shop/src/main/resources/db/migrations: ");
        one.shell().ok("git reset -q --hard && git rm -q " + other.migration("0000_stock.sql"));
        refused(other.commit(), "DBM-J006", "stock/src/main/resources/db/migrations: ");
    }

    @Test
    void is_what_the_manifest_for_pre_commit_runs() throws IOException {
        String manifest = Files.readString(Path.of("../.pre-commit-hooks.yaml"));
        assertThat(manifest)
                .contains("entry: sh .githooks/pre-commit\n", "language: system\n", "pass_filenames: false\n");
        repository.shell().ok("git rm -q " + repository.migration("0000_shop.sql"));

        refused(repository.shell().run("sh .githooks/pre-commit"), "DBM-J006");
    }

    private Path bin(String... programs) {
        Path bin = temp.resolve("bin");
        repository.shell().ok("mkdir '" + bin + "'");
        for (String program : programs) {
            // No link: JUnit warns of those that lead out of a temporary folder.
            repository
                    .shell()
                    .ok(
                            "printf '#!/bin/sh\\nexec %s \"$@\"\\n' \"$(command -v PROGRAM)\" > 'BIN/PROGRAM' && chmod +x 'BIN/PROGRAM'"
                                    .replace("PROGRAM", program)
                                    .replace("BIN", bin.toString()));
        }
        return bin;
    }

    private static void refused(Shell.Ran commit, String... reasons) {
        assertThat(commit.output()).contains(reasons).contains("dbm: the commit is refused");
        assertThat(commit.exit()).isEqualTo(1);
    }
}
