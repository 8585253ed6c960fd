package dev.dbm.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.catalog.ServerVersion;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Since;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class GoldenIT {
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    /** What came out so far, while golden files are rewritten; also their lock. */
    private static final Map<GoldenCase, SortedMap<Integer, String>> UPDATED = new HashMap<>();

    /** The beginning of the names of the cases to run; all without it. */
    private static final String ONLY = System.getProperty("golden.only", "");

    /** The majors side by side, so that the servers have work at the same time. */
    static Stream<Arguments> cases() {
        return GoldenCase.all().stream()
                .filter(golden -> golden.toString().startsWith(ONLY))
                .flatMap(golden ->
                        TestServers.majors().stream().filter(golden::runsOn).map(major -> Arguments.of(major, golden)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cases")
    void leads_from_one_to_the_other(int major, GoldenCase golden) {
        TestServer server = TestServers.of(major);
        GoldenWay way = GoldenWay.of(major, golden);
        assertThat(Math.max(oldest(way.from()), oldest(way.to())))
                .as("the oldest server that the kinds name")
                .isEqualTo(golden.since());

        switch (way.planned()) {
            case GoldenWay.Planned.Refused(var reason) ->
                compare(
                        major,
                        golden,
                        "-- " + String.valueOf(reason.getMessage()).replace("\n", "\n-- ") + "\n");
            case GoldenWay.Planned.Way(var plan) -> {
                compare(major, golden, script(plan));
                try (TestDatabase database = server.lendDatabase()) {
                    database.execute(golden.from());
                    PlanRunner.run(database, plan);

                    Introspection after = LivePlan.read(database);
                    assertThat(script(LivePlan.between(after, way.to(), Intents.none(), Scratches.on(server))))
                            .as("second plan")
                            .isEmpty();
                    assertThat(CatalogDump.of(database)).as(script(plan)).isEqualTo(way.dump());
                }
            }
        }
    }

    /** Returns the oldest server that can hold what was read, as the kinds say. */
    private static int oldest(Introspection read) {
        return read.schema().objects().values().stream()
                .flatMap(object -> Kinds.of(object).since(object).stream())
                .mapToInt(Since::major)
                .max()
                .orElse(ServerVersion.OLDEST_MAJOR);
    }

    private static void compare(int major, GoldenCase golden, String plan) {
        if (UPDATE) {
            synchronized (UPDATED) {
                SortedMap<Integer, String> plans = UPDATED.computeIfAbsent(golden, key -> new TreeMap<>());
                plans.put(major, plan);
                golden.update(plans);
            }
        } else {
            assertThat(plan).isEqualTo(golden.plan(major));
        }
    }

    private static String script(Plan plan) {
        StringBuilder script = new StringBuilder();
        for (Statement statement : plan.statements()) {
            List<String> notes = statement.hazards().stream()
                    .sorted()
                    .map(hazard -> hazard.label())
                    .toList();
            if (statement.mode() != TransactionMode.TRANSACTIONAL) {
                script.append("-- ").append(statement.mode()).append('\n');
            }
            if (!notes.isEmpty()) {
                script.append("-- ").append(String.join(", ", notes)).append('\n');
            }
            script.append(statement.sql()).append(";\n");
        }
        return script.toString();
    }
}
