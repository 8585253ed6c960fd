package dev.dbm.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.PlanningException;
import dev.dbm.core.Scratches;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.plan.TransactionMode;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden case in a database that also holds what dbm does not model: a plan is refused by name, or it leaves all of that as it was. Attributes go
 * with a table, column or type that goes for good.
 */
@Execution(ExecutionMode.CONCURRENT)
class BystandersIT {
    private static final String ONLY = System.getProperty("golden.only", "");

    static Stream<Arguments> cases() {
        int major = TestServers.newest().major();
        return GoldenCase.all().stream()
                .filter(golden -> golden.runsOn(major) && golden.toString().startsWith(ONLY))
                .flatMap(golden -> Arrays.stream(Bystanders.values()).map(some -> Arguments.of(golden, some)));
    }

    @ParameterizedTest(name = "{0} beside {1}")
    @MethodSource("cases")
    void is_refused_or_leaves_them_alone(GoldenCase golden, Bystanders some) throws SQLException {
        TestServer server = TestServers.newest();
        server.execute(Bystanders.ROLE);
        try (TestDatabase database = server.lendDatabase()) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            Introspection goal = read(connection, golden.to());
            connection.rollback();
            execute(connection, golden.from());
            some.join(connection);
            List<Bystanders.Found> before = Bystanders.found(connection);
            Optional<Plan> plan = plan(connection, goal, golden);
            if (plan.isEmpty()) {
                return;
            }
            boolean together = plan.get().statements().stream()
                    .allMatch(statement -> statement.mode() == TransactionMode.TRANSACTIONAL);
            if (!together) {
                connection.commit();
                connection.setAutoCommit(true);
            }
            for (dev.dbm.plan.Statement statement : plan.get().statements()) {
                try {
                    execute(connection, statement.sql());
                } catch (SQLException refused) {
                    // Who will run a plan nobody knows beforehand: it takes the owner of the tables to give them
                    // sequences.
                    assertThat(refused.getMessage()).contains("same owner");
                    return;
                }
            }

            Set<String> holders = Bystanders.holders(connection);
            assertThat(Bystanders.found(connection))
                    .isEqualTo(before.stream()
                            .filter(one -> one.holder() == null || holders.contains(one.holder()))
                            .toList());
        }
    }

    private static Introspection read(Connection connection, String sql) throws SQLException {
        execute(connection, sql);
        return Introspector.introspect(connection, Namespaces.all());
    }

    private static Optional<Plan> plan(Connection connection, Introspection goal, GoldenCase golden) {
        Introspection here = Introspector.introspect(connection, Namespaces.all());
        try {
            Difference difference = Differ.with(Scratches.on(TestServers.newest()))
                    .diff(here.schema(), goal.schema(), golden.intents());
            Surroundings surroundings =
                    Surroundings.of(here.dependencies(), here.unmodelled()).withAfter(goal.dependencies());
            return Optional.of(new Planner().plan(difference, golden.intents(), surroundings));
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
