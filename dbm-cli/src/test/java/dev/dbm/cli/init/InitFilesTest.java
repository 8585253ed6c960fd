package dev.dbm.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What init does to files that are there already. */
class InitFilesTest {

    @TempDir
    private Path temp;

    private Sample sample;

    @BeforeEach
    void project() throws IOException {
        sample = Sample.maven(temp.toRealPath().resolve("project"));
    }

    @Test
    void adds_its_block_behind_the_text_of_others() {
        sample.write("AGENTS.md", "# Agents\nDo well.\n");

        InitResult result = sample.init();

        assertThat(Sample.file(result, "AGENTS.md").state()).isEqualTo(FileState.CHANGED);
        assertThat(sample.read("AGENTS.md"))
                .startsWith("# Agents\nDo well.\n\n<!-- dbm:begin ")
                .endsWith("<!-- dbm:end -->\n");
    }

    @Test
    void ends_its_lines_as_the_file_does_and_the_last_line_of_others_too() {
        sample.write("AGENTS.md", "# Agents\r\nDo well.");

        sample.init();

        String text = sample.read("AGENTS.md");
        assertThat(text).startsWith("# Agents\r\nDo well.\r\n\r\n<!-- dbm:begin ");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(Sample.file(sample.init(), "AGENTS.md").state()).isEqualTo(FileState.UNCHANGED);
    }

    @Test
    void writes_its_block_anew_where_it_stands_when_it_has_something_else_to_say() {
        sample.init();
        String old = sample.read("AGENTS.md");
        sample.write("AGENTS.md", "before\r\n" + old.replace("\n", "\r\n") + "after");
        sample.write("src/main/java/org/other/A.java", "package org.other;");
        sample.write("src/main/java/com/acme/shop/Customer.java", "package com.acme.shop;");
        sample.write("mvnw", "");

        InitResult result = sample.init();

        assertThat(Sample.file(result, "AGENTS.md").problem()).isEmpty();
        assertThat(sample.read("AGENTS.md"))
                .startsWith("before\r\n<!-- dbm:begin ")
                .contains("`./mvnw -q dbm:generate ")
                .endsWith("<!-- dbm:end -->\r\nafter");
    }

    @Test
    void keeps_a_block_that_was_edited_by_hand_and_shows_what_it_would_say() {
        sample.init();
        String edited = sample.read(Sample.RULES).replace("There is nothing to choose", "There is much to choose");
        sample.write(Sample.RULES, edited);

        InitResult result = sample.init();

        assertThat(problem(result, Sample.RULES).code()).isEqualTo(ErrorCode.INIT_BLOCK_EDITED);
        assertThat(sample.read(Sample.RULES)).isEqualTo(edited);
        assertThat(Sample.file(result, Sample.RULES).diff())
                .contains("-There is much to choose", "+There is nothing to choose");
        assertThat(result.isComplete()).isFalse();
    }

    @Test
    void takes_an_edit_that_says_what_it_would_say_itself() {
        sample.init();
        String written = sample.read("CLAUDE.md");
        sample.write("CLAUDE.md", written.replaceFirst("dbm:begin [0-9a-f]{16}", "dbm:begin 0123456789abcdef"));

        InitResult result = sample.init();

        assertThat(Sample.file(result, "CLAUDE.md").state()).isEqualTo(FileState.CHANGED);
        assertThat(sample.read("CLAUDE.md")).isEqualTo(written);
    }

    @Test
    void leaves_a_file_of_somebody_else_alone_where_all_of_it_would_be_its_own() {
        sample.write(Sample.WORKFLOW, "name: mine\n");
        sample.write(Sample.RULES, "# Ours\n");

        InitResult result = sample.init();

        assertThat(problem(result, Sample.WORKFLOW).code()).isEqualTo(ErrorCode.INIT_FILE_EXISTS);
        assertThat(problem(result, Sample.RULES).code()).isEqualTo(ErrorCode.INIT_FILE_EXISTS);
        assertThat(sample.read(Sample.WORKFLOW)).isEqualTo("name: mine\n");
        assertThat(sample.read(Sample.RULES)).isEqualTo("# Ours\n");
        assertThat(Sample.file(result, "AGENTS.md").state()).isEqualTo(FileState.CREATED);
        assertThat(result.describe()).contains("What init would write:", "DBM-I003, see docs/errors.md#dbm-i003");
    }

    @Test
    void puts_its_hook_before_one_that_ends_by_itself() {
        sample.write(".githooks/pre-commit", "#!/usr/bin/env bash\necho mine\nexit 0\n");

        sample.init();

        assertThat(sample.read(".githooks/pre-commit"))
                .startsWith("#!/usr/bin/env bash\n# dbm:begin ")
                .endsWith("# dbm:end\necho mine\nexit 0\n");
    }

    @Test
    void leaves_a_hook_alone_that_is_no_shell_script() {
        sample.write(".githooks/pre-commit", "#!/usr/bin/env python3\n");

        assertThat(problem(sample.init(), ".githooks/pre-commit").what()).contains("is no shell script");
        assertThat(sample.read(".githooks/pre-commit")).isEqualTo("#!/usr/bin/env python3\n");
    }

    @Test
    void never_touches_main_class_and_journal_again() throws IOException {
        Files.delete(sample.folder().resolve("pom.xml"));
        sample.write("build.gradle", "group = 'com.acme.shop'\n");
        sample.write(Sample.JOURNAL, "{ \"mine\": true }");
        sample.write("src/main/java/com/acme/shop/DbmMain.java", "package com.acme.shop;");

        InitResult result = sample.init();

        assertThat(Sample.file(result, Sample.JOURNAL).state()).isEqualTo(FileState.UNCHANGED);
        assertThat(sample.read(Sample.JOURNAL)).isEqualTo("{ \"mine\": true }");
        assertThat(sample.read("src/main/java/com/acme/shop/DbmMain.java")).isEqualTo("package com.acme.shop;");
    }

    @Test
    void refuses_markers_that_do_not_match() {
        sample.init();
        String broken = sample.read("AGENTS.md").replace("<!-- dbm:end -->", "");
        sample.write("AGENTS.md", broken);

        assertThat(problem(sample.init(), "AGENTS.md").code()).isEqualTo(ErrorCode.INIT_MARKERS_BROKEN);
        assertThat(sample.read("AGENTS.md")).isEqualTo(broken);
    }

    @Test
    void leaves_a_read_only_file_as_it_is() throws IOException {
        sample.write("AGENTS.md", "mine\n");
        Path file = sample.folder().resolve("AGENTS.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(problem(sample.init(), "AGENTS.md").what()).contains("is read-only");
        assertThat(sample.read("AGENTS.md")).isEqualTo("mine\n");
    }

    @Test
    void keeps_the_permissions_of_a_file_that_it_changes() throws IOException {
        sample.write("AGENTS.md", "mine\n");
        Path file = sample.folder().resolve("AGENTS.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        sample.init();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void leaves_a_file_alone_that_is_not_utf_8() throws IOException {
        byte[] latin = "grüße\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(sample.folder().resolve("AGENTS.md"), latin);

        assertThat(problem(sample.init(), "AGENTS.md").what()).contains("is not UTF-8");
        assertThat(Files.readAllBytes(sample.folder().resolve("AGENTS.md"))).isEqualTo(latin);
    }

    @Test
    void writes_once_where_two_names_lead_to_one_file() throws IOException {
        sample.write("AGENTS.md", "mine\n");
        Path link = Files.createSymbolicLink(sample.folder().resolve("CLAUDE.md"), Path.of("AGENTS.md"));

        InitResult result = sample.init();

        assertThat(Sample.file(result, "CLAUDE.md").state()).isEqualTo(FileState.UNCHANGED);
        assertThat(link).isSymbolicLink();
        assertThat(sample.read("AGENTS.md").split("dbm:begin", -1)).hasSize(2);
    }

    @Test
    void writes_once_where_a_link_leads_to_a_file_that_it_creates() throws IOException {
        Files.createSymbolicLink(sample.folder().resolve("CLAUDE.md"), Path.of("AGENTS.md"));

        InitResult result = sample.init();

        assertThat(Sample.file(result, "AGENTS.md").state()).isEqualTo(FileState.CREATED);
        assertThat(Sample.file(result, "CLAUDE.md").state()).isEqualTo(FileState.UNCHANGED);
        assertThat(sample.read("CLAUDE.md").split("dbm:begin", -1)).hasSize(2);
    }

    @Test
    void follows_a_link_within_the_repository_and_none_out_of_it() throws IOException {
        sample.write("notes/agents.md", "mine\n");
        Path inside = Files.createSymbolicLink(sample.folder().resolve("AGENTS.md"), Path.of("notes/agents.md"));
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.md"), "not mine\n");
        Files.createSymbolicLink(sample.folder().resolve("CLAUDE.md"), elsewhere);
        Files.createSymbolicLink(sample.folder().resolve(".cursor"), temp);
        Files.createSymbolicLink(sample.folder().resolve(".augment"), Path.of("nowhere"));

        InitResult result = sample.init();

        assertThat(inside).isSymbolicLink();
        assertThat(sample.read("notes/agents.md")).startsWith("mine\n\n<!-- dbm:begin ");
        assertThat(problem(result, "CLAUDE.md").code()).isEqualTo(ErrorCode.INIT_FILE_UNUSABLE);
        assertThat(problem(result, ".cursor/rules/database-migrations.mdc").code())
                .isEqualTo(ErrorCode.INIT_FILE_UNUSABLE);
        assertThat(problem(result, ".augment/rules/DATABASE_MIGRATIONS.md").code())
                .isEqualTo(ErrorCode.INIT_FILE_UNUSABLE);
        assertThat(elsewhere).hasContent("not mine");
        assertThat(temp.resolve("rules")).doesNotExist();
    }

    @Test
    void tells_of_a_file_where_a_folder_should_be_and_the_other_way_round() throws IOException {
        sample.write(".cursor", "a file\n");
        Files.createDirectory(sample.folder().resolve("CLAUDE.md"));

        InitResult result = sample.init();

        assertThat(problem(result, ".cursor/rules/database-migrations.mdc").code())
                .isEqualTo(ErrorCode.INIT_FILE_UNUSABLE);
        assertThat(problem(result, "CLAUDE.md").what()).contains("is no file");
    }

    private static Problem problem(InitResult result, String path) {
        InitResult.File file = Sample.file(result, path);
        assertThat(file.state()).isEqualTo(FileState.CONFLICT);
        return file.problem().orElseThrow();
    }
}
