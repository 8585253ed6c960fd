package dev.dbm.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.PlanningException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.kind.Coverage;
import dev.dbm.plan.Plan;
import dev.dbm.plan.TransactionMode;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden case in a database that also holds objects of kinds that the case does not manage: a plan is refused by name, or it leaves all of them as they
 * were. Attributes go with what they are attributes of.
 */
@Execution(ExecutionMode.CONCURRENT)
class BystandersIT {
    private static final String ONLY = System.getProperty("golden.only", "");

    static Stream<GoldenCase> cases() {
        int major = TestServers.newest().major();
        return GoldenCase.all().stream()
                .filter(golden -> golden.runsOn(major) && golden.toString().startsWith(ONLY));
    }

    @BeforeAll
    static void create_the_role() {
        TestServers.newest().execute(Bystanders.ROLE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_refused_or_leaves_them_alone(GoldenCase golden) throws SQLException {
        TestServer server = TestServers.newest();
        GoldenWay way = GoldenWay.of(server.major(), golden);
        if (way.difference().isEmpty()) {
            return;
        }
        Coverage managed = Coverage.of(way.from().schema(), way.to().schema());
        List<Bystanders> all = Stream.of(Bystanders.values())
                .filter(some -> some.areLeftAloneIn(managed))
                .toList();
        try (TestDatabase database = server.lendDatabase()) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            execute(connection, golden.from());
            Savepoint alone = connection.setSavepoint();
            for (Bystanders some : all) {
                some.join(connection);
            }
            // Reading takes longer than all else, so it is done once for all of them.
            Introspection here =
                    Introspector.introspect(connection, Namespaces.all()).within(managed);
            assertThat(here.schema()).isEqualTo(way.from().within(managed).schema());
            connection.rollback(alone);
            for (Bystanders some : all) {
                Optional<Plan> plan = plan(some.in(here, way.from()), golden, way);
                if (plan.isPresent() && isTransactional(plan.get())) {
                    runBeside(some, connection, plan.get(), way.difference().orElseThrow());
                    connection.rollback(alone);
                } else if (plan.isPresent()) {
                    runInFiles(
                            some, server, golden, plan.get(), way.difference().orElseThrow());
                }
            }
        }
    }

    private static boolean isTransactional(Plan plan) {
        return plan.statements().stream().allMatch(statement -> statement.mode() == TransactionMode.TRANSACTIONAL);
    }

    private static void runBeside(Bystanders some, Connection connection, Plan plan, Difference difference)
            throws SQLException {
        some.join(connection);
        Bystanders.Found before = some.found(connection);
        if (!before.isEmpty()) {
            run(some, connection, plan, before, difference);
        }
    }

    /** What cannot be run in a transaction needs a database of its own. */
    private static void runInFiles(
            Bystanders some, TestServer server, GoldenCase golden, Plan plan, Difference difference)
            throws SQLException {
        try (TestDatabase database = server.lendDatabase()) {
            Connection connection = database.connection();
            execute(connection, golden.from());
            runBeside(some, connection, plan, difference);
        }
    }

    private static void run(
            Bystanders some, Connection connection, Plan plan, Bystanders.Found before, Difference difference)
            throws SQLException {
        for (dev.dbm.plan.Statement statement : plan.statements()) {
            try {
                execute(connection, statement.sql());
            } catch (SQLException refused) {
                // Who will run a plan nobody knows beforehand: it takes the owner of the tables to give them
                // sequences.
                assertThat(refused.getMessage())
                        .as("%s: %s", some, statement.sql())
                        .contains("same owner");
                return;
            }
        }
        Bystanders.Found after = some.found(connection);
        List<String> kept = difference.renames().isEmpty() ? before.keptByName(after) : before.kept(after);
        assertThat(after.lines()).as(some.toString()).isEqualTo(kept);
    }

    /** Returns the plan; empty if it is refused. */
    private static Optional<Plan> plan(Introspection here, GoldenCase golden, GoldenWay way) {
        try {
            return Optional.of(LivePlan.of(way.difference().orElseThrow(), here, way.to(), golden.intents()));
        } catch (PlanningException refused) {
            return Optional.empty();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
