package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.DbmException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Moves;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for renames of objects of every kind, with all that uses them: a plan that is told of them does what PostgreSQL itself makes of them, drops nothing,
 * and leaves nothing to plan.
 */
class RenamesLawIT {
    private static final int DATABASES = Integer.getInteger("dbm.renames.databases", 16);
    private static final int RENAMES = 6;
    private static final String SUFFIX = "_\"now\" 🚀";

    private final Features features = Features.read();

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void a_plan_renames_as_postgresql_does(int major) {
        TestServer server = TestServers.of(major);
        FeaturesLawIT.createRoles(server);
        long start = Long.getLong("dbm.laws.seed", 1L);
        int share = Math.ceilDiv(DATABASES, TestServers.majors().size());
        List<String> failures = new ArrayList<>();
        for (long seed = start; seed < start + share; seed++) {
            String failure = failure(server, new Random(seed));
            if (!failure.isEmpty()) {
                failures.add("seed " + seed + ": " + failure);
            }
        }
        assertThat(failures).isEmpty();
    }

    private String failure(TestServer server, Random random) {
        Features.State state = features.any(random);
        try (TestDatabase database = server.lendDatabase();
                TestDatabase goal = server.lendDatabase()) {
            state.sql().forEach(database::execute);
            state.sql().forEach(goal::execute);
            Introspection before = LivePlan.read(database);
            List<Change.Rename> renames = renamed(goal, before, random);
            String about = renames + "\n";
            Introspection after = LivePlan.read(goal);
            Intents intents = new Intents(renames);
            Plan plan;
            try {
                plan = LivePlan.between(before, after, intents, Scratches.on(server));
            } catch (DbmException refused) {
                return about + refused.getMessage();
            }
            String script = plan.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n"));
            try {
                PlanRunner.run(database, plan);
            } catch (IllegalStateException failed) {
                return about + failed.getMessage() + "\n" + script;
            }
            if (plan.statements().stream()
                    .anyMatch(statement -> statement.hazards().contains(Hazard.DELETES_DATA))) {
                return about + "something is dropped\n" + script;
            }
            List<String> left = new ArrayList<>(CatalogDump.of(database));
            left.removeAll(CatalogDump.of(goal));
            Plan second = LivePlan.between(LivePlan.read(database), after, Intents.none(), Scratches.on(server));
            return left.isEmpty() && second.statements().isEmpty()
                    ? ""
                    : about + "left\n" + String.join("\n", left) + "\nsecond plan\n"
                            + second.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n"))
                            + "\nafter\n" + script;
        }
    }

    /** Gives some objects of a database other names, none of which is in another of them. */
    private static List<Change.Rename> renamed(TestDatabase goal, Introspection before, Random random) {
        List<SchemaObject> objects = new ArrayList<>(before.schema().objects().values());
        Collections.shuffle(objects, random);
        List<Change.Rename> renames = new ArrayList<>();
        for (SchemaObject object : objects) {
            ObjectId from = object.id();
            boolean apart = renames.stream()
                    .noneMatch(made -> from.isIn(made.from()) || made.from().isIn(from));
            if (renames.size() < RENAMES && apart && !from.equals(ObjectId.namespace(Namespace.PUBLIC))) {
                ObjectId to = withOtherName(from);
                statements(from, to).ifPresent(statements -> {
                    statements.forEach(statement -> goal.execute(statement.sql()));
                    renames.add(new Change.Rename(from, to));
                });
            }
        }
        Moves moves = Moves.of(renames);
        for (SchemaObject object : LivePlan.schema(goal).objects().values()) {
            behind(object, moves).forEach(statement -> goal.execute(statement.sql()));
        }
        return renames;
    }

    private static <T extends SchemaObject> List<Statement> behind(T object, Moves moves) {
        return Kinds.of(object).ddl().behindRenames(object, moves);
    }

    private static ObjectId withOtherName(ObjectId id) {
        List<Identifier> path = new ArrayList<>(id.path());
        path.set(path.size() - 1, new Identifier(id.name().value() + SUFFIX));
        return new ObjectId(id.kind(), path, id.signature());
    }

    /** Returns what renames an object; empty where it has no name of its own. */
    private static Optional<List<Statement>> statements(ObjectId from, ObjectId to) {
        if (from.on().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Kinds.ofKind(from.kind()).ddl().rename(from, to));
        } catch (IllegalArgumentException | IllegalStateException nameless) {
            return Optional.empty();
        }
    }
}
