package dev.dbm.core.kind.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Role;
import dev.dbm.schema.Role.Attribute;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a server's roles, case by case. They are no golden cases, whose two sides are two databases of one server: these have the same roles. The
 * roles of each case have names of their own, so that cases can run side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
class RoleChangesIT {
    private static final String STATE = """
        SELECT r.rolname, concat_ws(' ', CASE WHEN r.rolcanlogin THEN 'login' END, CASE WHEN NOT r.rolinherit THEN 'noinherit' END,
          CASE WHEN r.rolbypassrls THEN 'bypassrls' END, CASE WHEN r.rolcreatedb THEN 'createdb' END, CASE WHEN r.rolcreaterole THEN 'createrole' END),
          (SELECT string_agg(g.rolname, ', ' ORDER BY g.rolname) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid)
        FROM pg_roles r WHERE r.rolname LIKE '%s%%' ORDER BY r.rolname COLLATE "C"
        """;

    /**
     * A case.
     *
     * @param name what the names of its roles begin with
     * @param there the statements that made the roles that are there
     * @param declared the declared roles
     * @param plan what the statements of the plan contain, in their order
     * @param after the roles afterwards: name, what is not the usual, groups
     */
    record Case(String name, List<String> there, List<Role> declared, List<String> plan, List<String> after) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Role role(String name, Attribute... attributes) {
        return new Role(new Identifier(name), Arrays.asList(attributes), List.of());
    }

    private static Role in(Role role, String... groups) {
        return new Role(
                role.name(),
                role.attributes(),
                Arrays.stream(groups).map(Identifier::new).toList());
    }

    private static Stream<Case> missing() {
        return Stream.of(
                new Case(
                        "rc_comes",
                        List.of(),
                        List.of(role("rc_comes")),
                        List.of("CREATE ROLE rc_comes;"),
                        List.of("rc_comes||")),
                new Case(
                        "rc_with_all",
                        List.of("CREATE ROLE rc_with_all_group"),
                        List.of(
                                in(
                                        role(
                                                "rc_with_all",
                                                Attribute.LOGIN,
                                                Attribute.NOINHERIT,
                                                Attribute.BYPASSRLS,
                                                Attribute.CREATEDB,
                                                Attribute.CREATEROLE),
                                        "rc_with_all_group",
                                        "pg_monitor"),
                                role("rc_with_all_group")),
                        List.of("CREATE ROLE rc_with_all LOGIN NOINHERIT BYPASSRLS CREATEDB CREATEROLE IN ROLE"
                                + " pg_monitor, rc_with_all_group;"),
                        List.of(
                                "rc_with_all|login noinherit bypassrls createdb createrole|pg_monitor,"
                                        + " rc_with_all_group",
                                "rc_with_all_group||")),
                new Case(
                        "rc_behind",
                        List.of(),
                        List.of(
                                in(role("rc_behind_a"), "rc_behind_b"),
                                in(role("rc_behind_b"), "rc_behind_c"),
                                role("rc_behind_c")),
                        List.of(
                                "CREATE ROLE rc_behind_c;",
                                "CREATE ROLE rc_behind_b IN ROLE rc_behind_c;",
                                "CREATE ROLE rc_behind_a IN ROLE rc_behind_b;"),
                        List.of("rc_behind_a||rc_behind_b", "rc_behind_b||rc_behind_c", "rc_behind_c||")),
                new Case(
                        "rc_odd",
                        List.of(),
                        List.of(
                                in(role("rc_odd \"a'\n$$📚", Attribute.LOGIN), "rc_odd_" + "é".repeat(28)),
                                role("rc_odd_" + "é".repeat(28))),
                        List.of(
                                "CREATE ROLE \"rc_odd_" + "é".repeat(28) + "\";",
                                "CREATE ROLE \"rc_odd \"\"a'\n$$📚\" LOGIN IN ROLE "),
                        List.of(
                                "rc_odd \"a'\n$$📚|login|rc_odd_" + "é".repeat(28),
                                "rc_odd_" + "é".repeat(28) + "||")));
    }

    private static Stream<Case> there() {
        return Stream.of(
                new Case(
                        "rc_stays",
                        List.of(
                                "CREATE ROLE rc_stays_group",
                                "CREATE ROLE rc_stays LOGIN CREATEDB IN ROLE rc_stays_group"),
                        List.of(role("rc_stays")),
                        List.of(),
                        List.of("rc_stays|login createdb|rc_stays_group", "rc_stays_group||")),
                new Case(
                        "rc_is_so",
                        List.of(
                                "CREATE ROLE rc_is_so_group",
                                "CREATE ROLE rc_is_so LOGIN IN ROLE rc_is_so_group, pg_monitor"),
                        List.of(
                                in(role("rc_is_so", Attribute.LOGIN, Attribute.INHERIT), "rc_is_so_group"),
                                role("rc_is_so_group")),
                        List.of(),
                        List.of("rc_is_so|login|pg_monitor, rc_is_so_group", "rc_is_so_group||")),
                new Case(
                        "rc_turned",
                        List.of("CREATE ROLE rc_turned LOGIN NOINHERIT BYPASSRLS CREATEDB CREATEROLE"),
                        List.of(role(
                                "rc_turned",
                                Attribute.NOLOGIN,
                                Attribute.INHERIT,
                                Attribute.NOBYPASSRLS,
                                Attribute.NOCREATEDB,
                                Attribute.NOCREATEROLE)),
                        List.of("ALTER ROLE rc_turned NOLOGIN INHERIT NOBYPASSRLS NOCREATEDB NOCREATEROLE"),
                        List.of("rc_turned||")),
                new Case(
                        "rc_one_of_many",
                        List.of("CREATE ROLE rc_one_of_many LOGIN CREATEDB"),
                        List.of(role("rc_one_of_many", Attribute.NOCREATEDB)),
                        List.of("ALTER ROLE rc_one_of_many NOCREATEDB"),
                        List.of("rc_one_of_many|login|")),
                new Case(
                        "rc_joins",
                        List.of("CREATE ROLE rc_joins_old", "CREATE ROLE rc_joins IN ROLE rc_joins_old"),
                        List.of(
                                in(role("rc_joins", Attribute.LOGIN), "rc_joins_new", "pg_monitor"),
                                role("rc_joins_new")),
                        List.of(
                                "CREATE ROLE rc_joins_new;",
                                "ALTER ROLE rc_joins LOGIN",
                                "GRANT pg_monitor, rc_joins_new TO rc_joins"),
                        List.of(
                                "rc_joins|login|pg_monitor, rc_joins_new, rc_joins_old",
                                "rc_joins_new||",
                                "rc_joins_old||")));
    }

    static Stream<Arguments> casesOnMajors() {
        return TestServers.majors().stream()
                .flatMap(major -> Stream.concat(missing(), there()).map(one -> Arguments.of(major, one)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("casesOnMajors")
    void leads_to_what_is_declared(int major, Case roles) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.lendDatabase()) {
            try {
                roles.there().forEach(database::execute);

                Plan plan = plan(database, roles.declared());
                PlanRunner.run(database, plan);

                List<String> statements =
                        plan.statements().stream().map(Statement::sql).toList();
                assertThat(statements).hasSameSizeAs(roles.plan());
                for (int at = 0; at < statements.size(); at++) {
                    assertThat(statements.get(at)).contains(roles.plan().get(at));
                }
                assertThat(database.query(STATE.formatted(roles.name()))).isEqualTo(roles.after());
                assertThat(plan(database, roles.declared()).statements())
                        .as("second plan")
                        .isEmpty();
                assertThat(plan(database, List.of()).statements())
                        .as("when nothing is declared any more")
                        .isEmpty();
            } finally {
                drop(database, roles.name());
            }
        }
    }

    /** The plan for an empty database of a project that declares these roles. */
    private static Plan plan(TestDatabase database, List<Role> declared) {
        Introspection found = LivePlan.read(database);
        List<SchemaObject> wanted = new ArrayList<>(found.schema().objects().values());
        wanted.addAll(declared);
        Schema schema = Schema.of(wanted);
        Schema before = found.within(Coverage.of(schema)).schema();
        return new Planner().plan(Differ.byTokens().diff(before, schema, Intents.none()), Intents.none());
    }

    private static void drop(TestDatabase database, String prefix) {
        database.query("SELECT quote_ident(rolname) FROM pg_roles WHERE rolname LIKE '%s%%'".formatted(prefix))
                .forEach(role -> database.execute("DROP ROLE " + role));
    }
}
