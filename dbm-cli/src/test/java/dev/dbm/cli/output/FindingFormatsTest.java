package dev.dbm.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What findings look like to code scanning, to GitHub and to build servers; {@code -Dgolden.update} rewrites the files. */
class FindingFormatsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/output");
    private static final FindingPlaces PLACES =
            new FindingPlaces(Path.of("/repo"), Path.of("/repo/my app/db,x/migrations"));
    private static final FindingReport.Proof PROVEN = new FindingReport.Proof(true, "proven: 4 files");

    private static final List<Finding> FINDINGS = List.of(
            Finding.error(
                            ErrorCode.MIGRATION_FILE_EDITED,
                            "0003_orders.sql",
                            3,
                            "edited: 100% sure,\r\n<really> & \"truly\" \u0001",
                            "Restore it; 3::error::no")
                    .atColumn(7),
            Finding.warning(ErrorCode.CREATE_NOT_IDEMPOTENT, "0004_note.sql", 0, "CREATE without IF", "Add it."),
            Finding.warning(ErrorCode.DROP_NOT_IDEMPOTENT, "0004_note.sql", 9, "DROP without IF", "Add it.")
                    .withSeverity(Severity.ACCEPTED),
            Finding.error(ErrorCode.JOURNAL_MALFORMED, "", 0, "no journal", "Write one."));

    private static FindingReport report(FindingReport.Failing failing, FindingReport.Proof proof) {
        return new FindingReport(PLACES, FINDINGS, failing, "2 errors, 1 warning", Optional.of(proof));
    }

    private static String golden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, actual + "\n");
        }
        assertThat(actual + "\n").as(name).isEqualTo(Files.readString(file));
        return actual;
    }

    @Test
    void github_gets_one_command_a_line_with_its_own_escapes() throws IOException {
        String text = golden(
                "findings.github", report(FindingReport.Failing.ERRORS, PROVEN).written(Format.GITHUB));

        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .isEqualTo("::error file=my app/db%2Cx/migrations/0003_orders.sql,line=3,col=7,title=DBM-V007::edited:"
                        + " 100%25 sure,%0D%0A<really> & \"truly\" \u0001%0ARestore it; 3::error::no");
        assertThat(lines.get(1)).startsWith("::warning file=my app/db%2Cx/migrations/0004_note.sql,title=DBM-V012::");
        assertThat(text).doesNotContain("DBM-V013");
    }

    @Test
    void a_strict_run_shows_warnings_as_errors() {
        assertThat(report(FindingReport.Failing.WARNINGS, PROVEN).written(Format.GITHUB))
                .doesNotContain("::warning")
                .contains("::error file=my app/db%2Cx/migrations/0004_note.sql,");
    }

    @Test
    void sarif_is_a_log_with_rules_places_and_suppressions() throws IOException {
        String text = golden(
                "findings.sarif", report(FindingReport.Failing.ERRORS, PROVEN).written(Format.SARIF));

        JsonNode log = JsonMapper.shared().readTree(text);
        assertThat(log.get("version").stringValue()).isEqualTo("2.1.0");
        JsonNode run = log.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").stringValue()).isEqualTo("dbm");
        JsonNode results = run.get("results");
        assertThat(results.size()).isEqualTo(FINDINGS.size());
        for (JsonNode result : results.values()) {
            int index = result.get("ruleIndex").intValue();
            assertThat(driver.get("rules").get(index).get("id")).isEqualTo(result.get("ruleId"));
            assertThat(Set.of("error", "warning", "note"))
                    .contains(result.get("level").stringValue());
            assertThat(result.get("message").get("text").stringValue()).isNotBlank();
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertThat(place.get("artifactLocation").get("uri").stringValue()).startsWith("my%20app/db,x/migrations");
            assertThat(place.get("region").get("startLine").intValue()).isPositive();
        }
        assertThat(results.get(0)
                        .get("locations")
                        .get(0)
                        .get("physicalLocation")
                        .get("region")
                        .toString())
                .isEqualTo("{\"startLine\":3,\"startColumn\":7}");
        assertThat(results.get(2).get("suppressions").get(0).get("kind").stringValue())
                .isEqualTo("external");
    }

    @Test
    void junit_is_xml_that_a_parser_reads_back() throws Exception {
        String text = golden(
                "findings.junit.xml",
                report(FindingReport.Failing.ERRORS, PROVEN).written(Format.JUNIT));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("testsuites");
        assertThat(document.getDocumentElement().getAttribute("tests")).isEqualTo("4");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("skipped").getLength()).isZero();
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("my app/db,x/migrations/0003_orders.sql:3\n"
                        + "edited: 100% sure,\n<really> & \"truly\" \uFFFD\nRestore it; 3::error::no");
    }

    @Test
    void junit_skips_a_replay_that_was_not_made_and_fails_on_warnings_when_strict() {
        String text = report(FindingReport.Failing.WARNINGS, new FindingReport.Proof(false, "not proven: offline"))
                .written(Format.JUNIT);

        assertThat(text).contains("failures=\"3\"").contains("<skipped message=\"not proven: offline\"");
    }

    @Test
    void text_and_json_are_not_among_them() {
        assertThatThrownBy(() -> report(FindingReport.Failing.ERRORS, PROVEN).written(Format.TEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void files_are_named_from_the_top_of_the_clone_or_of_the_linked_worktree(@TempDir Path folder) throws IOException {
        Path top = folder.toRealPath();
        Path migrations = Files.createDirectories(top.resolve("service/db/migrations"));
        Finding finding = FINDINGS.get(0);

        Files.createDirectories(top.resolve(".git"));
        assertThat(FindingPlaces.of(migrations).path(finding)).isEqualTo("service/db/migrations/0003_orders.sql");

        Files.writeString(top.resolve("service/.git"), "gitdir: elsewhere");
        assertThat(FindingPlaces.of(migrations).path(finding)).isEqualTo("db/migrations/0003_orders.sql");
    }
}
