package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.PlanningException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every build tries the same pairs, so that a red one is red for a reason; {@code -Ddbm.laws.seed=N} tries others. */
class ExecutedLawsIT {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutedLawsIT.class);
    private static final int PAIRS = Integer.getInteger("dbm.laws.pairs", 500);

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void random_schemas_are_created_altered_and_read_back(int major) {
        long start = Long.getLong("dbm.laws.seed", 1L);
        LOG.info("PostgreSQL {}: -Ddbm.laws.seed={} repeats these pairs", major, start);
        int share = Math.ceilDiv(PAIRS, TestServers.majors().size());
        int restored = 0;
        for (int i = 0; i < share; i++) {
            SchemaPair.Recipe recipe = new SchemaPair.Recipe(start + i, i % 9, i % 17);
            restored += check(TestServers.of(major), recipe) ? 1 : 0;
        }
        assertThat(restored).as("pairs of which the way back could be planned").isGreaterThan(share / 2);
    }

    /** Returns whether there is a plan for the way back: none gives a virtual column values, for example. */
    private static boolean check(TestServer server, SchemaPair.Recipe recipe) {
        SchemaPair pair = SchemaPair.of(recipe, server.major());
        Schema from = withPublic(pair.from());
        Schema to = withPublic(pair.to());
        Intents intents = new Intents(pair.renames());
        String about = recipe + "\n" + String.join("\n", pair.history());
        try (TestDatabase database = server.lendDatabase();
                TestDatabase goal = server.lendDatabase()) {
            Schema before = create(database, from, about);
            Schema after = create(goal, to, about);

            List<String> first = CatalogDump.of(database);
            Plan plan = new Planner().plan(Differ.byTokens().diff(before, after, intents), intents);
            String text = about + "\n" + script(plan);
            run(database, plan, text);

            Schema altered = LivePlan.schema(database);
            Difference second = Differ.byTokens().diff(altered, after, Intents.none());
            assertThat(second.all()).as("second plan after %s", text).isEmpty();
            assertThat(CatalogDump.of(database)).as(text).isEqualTo(CatalogDump.of(goal));

            Optional<Plan> back = back(altered, before, pair);
            if (back.isEmpty()) {
                return false;
            }
            String there = text + "\n-- and back\n" + script(back.get());
            run(database, back.get(), there);
            assertThat(CatalogDump.of(database)).as(there).isEqualTo(first);
            return true;
        }
    }

    /** Returns the plan for the way back, none where it is refused. */
    private static Optional<Plan> back(Schema altered, Schema before, SchemaPair pair) {
        List<Change.Rename> renames = Changes.reversed(pair.renames()).stream()
                .map(Change.Rename.class::cast)
                .toList();
        Intents intents = new Intents(renames);
        try {
            return Optional.of(new Planner().plan(Differ.byTokens().diff(altered, before, intents), intents));
        } catch (PlanningException refused) {
            return Optional.empty();
        }
    }

    /** Returns what is read of it. */
    private static Schema create(TestDatabase database, Schema schema, String about) {
        Plan plan = new Planner().plan(Schema.initial(), schema);
        run(database, plan, about + "\n" + script(plan));
        Schema created = LivePlan.schema(database);
        Map<ObjectId, SchemaObject> read = created.objects();
        assertThat(missing(schema.objects(), read))
                .as(about)
                .isEqualTo(missing(read, schema.objects()))
                .isEmpty();
        // Equality leaves out the order of storage parameters; what is created has them as they were declared.
        assertThat(read.values())
                .as(about)
                .hasToString(schema.objects().values().toString());
        return created;
    }

    /** Only what differs, for a message that can be read. */
    private static List<SchemaObject> missing(Map<ObjectId, SchemaObject> some, Map<ObjectId, SchemaObject> others) {
        List<SchemaObject> result = new ArrayList<>(some.values());
        result.removeAll(Set.copyOf(others.values()));
        return result;
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
