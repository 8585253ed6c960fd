package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final Pattern MEMBER = Pattern.compile("\"([A-Za-z]+)\" :");

    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project><groupId>com.acme.shop</groupId></project>");
    }

    @Test
    void says_what_it_wrote_and_what_is_left_to_do() {
        Run run = Run.of("init", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("created    src/main/resources/db/migrations/meta/_journal.json\n")
                .contains("\n13 created\n\n1. Add to pom.xml", "   mvn -q dbm:generate -Ddbm.name=NAME\n");
        assertThat(Run.of("init", folder.toString(), "--quiet").out()).isEmpty();
    }

    @Test
    void writes_nothing_in_a_dry_run_and_shows_it_even_if_it_is_to_be_quiet() {
        Run run = Run.of("init", folder.toString(), "--dry-run", "-q", "--package", "org.acme");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("13 created; dry run, nothing was written", "<packages>org.acme</packages>");
        assertThat(folder.toFile().list()).containsOnly("pom.xml");
    }

    @Test
    void asks_for_productions_major_until_it_is_named() throws IOException {
        Path settings = folder.resolve("src/main/resources/db/migrations/dbm.properties");

        Run unnamed = Run.of("init", folder.toString());
        String text = Files.readString(settings);
        Files.writeString(settings, text.replace("#majors", "majors"));
        Run named = Run.of("init", folder.toString());

        String asked = "Say which PostgreSQL major versions run the migrations, production's for one,"
                + " in src/main/resources/db/migrations/dbm.properties:";
        assertThat(unnamed.out()).contains(asked);
        assertThat(text).contains("\n#majors = 16\n");
        assertThat(named.out())
                .doesNotContain(asked)
                .contains("unchanged  src/main/resources/db/migrations/dbm.properties");
    }

    @Test
    void writes_the_majors_that_it_is_given() throws IOException {
        Run run = Run.of("init", folder.toString(), "--major", "17", "--major", "15");

        assertThat(run.out()).doesNotContain("Say which PostgreSQL").contains("<version>15.");
        assertThat(Run.of("init", folder.toString()).out())
                .as("said already")
                .doesNotContain("Say which PostgreSQL")
                .contains("<version>15.");
        assertThat(Files.readString(folder.resolve("src/main/resources/db/migrations/dbm.properties")))
                .contains("\nmajors = 15, 17\n");
        assertThat(Run.of("init", folder.toString(), "--major", "13").err()).contains("PostgreSQL 13 is not supported");
        assertThat(Run.of("init", folder.toString(), "--major", "13").exit()).isEqualTo(2);
    }

    @Test
    void exits_1_with_a_conflict_and_writes_the_other_files() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/database-migrations.md"), "mine");

        Run run = Run.of("init", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "conflict   docs/database-migrations.md\n"
                                + "  docs/database-migrations.md is there already and holds something else\n",
                        "DBM-I003, see docs/errors.md#dbm-i003",
                        "12 created, 1 conflict");
        assertThat(folder.resolve("AGENTS.md")).exists();
    }

    @Test
    void exits_3_if_a_file_cannot_be_written() throws IOException {
        Files.createDirectories(folder.resolve("AGENTS.md.dbm-new/x"));

        Run run = Run.of("init", folder.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("failed     AGENTS.md\n", "DBM-C012", "12 created, 1 failed");
        assertThat(folder.resolve("CLAUDE.md")).exists();
    }

    @Test
    void exits_2_if_the_folder_holds_no_project_or_an_option_makes_no_sense() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Run.of("init", empty.toString()).err()).contains("No pom.xml", "DBM-I001");
        assertThat(Run.of("init", empty.toString()).exit()).isEqualTo(2);
        assertThat(Run.of("init", folder.toString(), "--package", "com acme").exit())
                .isEqualTo(2);
        assertThat(Run.of("init", folder.toString(), "--main-class", "Main").exit())
                .isEqualTo(2);
        assertThat(Run.of("init", folder.toString(), "--dir", "../elsewhere").exit())
                .isEqualTo(2);
        assertThat(Run.of("init", folder.toString(), "--dir", "a b").exit()).isEqualTo(2);
        assertThat(Run.of("init", "no/such/folder").exit()).isEqualTo(2);
    }

    @Test
    void every_member_of_its_json_document_is_documented() throws IOException {
        String page = Files.readString(Path.of("../docs/cli.md"));
        String json = page.substring(page.indexOf("\n## JSON\n"));
        Files.writeString(folder.resolve("CLAUDE.md"), "<!-- dbm:begin -->");

        Run run = Run.of("init", folder.toString(), "--format", "json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("\"state\" : \"conflict\"", "\"code\" : \"DBM-I005\"", "\"build\" : \"maven\"");
        Matcher member = MEMBER.matcher(run.out());
        while (member.find()) {
            assertThat(json).contains("`" + member.group(1) + "`");
        }
    }
}
