package dev.dbm.core.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change.Rename;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A trial sees what becomes of rows, and blames nothing that keeps them. */
class RowTrialIT {
    private static final String OLD = """
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE TABLE item (id int PRIMARY KEY, amount numeric(6,2) NOT NULL, note varchar(10), mood mood DEFAULT 'ok', gone int);
        CREATE TABLE line (id int PRIMARY KEY, item int NOT NULL REFERENCES item, at timestamptz)\
        """;

    private static final String NEW = """
        CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
        CREATE TABLE product (id bigint PRIMARY KEY, price numeric(8,3) NOT NULL, note text, mood mood DEFAULT 'happy', come int);
        CREATE TABLE line (id int PRIMARY KEY, item bigint NOT NULL REFERENCES product, at timestamptz)\
        """;

    private static final Intents RENAMES = new Intents(List.of(
            new Rename(table("item"), table("product")),
            new Rename(column("product", "amount"), column("product", "price"))));

    @Test
    void blames_nothing_that_keeps_every_value() throws SQLException {
        RowTrial trial = tried(OLD, NEW, RENAMES, Set.of());

        assertThat(trial.rows())
                .as("3 rows each, and 2 with edges of what is retyped")
                .isGreaterThanOrEqualTo(8);
        assertThat(trial.notes()).isEmpty();
        assertThat(trial.problems()).isEmpty();
    }

    @Test
    void sees_values_that_become_others() throws SQLException {
        RowTrial trial = tried(OLD, NEW, RENAMES, Set.of(), "UPDATE product SET price = price + 90000");

        assertThat(trial.problems())
                .singleElement()
                .asString()
                .startsWith("column public.product.price: '-9999.99' and ")
                .contains(" became '");
    }

    @Test
    void sees_values_that_are_gone() throws SQLException {
        assertThat(tried(OLD, NEW, RENAMES, Set.of(), "UPDATE product SET note = NULL")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("column public.product.note: ")
                .endsWith(" is gone");
    }

    @Test
    void sees_rows_that_are_gone() throws SQLException {
        assertThat(tried(OLD, NEW, RENAMES, Set.of(), "DELETE FROM line WHERE id = 1")
                        .problems())
                .first()
                .isEqualTo("table public.line had 5 rows and has 4");
    }

    @Test
    void leaves_to_the_declaration_what_it_turns_into_others() throws SQLException {
        assertThat(tried(OLD, NEW, RENAMES, Set.of(column("product", "price")), "UPDATE product SET price = 0")
                        .problems())
                .isEmpty();
    }

    private static RowTrial tried(String old, String now, Intents intents, Set<ObjectId> converted, String... besides)
            throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                TestDatabase goal = TestServers.newest().createDatabase()) {
            database.execute(old);
            goal.execute(now);
            Introspection before = read(database);
            Difference difference =
                    Differ.byTokens().diff(before.schema(), read(goal).schema(), intents);
            RowTrial trial = new RowTrial(difference, converted);
            try (Connection connection = database.connect()) {
                trial.fill(connection, before);
                new Planner()
                        .plan(difference, intents).statements().stream()
                                .map(Statement::sql)
                                .forEach(database::execute);
                database.execute(besides);
                trial.compare(connection, read(database));
            }
            return trial;
        }
    }

    private static Introspection read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Introspector.introspect(connection, Namespaces.all());
        }
    }

    private static ObjectId table(String name) {
        return ObjectId.table(QualifiedName.of("public", name));
    }

    private static ObjectId column(String table, String name) {
        return ObjectId.column(QualifiedName.of("public", table), new Identifier(name));
    }
}
