package dev.dbm.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/errors.md to the codes that there are. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");

    @Test
    void every_code_has_one_section_and_every_section_a_code() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .toList();

        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::text).toList());
    }

    @Test
    void sections_stand_in_order_of_their_codes_below_their_letter() throws IOException {
        List<String> headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("# ") || line.startsWith("## DBM-"))
                .toList();

        String letter = "";
        String last = "";
        for (String heading : headings) {
            if (heading.startsWith("# ")) {
                letter = heading.substring(2, 3);
                last = "";
            } else {
                assertThat(heading).startsWith("## DBM-" + letter).isGreaterThan(last);
                last = heading;
            }
        }
    }
}
