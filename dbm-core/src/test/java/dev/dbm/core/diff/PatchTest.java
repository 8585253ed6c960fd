package dev.dbm.core.diff;

import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.columnId;
import static dev.dbm.testkit.Schemas.enumId;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.schema.Column;
import dev.dbm.schema.Schema;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final Schema START =
            schema().table("person", column("id", "bigint"), primaryKey("id")).build();

    private static Patch.Outcome made(Schema mine, Schema theirs) {
        return Patch.between(START, mine).onto(START, theirs);
    }

    @Test
    void two_columns_of_one_table_go_together_the_newcomer_first() {
        Schema mine = schema().table("person", column("id", "bigint"), column("mine", "text"), primaryKey("id"))
                .build();
        Schema theirs = schema().table(
                        "person",
                        column("id", "bigint"),
                        column("theirs", "text"),
                        column("too", "text"),
                        primaryKey("id"))
                .build();

        assertThat(made(mine, theirs))
                .asInstanceOf(type(Patch.Outcome.Made.class))
                .extracting(Patch.Outcome.Made::schema)
                .isEqualTo(schema().table(
                                "person",
                                column("id", "bigint"),
                                column("theirs", "text"),
                                column("too", "text"),
                                column("mine", "text"),
                                primaryKey("id"))
                        .build());
    }

    @Test
    void a_patch_onto_what_it_was_taken_from_gives_what_it_leads_to() {
        Schema mine = schema().table("person", column("id", "integer"), column("name", "text"), index("name"))
                .table("pet", column("id", "bigint"), primaryKey("id"))
                .build();

        assertThat(made(mine, START)).isEqualTo(new Patch.Outcome.Made(mine));
        assertThat(Patch.between(mine, START).onto(mine, mine)).isEqualTo(new Patch.Outcome.Made(START));
        assertThat(Patch.between(START, START).changes()).isEmpty();
    }

    @Test
    void a_column_that_goes_leaves_no_gap() {
        Schema start = schema().table("person", column("a", "text"), column("b", "text"), column("c", "text"))
                .build();
        Schema mine = schema().table("person", column("a", "text"), column("c", "text"))
                .build();

        assertThat(Patch.between(start, mine).onto(start, start)).isEqualTo(new Patch.Outcome.Made(mine));
    }

    @Test
    void the_same_object_on_both_sides_is_a_conflict_even_if_it_becomes_the_same() {
        Schema mine = schema().table("person", column("id", "integer"), primaryKey("id"))
                .build();
        Schema labels = schema().with(START.all(dev.dbm.schema.Table.class).get(0))
                .enumType("mood", "a")
                .build();

        assertThat(made(mine, mine))
                .asInstanceOf(type(Patch.Outcome.Conflict.class))
                .satisfies(conflict -> assertThat(conflict.objects()).containsExactly(columnId("person", "id")));
        assertThat(Patch.between(START, labels).changes()).containsKey(enumId("mood"));
    }

    @Test
    void what_one_side_dropped_and_the_other_needs_is_a_conflict() {
        Schema without = schema().build();
        Schema more = schema().table("person", column("id", "bigint"), column("name", "text"), primaryKey("id"))
                .build();
        Schema referring = schema().table("person", column("id", "bigint"), primaryKey("id"))
                .table(
                        "pet",
                        column("id", "bigint"),
                        column("person_id", "bigint"),
                        foreignKey("person_id", "person", "id"))
                .build();

        assertThat(made(more, without)).isInstanceOf(Patch.Outcome.Conflict.class);
        assertThat(made(without, more)).isInstanceOf(Patch.Outcome.Conflict.class);
        assertThat(made(referring, without)).isInstanceOf(Patch.Outcome.Conflict.class);
        assertThat(made(without, referring)).isInstanceOf(Patch.Outcome.Conflict.class);
    }

    @Test
    void positions_alone_are_no_change() {
        Schema one = schema().table("person", column("a", "text"), column("b", "text"))
                .build();
        Schema other = schema().table("person", column("b", "text"), column("a", "text"))
                .build();

        assertThat(one.all(Column.class)).isNotEqualTo(other.all(Column.class));
        assertThat(Patch.between(one, other).changes()).isEmpty();
    }
}
