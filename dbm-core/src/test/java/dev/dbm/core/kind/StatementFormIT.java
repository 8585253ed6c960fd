package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link StatementForm} says, compared with what a server does while a statement's transaction is open. */
@Execution(ExecutionMode.CONCURRENT)
class StatementFormIT {
    static Stream<Arguments> examples() {
        return TestServers.majors().stream()
                .flatMap(major -> FormExamples.all().stream()
                        .filter(example -> example.since() <= major)
                        .map(example -> Arguments.of(major, example)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("examples")
    void does_what_its_form_says(int major, FormExample example) throws SQLException {
        try (TestDatabase database = TestServers.of(major).lendDatabase()) {
            assertThat(new EffectMeter(database, example).seen()).isEqualTo(Effect.said(example.form()));
        }
    }

    @Test
    void every_form_is_measured() {
        assertThat(FormExamples.all()).extracting(FormExample::form).contains(StatementForm.values());
    }
}
