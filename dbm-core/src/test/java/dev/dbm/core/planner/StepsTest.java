package dev.dbm.core.planner;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.columnId;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.tableId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.planner.Step.Purpose;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void makes_columns_and_constraints_part_of_their_new_table_but_no_index() {
        Schema after = schema().table("t", column("id", "bigint"), primaryKey("id"), index("id"))
                .build();

        List<Step> steps = steps(schema().build(), after, Relaxation.none());

        assertThat(steps).hasSize(2);
        assertThat(create(steps, tableId("t")).folded())
                .extracting(member -> member.id().kind())
                .containsExactly(ObjectKind.COLUMN, ObjectKind.PRIMARY_KEY);
    }

    @Test
    void gives_a_member_a_statement_of_its_own_where_that_breaks_a_circle() {
        Schema after =
                schema().table("t", column("id", "bigint"), primaryKey("id")).build();
        ObjectId key = ObjectId.of(ObjectKind.PRIMARY_KEY, app("t"), new Identifier("t_pkey"));

        List<Step> steps = steps(schema().build(), after, Relaxation.none().withApart(Set.of(key)));

        assertThat(steps).extracting(Step::id).containsExactlyInAnyOrder(tableId("t"), key);
    }

    @Test
    void drops_members_with_their_table_and_an_owned_sequence_with_its_column() {
        Sequence sequence = sequence("t", "id");
        Schema before = schema().table("t", column("id", "bigint"), primaryKey("id"))
                .with(sequence)
                .build();

        List<Step> steps = steps(before, schema().build(), Relaxation.none());

        assertThat(steps).singleElement().isInstanceOfSatisfying(Step.Drop.class, drop -> {
            assertThat(drop.purpose()).isEqualTo(Purpose.CHANGE);
            assertThat(drop.all()).contains(sequence).hasSize(4);
        });
    }

    @Test
    void creates_a_sequence_first_and_ties_it_to_its_column_later() {
        Sequence sequence = sequence("t", "id");
        Schema after =
                schema().table("t", column("id", "bigint")).with(sequence).build();

        List<Step> steps = steps(schema().build(), after, Relaxation.none());

        Sequence shell = sequence.withOwnedBy(Optional.empty());
        assertThat(create(steps, sequence.id()).object()).isEqualTo(shell);
        assertThat(steps).contains(new Step.Alter(shell, sequence));
    }

    @Test
    void rebuilds_a_foreign_key_whose_columns_get_another_type() {
        Schema before = pair("integer");
        Schema after = pair("bigint");

        List<Step> steps = steps(before, after, Relaxation.none());

        ObjectId key = ObjectId.of(ObjectKind.FOREIGN_KEY, app("pet"), new Identifier("pet_person_id_fkey"));
        assertThat(steps)
                .filteredOn(step -> step.id().equals(key))
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        Step.Drop.class, drop -> assertThat(drop.purpose()).isEqualTo(Purpose.REBUILD));
    }

    @Test
    void leaves_a_check_to_postgresql_where_a_column_widens_and_makes_it_anew_where_the_type_is_foreign() {
        ObjectId check = ObjectId.of(ObjectKind.CHECK, app("t"), new Identifier("c"));

        assertThat(steps(checked("integer"), checked("bigint"), Relaxation.none()))
                .extracting(Step::id)
                .containsExactly(columnId("t", "v"));
        assertThat(steps(checked("text"), checked("integer"), Relaxation.none()))
                .extracting(Step::id)
                .contains(check);
    }

    @Test
    void lets_a_column_go_of_its_default_for_a_moment_where_that_breaks_a_circle() {
        Schema before =
                schema().table("t", column("v", "text").defaultTo("'a'")).build();
        Schema after = schema().table("t", column("v", "text").defaultTo("'b'")).build();

        List<Step> steps = steps(before, after, Relaxation.none().withReleased(Set.of(columnId("t", "v"))));

        assertThat(steps).hasSize(2).allMatch(Step.Alter.class::isInstance);
        assertThat(((Step.Alter) steps.get(0)).to()).isEqualTo(((Step.Alter) steps.get(1)).from());
    }

    private static Schema pair(String type) {
        return schema().table("person", column("id", type), primaryKey("id"))
                .table("pet", column("person_id", type), foreignKey("person_id", "person", "id"))
                .build();
    }

    private static Schema checked(String type) {
        return schema().table("t", column("v", type), check("c", "v > '0'")).build();
    }

    private static Sequence sequence(String table, String column) {
        return schema().sequence("s")
                .build()
                .all(Sequence.class)
                .getFirst()
                .withOwnedBy(Optional.of(new ColumnRef(app(table), new Identifier(column))));
    }

    private static List<Step> steps(Schema before, Schema after, Relaxation relaxation) {
        Difference difference = Differ.byTokens().diff(before, after, Intents.none());
        Graph graph = Graph.of(difference, Surroundings.unknown());
        Context context = new Context(difference, Intents.none(), graph).relaxed(relaxation);
        return new Steps(difference, graph, context).steps();
    }

    private static Step.Create create(List<Step> steps, ObjectId id) {
        return steps.stream()
                .filter(step -> step instanceof Step.Create && step.id().equals(id))
                .map(Step.Create.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
