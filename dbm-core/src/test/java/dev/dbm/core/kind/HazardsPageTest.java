package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Hazard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/hazards.md to what {@link StatementForm} says; {@code -Dgolden.update} writes the page's table. */
class HazardsPageTest {
    private static final Path PAGE = Path.of("../docs/hazards.md");
    private static final String BEGIN = "<!-- forms -->\n";
    private static final String END = "<!-- /forms -->\n";

    @Test
    void says_what_the_forms_say() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String expected = page.substring(0, begin) + table() + page.substring(page.indexOf(END));

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void explains_every_hazard() throws IOException {
        String page = Files.readString(PAGE);

        for (Hazard hazard : Hazard.values()) {
            // Who cannot read cannot write.
            String words = hazard == Hazard.BLOCKS_READS ? "blocks reads and writes" : hazard.label();
            assertThat(page).contains("\n| " + words + " |");
        }
    }

    private static String table() {
        String head = row(List.of(
                        "statement",
                        "lock",
                        "on",
                        "blocks reads",
                        "blocks writes",
                        "scans",
                        "rewrites",
                        "can fail on rows",
                        "breaks the running release",
                        "deletes data"))
                + "|---".repeat(10)
                + "|\n";
        return head
                + Stream.of(StatementForm.values())
                        .map(form -> row(cells(form)))
                        .collect(Collectors.joining());
    }

    private static List<String> cells(StatementForm form) {
        return List.of(
                form.words(),
                form.lock() == LockMode.NONE ? "—" : "`" + form.lock().words() + "`",
                form.locked().words(),
                mark(form, Hazard.BLOCKS_READS),
                mark(form, Hazard.BLOCKS_WRITES),
                form.reads() ? "yes" : "",
                form.hazards().contains(Hazard.WRITES_ROWS) ? "updates" : mark(form, Hazard.REWRITES_TABLE),
                mark(form, Hazard.MAY_FAIL_ON_DATA),
                mark(form, Hazard.BREAKS_RELEASE),
                mark(form, Hazard.DELETES_DATA));
    }

    private static String mark(StatementForm form, Hazard hazard) {
        return form.hazards().contains(hazard) ? "yes" : "";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
