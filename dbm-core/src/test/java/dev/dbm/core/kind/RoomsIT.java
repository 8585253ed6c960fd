package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form that a kind has, read and written on real servers. A case is a folder {@code rooms/NAME[_MAJOR]} with {@code from.sql} and {@code to.sql};
 * MAJOR is the oldest server that has what it uses.
 */
class RoomsIT {
    private static final Path CASES = Path.of("src/test/resources/rooms");

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> sorted = folders.sorted().toList();
            return TestServers.majors().stream()
                    .flatMap(major -> sorted.stream()
                            .filter(folder -> oldest(folder) <= major)
                            .map(folder ->
                                    Arguments.of(major, folder.getFileName().toString())));
        }
    }

    private static int oldest(Path folder) {
        String name = folder.getFileName().toString();
        String last = name.substring(name.lastIndexOf('_') + 1);
        return last.matches("\\d+") ? Integer.parseInt(last) : 0;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changes_one_schema_into_the_other(int major, String name) {
        assertBecomes(major, text(name, "from.sql"), text(name, "to.sql"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changes_it_back(int major, String name) {
        assertBecomes(major, text(name, "to.sql"), text(name, "from.sql"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void creates_what_it_has_read_beside_what_is_not_modelled(int major, String name) {
        String needed = text(name, "to.sql")
                .lines()
                .filter(line -> line.matches("create (extension|domain|collation|type \\S+ as \\(|schema app;).*"))
                .reduce("", (a, b) -> a + b + "\n");
        assertBecomes(major, needed, text(name, "to.sql"));
    }

    private static void assertBecomes(int major, String before, String after) {
        try (TestDatabase database = TestServers.of(major).lendDatabase();
                TestDatabase wanted = TestServers.of(major).lendDatabase()) {
            run(database, before);
            run(wanted, after);
            Schema target = LivePlan.schema(wanted);

            Plan plan = new Planner().plan(LivePlan.schema(database), target);
            database.execute(plan.statements().stream().map(Statement::sql).toArray(String[]::new));

            assertThat(new Planner().plan(LivePlan.schema(database), target).statements())
                    .isEmpty();
        }
    }

    private static void run(TestDatabase database, String script) {
        if (!script.isBlank()) {
            database.execute(script);
        }
    }

    private static String text(String name, String file) {
        try {
            return Files.readString(CASES.resolve(name).resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
