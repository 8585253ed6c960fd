package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Patch;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two branches from one schema: where a patch says that they go together, the SQL of the one, computed without the other, runs behind the other's and gives
 * what the patch says.
 */
class RebasedLawsIT {
    private static final int PAIRS = Integer.getInteger("dbm.laws.rebased", 120);

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void what_goes_together_can_be_run_one_behind_the_other(int major) {
        long start = Long.getLong("dbm.laws.seed", 1L);
        int together = 0;
        int share = Math.ceilDiv(PAIRS, TestServers.majors().size());
        for (int i = 0; i < share; i++) {
            together += check(TestServers.of(major), start + i, i % 7, i % 3 + 1) ? 1 : 0;
        }

        assertThat(together).isGreaterThan(share / 4);
    }

    private static boolean check(TestServer server, long seed, int size, int steps) {
        SchemaPair mine = SchemaPair.of(new SchemaPair.Recipe(seed, size, steps), server.major());
        Schema from = mine.from();
        SchemaPair theirs = SchemaPair.mutated(from, seed + 1_000_000, steps, server.major());
        Patch.Outcome outcome = Patch.between(from, mine.to()).onto(from, theirs.to());
        Patch.Outcome other = Patch.between(from, theirs.to()).onto(from, mine.to());
        assertThat(outcome.getClass()).as("seed %s", seed).isEqualTo(other.getClass());
        if (!(outcome instanceof Patch.Outcome.Made(Schema made))) {
            return false;
        }
        assertThat(Patch.between(made, ((Patch.Outcome.Made) other).schema()).changes())
                .isEmpty();
        Plan first = plan(from, theirs.to(), theirs.renames());
        Plan second = plan(from, mine.to(), mine.renames());
        String about = "seed " + seed + "\nmine " + mine.history() + "\ntheirs " + theirs.history() + "\n"
                + script(first) + "\n-- then\n" + script(second);
        try (TestDatabase database = server.lendDatabase();
                TestDatabase goal = server.lendDatabase()) {
            run(database, new Planner().plan(Schema.initial(), withPublic(from)), about);
            run(goal, new Planner().plan(Schema.initial(), withPublic(made)), about);
            run(database, first, about);
            run(database, second, about);

            assertThat(Differ.byTokens()
                            .diff(LivePlan.schema(database), LivePlan.schema(goal), Intents.none())
                            .all())
                    .as(about)
                    .isEmpty();
        }
        return true;
    }

    private static Plan plan(Schema from, Schema to, List<Change.Rename> renames) {
        Intents intents = new Intents(renames);
        return new Planner().plan(Differ.byTokens().diff(withPublic(from), withPublic(to), intents), intents);
    }

    private static String script(Plan plan) {
        return plan.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n"));
    }

    private static void run(TestDatabase database, Plan plan, String about) {
        try {
            PlanRunner.run(database, plan);
        } catch (IllegalStateException e) {
            throw new AssertionError(e.getMessage() + "\n" + about, e);
        }
    }

    private static Schema withPublic(Schema schema) {
        List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
        if (!schema.namespaces().contains(Namespace.PUBLIC)) {
            objects.add(Namespace.of(Namespace.PUBLIC));
        }
        return Schema.of(objects);
    }
}
