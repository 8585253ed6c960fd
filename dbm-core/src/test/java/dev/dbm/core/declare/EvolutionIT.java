package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes a declaration with everything that says how, and carries the rows of a database along. */
class EvolutionIT {
    private static final class Before {
        @EnumType("state")
        enum State {
            NEW,
            DONE
        }

        @Table("people")
        record Person(
                @Id @Identity long id,
                @Unique String name,
                @Check("age >= '0'") String age,
                @Nullable String fax,
                @Default("'NEW'") State state) {}

        @Table("visit")
        record Visit(
                @Id @Identity long id,
                @References(Person.class) @Index long person) {}
    }

    private static final class After {
        @EnumType("status")
        @RenamedFrom("state")
        enum Status {
            @RenamedFrom("NEW")
            OPEN,
            WAITING,
            DONE
        }

        @Table("person")
        @RenamedFrom("people")
        @DropAllowed("fax")
        record Person(
                @Id @Identity long id,
                @RenamedFrom("name") @Unique String fullName,

                @Column(using = "age::integer") @Check("age >= 0")
                int age,

                @Default("'OPEN'") @RenamedFrom("state") Status status,
                @Default("true") boolean active) {}

        @Table("visit")
        record Visit(
                @Id @Identity long id,

                @RenamedFrom("person") @References(Person.class) @Index(concurrently = true)
                long personId) {}
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void renames_converts_and_drops_as_it_is_told(int major) throws SQLException {
        Schema before = Declared.schema(Before.Person.class, Before.Visit.class);
        Declaration after = Declared.declaration(After.Person.class, After.Visit.class);
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Scratch scratch = Scratch.of(ScratchServer.at(database.url(), database.user(), ""))
                        .orElseThrow()) {
            run(database, new Planner().plan(Schema.initial(), before));
            database.execute(
                    "INSERT INTO people (name, age) VALUES ('Ada', '36'), ('Alan', '41')",
                    "INSERT INTO visit (person) VALUES (2)");

            Difference difference =
                    Differ.with(scratch).diff(introspected(database, before), after.schema(), after.intents());
            Plan plan = new Planner().plan(difference, after.intents());
            run(database, plan);

            assertThat(Differ.with(scratch)
                            .diff(introspected(database, after.schema()), after.schema(), after.intents())
                            .changes())
                    .isEmpty();
            assertThat(database.query("SELECT p.full_name, p.age + 1, p.status, p.active, v.id FROM person p"
                            + " LEFT JOIN visit v ON v.person_id = p.id ORDER BY p.id"))
                    .containsExactly("Ada|37|OPEN|t|", "Alan|42|OPEN|t|1");
            assertThat(plan.statements()).extracting(Statement::sql).noneMatch(sql -> sql.startsWith("DROP TABLE"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void what_was_said_of_the_way_has_no_effect_afterwards(int major) throws SQLException {
        Declaration after = Declared.declaration(After.Person.class, After.Visit.class);
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            run(database, new Planner().plan(Schema.initial(), after.schema()));

            Schema found = introspected(database, after.schema());
            assertThat(Differ.byTokens()
                            .diff(found, after.schema(), after.intents())
                            .renames())
                    .isEmpty();
        }
    }

    private static void run(TestDatabase database, Plan plan) {
        database.execute(plan.statements().stream().map(Statement::sql).toArray(String[]::new));
    }

    private static Schema introspected(TestDatabase database, Schema like) throws SQLException {
        try (Connection connection = database.connect()) {
            return Introspector.introspect(connection, Namespaces.of(like.namespaces()))
                    .schema();
        }
    }
}
