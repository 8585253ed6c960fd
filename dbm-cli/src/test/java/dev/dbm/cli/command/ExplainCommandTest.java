package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.ErrorCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    @Test
    void every_code_is_explained() {
        assertThat(ErrorsPage.read().sections().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::text).toList());
        assertThat(ErrorsPage.read().sections().values())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("**", "*Mend:*", "]("));
    }

    @Test
    void prints_the_section_of_a_code_however_it_is_written() {
        Run run = Run.of("explain", "DBM-P003");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("DBM-P003\n").contains("@RenamedFrom", "Mend:");
        assertThat(Run.of("explain", "p003").out()).isEqualTo(run.out());
        assertThat(Run.of("explain", "P003", "--quiet").out()).isEqualTo(run.out());
    }

    @Test
    void lists_all_codes_if_none_is_given() {
        assertThat(Run.of("explain").out().lines())
                .hasSize(ErrorCode.values().length)
                .allMatch(line -> line.startsWith("DBM-"));
    }

    @Test
    void names_the_code_that_was_meant() {
        Run run = Run.of("explain", "DBM-V0O1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no code DBM-V0O1", "Did you mean DBM-V001?", "DBM-C003");
    }

    @Test
    void names_the_command_or_option_that_was_meant() {
        assertThat(Run.of("genrate", "x").err())
                .contains("There is no command genrate\n  Did you mean generate? See dbm");
        assertThat(Run.of("validate", "--file-only").err())
                .contains("There is no option --file-only\n  Did you mean --files-only? See dbm validate --help.");
        assertThat(Run.of("frobnicate").err()).doesNotContain("Did you mean");
    }
}
