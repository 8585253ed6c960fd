package dev.dbm.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.PlanningException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.catalog.Namespaces;
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
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden case of tables and what belongs to them in a database that also holds what dbm does not model: a plan is refused by name, or it leaves all of that as it was. Attributes go
 * with a table, column or type that goes for good.
 */
@Execution(ExecutionMode.CONCURRENT)
class BystandersIT {
    private static final String ONLY = System.getProperty("golden.only", "");

    /** The cases about what every project manages; the others are about bystanders themselves. */
    private static final Set<String> MANAGED = Set.of(
            "check",
            "column",
            "enumtype",
            "foreignkey",
            "identity",
            "index",
            "namespace",
            "primarykey",
            "sequence",
            "serial",
            "table",
            "unique");

    static Stream<Arguments> cases() {
        int major = TestServers.newest().major();
        return GoldenCase.all().stream()
                .filter(golden -> golden.runsOn(major) && golden.toString().startsWith(ONLY))
                .filter(golden -> MANAGED.contains(golden.kind()))
                .flatMap(golden -> Arrays.stream(Bystanders.values())
                        .filter(some -> some.findPlaceIn(golden.from()))
                        .filter(some -> some != Bystanders.RIGHTS || !isAboutRights(golden))
                        .map(some -> Arguments.of(golden, some)));
    }

    /** Where rights are managed nobody stands by. */
    private static boolean isAboutRights(GoldenCase golden) {
        return golden.toString().matches("(grant|owner|default-privileges)/.*");
    }

    @BeforeAll
    static void create_the_role() {
        TestServers.newest().execute(Bystanders.ROLE);
    }

    @ParameterizedTest(name = "{0} beside {1}")
    @MethodSource("cases")
    void is_refused_or_leaves_them_alone(GoldenCase golden, Bystanders some) throws SQLException {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.lendDatabase()) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            execute(connection, golden.from());
            if (managesMore(connection, golden)) {
                return;
            }
            some.join(connection);
            List<Bystanders.Found> before = Bystanders.found(connection);
            Optional<Plan> plan = plan(connection, golden);
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

    /** Whether a case is itself about what others are to leave alone. */
    private static boolean managesMore(Connection connection, GoldenCase golden) {
        Coverage tables = Coverage.ofTables();
        return Stream.of(
                        Introspector.introspect(connection, Namespaces.all()),
                        GoldenGoal.of(TestServers.newest().major(), golden).read())
                .map(Introspection::schema)
                .anyMatch(schema -> !tables.in(schema).equals(schema));
    }

    private static Optional<Plan> plan(Connection connection, GoldenCase golden) {
        TestServer server = TestServers.newest();
        Introspection goal = GoldenGoal.of(server.major(), golden).read();
        Introspection here =
                Introspector.introspect(connection, Namespaces.all()).within(Coverage.ofTables());
        try {
            return Optional.of(LivePlan.between(here, goal, golden.intents(), Scratches.on(server)));
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
