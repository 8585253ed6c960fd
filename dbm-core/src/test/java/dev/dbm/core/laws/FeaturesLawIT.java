package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.DbmException;
import dev.dbm.Problem;
import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.compare.StillTied;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What holds for databases with objects of every kind: a plan leads from any to any other, leaves exactly what that one holds, keeps the rows, and there is
 * nothing left to plan. Every build tries the same; {@code -Ddbm.laws.seed=N} tries others.
 */
class FeaturesLawIT {
    private static final Logger LOG = LoggerFactory.getLogger(FeaturesLawIT.class);
    private static final int PAIRS = Integer.getInteger("dbm.features.pairs", 120);
    private static final List<String> ROLES = List.of("law_reader", "law_writer", "law_owner");
    private static final List<String> WITH_ROWS = List.of("customer", "orders");

    private static final String REFUSED = "refused: ";

    private final Features features = Features.read();

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void any_database_becomes_any_other(int major) {
        TestServer server = TestServers.of(major);
        createRoles(server);
        long start = Long.getLong("dbm.laws.seed", 1L);
        LOG.info("PostgreSQL {}: -Ddbm.laws.seed={} repeats these pairs", major, start);
        int share = Math.ceilDiv(PAIRS, TestServers.majors().size());
        List<String> failures = new ArrayList<>();
        int refused = 0;
        for (long seed = start; seed < start + share; seed++) {
            Random random = new Random(seed);
            Features.State from = features.any(random);
            Features.State to = features.near(from, 10 + random.nextInt(90), random);
            String failure;
            try {
                failure = failure(server, from, to);
            } catch (NoSuchElementException | IllegalStateException | IllegalArgumentException e) {
                failure =
                        e + " " + List.of(e.getStackTrace()).subList(0, 4) + "\n" + from.chosen() + "\n" + to.chosen();
            }
            if (failure.startsWith(REFUSED)) {
                refused++;
                LOG.debug("seed {}: {}", seed, failure);
            } else if (!failure.isEmpty()) {
                failures.add("seed " + seed + ": " + failure);
            }
        }
        LOG.info("PostgreSQL {}: {} pairs, {} refused, {} failed", major, share, refused, failures.size());
        assertThat(failures).isEmpty();
        assertThat(refused)
                .as("plans that would lose rows, or that PostgreSQL has no way for")
                .isLessThanOrEqualTo(share / 5);
    }

    /** Creates the roles that the features name, if they are not there yet. */
    static void createRoles(TestServer server) {
        ROLES.forEach(role -> server.execute(
                "DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$"));
    }

    private static String failure(TestServer server, Features.State from, Features.State to) {
        try (TestDatabase database = server.lendDatabase();
                TestDatabase goal = server.lendDatabase()) {
            from.sql().forEach(database::execute);
            to.sql().forEach(goal::execute);
            List<String> kept = WITH_ROWS.stream()
                    .filter(table -> exists(database, table) && exists(goal, table))
                    .toList();
            List<String> rows = rows(database, kept);
            Introspection after = LivePlan.read(goal);
            Plan plan;
            try {
                Introspection before = LivePlan.read(database);
                Difference difference =
                        Differ.with(Scratches.on(server)).diff(before.schema(), after.schema(), Intents.none());
                Optional<Problem> tied = StillTied.problem(difference, before.dependencies(), server.major());
                if (tied.isPresent()) {
                    return REFUSED + tied.get().what();
                }
                plan = LivePlan.of(difference, before, after, Intents.none());
            } catch (DbmException e) {
                return REFUSED + e.getMessage();
            }
            String script =
                    plan.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n", "\n", ";"));
            try {
                PlanRunner.run(database, plan);
            } catch (IllegalStateException e) {
                return e.getMessage() + script;
            }
            List<String> left = CatalogDump.of(database);
            List<String> wanted = CatalogDump.of(goal);
            if (!left.equals(wanted)) {
                return "left\n" + without(left, wanted) + "\nand not\n" + without(wanted, left) + script;
            }
            Plan second = LivePlan.between(LivePlan.read(database), after, Intents.none(), Scratches.on(server));
            if (!second.statements().isEmpty()) {
                return "a second plan is not empty\n"
                        + second.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n")) + script;
            }
            return rows(database, kept).equals(rows) ? "" : "rows are gone" + script;
        }
    }

    private static String without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
    }

    private static List<String> rows(TestDatabase database, List<String> tables) {
        return tables.stream()
                .map(table -> table + " "
                        + database.query("SELECT count(*)::text FROM " + table).getFirst())
                .toList();
    }

    private static boolean exists(TestDatabase database, String table) {
        return database.query("SELECT (to_regclass('" + table + "') IS NOT NULL)::text")
                .equals(List.of("true"));
    }
}
