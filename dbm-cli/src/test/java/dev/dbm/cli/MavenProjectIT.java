package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.init.Shell;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of somebody who does what init and the rules say, built by Maven. */
class MavenProjectIT {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```xml\n(.*?)^```$");
    private static final Pattern STEP = Pattern.compile("(?ms)^ +run: \\|\n((?: {10}.*\n)+)");
    private static final String MIGRATIONS = "src/main/resources/db/migrations";

    @TempDir
    private Path temp;

    private Path folder;
    private Shell shell;

    @Test
    void lives_by_the_rules_that_init_wrote() throws IOException {
        folder = Files.createDirectory(temp.toRealPath().resolve("project"));
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            shell = Shell.in(folder)
                    .with("JAVA_HOME", System.getProperty("java.home"))
                    .with("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"))
                    .with("DBM_URL", database.url())
                    .with("DBM_USER", database.user());
            setsUp();
            List<String> commands = commands();

            declare();
            int generated = 0;
            for (String block : commands) {
                shell.ok("set -e\n" + block.replace(" NAME", " step_" + generated));
                generated++;
                shell.ok("git add -A && git commit -q --allow-empty -m step");
            }

            assertThat(commands).hasSizeGreaterThan(5);
            assertThat(database.query("select tag from dbm.migration_history")).contains("0000_step_0");
            refusesInTheHookAndInTheWorkflow();
        }
    }

    private void setsUp() throws IOException {
        String version =
                ForkedJar.in(folder).run("--version").out().replace("dbm ", "").strip();
        MavenRepository repository = MavenRepository.create(version);
        Files.createDirectory(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/maven.config"), "-Dmaven.repo.local=" + repository.folder() + "\n");
        Files.writeString(folder.resolve("pom.xml"), "<project><groupId>com.acme.shop</groupId></project>");
        Files.writeString(folder.resolve(".gitignore"), "target/\n");
        shell.ok("git init -q -b main .");
        assertThat(ForkedJar.in(folder).run("init").exit()).isZero();
        Files.writeString(folder.resolve("pom.xml"), pom());
        shell.ok("git add . && git commit -q -m init");
        // There are no records yet, and the check must not refuse the pull request that brings it.
        assertThat(check().exit()).isZero();
        shell.ok("git clone -q --bare . ../origin.git && git remote add origin ../origin.git && git fetch -q");
        shell.ok("git checkout -q -b feature");
    }

    /** The pom that init asks for, around what it prints, with the versions of plugins that this build has anyway. */
    private String pom() throws IOException {
        Matcher snippet = SNIPPET.matcher(rules());
        assertThat(snippet.find()).isTrue();
        String parent = Files.readString(Path.of("../pom.xml"));
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>com.acme.shop</groupId>
                <artifactId>shop</artifactId>
                <version>1</version>
                """
                + snippet.group(1)
                        .replace("<properties>", """
                            <properties>
                            <maven.compiler.release>21</maven.compiler.release>
                            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                            """)
                        .replace(
                                "<build>",
                                "<build><pluginManagement><plugins>%s%s</plugins></pluginManagement>"
                                        .formatted(
                                                plugin("maven-compiler-plugin", parent),
                                                plugin("maven-resources-plugin", parent)))
                + "</project>\n";
    }

    private static String plugin(String name, String parent) {
        Matcher version = Pattern.compile("<" + name + "\\.version>([^<]+)<").matcher(parent);
        assertThat(version.find()).as(name).isTrue();
        return "<plugin><artifactId>%s</artifactId><version>%s</version></plugin>".formatted(name, version.group(1));
    }

    private List<String> commands() throws IOException {
        return COMMANDS.matcher(rules()).results().map(match -> match.group(1)).toList();
    }

    private String rules() throws IOException {
        return Files.readString(folder.resolve("docs/database-migrations.md"));
    }

    private void declare() throws IOException {
        Files.writeString(folder.resolve("src/main/java/com/acme/shop/Customer.java"), """
            package com.acme.shop;
            import dev.dbm.annotation.*;
            @Table record Customer(@Id @Identity long id, String name) {}
            """);
    }

    /** The hook runs Maven here, and the workflow's step what GitHub would run. */
    private void refusesInTheHookAndInTheWorkflow() throws IOException {
        shell.ok("git push -q origin HEAD:main && git fetch -q");
        assertThat(check().exit()).isZero();

        shell.ok("echo 'SELECT 1;' >> " + MIGRATIONS + "/0000_step_0.sql && git add .");
        Shell.Ran commit = shell.run("git commit -q -m edit");

        assertThat(commit.exit()).isEqualTo(1);
        assertThat(commit.output())
                .startsWith(MIGRATIONS + ": 1 error")
                .contains("DBM-V007", "dbm: the commit is refused")
                .doesNotContain("[ERROR]", "BUILD");
        Shell.Ran check = check();
        assertThat(check.exit()).isNotZero();
        assertThat(check.output()).contains("::error file=" + MIGRATIONS + "/0000_step_0.sql,line=", "DBM-V020");
    }

    /** Runs the workflow's step, with what GitHub's shell and environment give it. */
    private Shell.Ran check() throws IOException {
        String step = STEP.matcher(Files.readString(folder.resolve(".github/workflows/validate-migrations.yml")))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .replaceFirst(" +run: \\|\n", "");
        return shell.with("BASE_REF", "main").with("GITHUB_ACTIONS", "true").run("set -e\n" + step);
    }
}
