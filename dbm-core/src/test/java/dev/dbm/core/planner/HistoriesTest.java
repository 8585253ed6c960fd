package dev.dbm.core.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans between states that a real project was in, forward and backward, near and far: PostgreSQL has a way between all of them. */
class HistoriesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ai-chatbot", "homarr", "lobe-chat", "telli-api"})
    void no_changes_wait_for_each_other(String project) throws IOException {
        List<Schema> states = states(project);
        List<String> cycles = new ArrayList<>();

        for (int from = 0; from < states.size(); from++) {
            for (int to : neighbours(from, states.size())) {
                try {
                    new Planner().plan(states.get(from), states.get(to));
                } catch (PlanningException refused) {
                    if (refused.problems().stream().anyMatch(one -> one.code() == ErrorCode.CHANGES_IN_CYCLE)) {
                        cycles.add(from + " to " + to + ": " + refused.getMessage());
                    }
                }
            }
        }

        assertThat(states).hasSizeGreaterThan(5);
        assertThat(cycles).isEmpty();
    }

    private static Set<Integer> neighbours(int state, int count) {
        return Stream.of(0, state - 7, state - 1, state + 1, state + 7, count - 1)
                .filter(other -> other >= 0 && other < count)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Schema> states(String project) throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("realworld/drizzle/" + project + "/meta"))) {
            List<Schema> states = new ArrayList<>(List.of(Schema.initial()));
            for (Path file : files.filter(path -> path.toString().endsWith("_snapshot.json"))
                    .sorted()
                    .toList()) {
                states.add(SnapshotCodec.decode(file.toString(), Files.readString(file))
                        .snapshot()
                        .schema());
            }
            return states;
        }
    }
}
