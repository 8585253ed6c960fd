package dev.dbm.core.planner;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.columnId;
import static dev.dbm.testkit.Schemas.enumId;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.tableId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final ObjectId A = tableId("a");
    private static final ObjectId B = tableId("b");

    private static final Schema TWO = schema().table("a", column("v", "text"))
            .table("b", column("v", "text"))
            .build();

    @Test
    void creates_what_is_needed_first_whatever_the_order_of_the_input() {
        Schema after = schema().enumType("mood", "ok")
                .table("t", column("m", "app.mood"))
                .build();

        assertThat(order(schema().build(), after, Surroundings.unknown()))
                .containsExactly(enumId("mood"), tableId("t"));
        assertThat(order(after, schema().build(), Surroundings.unknown()))
                .containsExactly(tableId("t"), enumId("mood"));
    }

    @Test
    void follows_what_a_server_said_where_no_text_tells_it() {
        Surroundings said =
                Surroundings.unknown().withAfter(Dependencies.of(Map.of(A, Set.of(Need.hard(B)), B, Set.of())));

        assertThat(order(schema().build(), TWO, said)).containsExactly(B, A);
        assertThat(order(schema().build(), TWO, Surroundings.unknown())).containsExactly(A, B);
    }

    @Test
    void releases_a_name_before_it_is_taken() {
        Schema before = schema().table("t", column("v", "text"), index("v")).build();
        Schema after =
                schema().table("t", column("v", "text")).sequence("t_v_idx").build();

        assertThat(order(before, after, Surroundings.unknown()))
                .containsExactly(
                        ObjectId.of(ObjectKind.INDEX, app("t_v_idx")),
                        ObjectId.of(ObjectKind.SEQUENCE, app("t_v_idx")));
    }

    @Test
    void names_only_those_that_wait_for_each_other() {
        Surroundings circle = Surroundings.unknown()
                .withAfter(Dependencies.of(Map.of(A, Set.of(Need.hard(B)), B, Set.of(Need.hard(A)))));
        Schema after = schema().with(TWO.objects().get(A))
                .with(TWO.objects().get(B))
                .with(TWO.objects().get(columnId("a", "v")))
                .with(TWO.objects().get(columnId("b", "v")))
                .table("c", column("v", "text"))
                .build();

        assertThat(cycle(schema().build(), after, circle)).extracting(Step::id).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void cuts_the_soft_needs_of_what_comes_early() {
        Surroundings circle = Surroundings.unknown()
                .withAfter(Dependencies.of(Map.of(A, Set.of(new Need(B, Strength.SOFT)), B, Set.of(Need.hard(A)))));

        assertThat(cycle(schema().build(), TWO, circle)).hasSize(2);
        assertThat(order(schema().build(), TWO, circle, A)).containsExactly(A, B);
    }

    private static List<ObjectId> order(Schema before, Schema after, Surroundings surroundings, ObjectId... early) {
        Order.Ordered ordered = ordered(before, after, surroundings, early);
        assertThat(ordered.cycle()).isEmpty();
        return ordered.steps().stream().map(Step::id).toList();
    }

    private static List<Step> cycle(Schema before, Schema after, Surroundings surroundings, ObjectId... early) {
        return ordered(before, after, surroundings, early).cycle();
    }

    private static Order.Ordered ordered(Schema before, Schema after, Surroundings surroundings, ObjectId... early) {
        Difference difference = Differ.byTokens().diff(before, after, Intents.none());
        Graph graph = Graph.of(difference, surroundings);
        Context context = new Context(difference, Intents.none(), graph)
                .relaxed(Relaxation.none().withEarly(Set.of(early)));
        List<Step> steps = new ArrayList<>(new Steps(difference, graph, context).steps());
        Collections.reverse(steps);
        return new Order(steps, graph, context).ordered();
    }
}
