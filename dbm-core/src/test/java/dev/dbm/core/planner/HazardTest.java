package dev.dbm.core.planner;

import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Hazard;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.Schemas;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class HazardTest {
    @Test
    void an_index_on_a_table_that_exists_blocks_its_writers() {
        Schema before = schema().table("person", column("name", "text")).build();
        Schema after =
                schema().table("person", column("name", "text"), index("name")).build();

        assertThat(new Planner().plan(before, after).statements())
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.hazards()).contains(Hazard.BLOCKS_WRITES, Hazard.SCANS_TABLE));
    }

    @Test
    void nothing_on_a_table_of_the_same_plan_is_in_anybodys_way() {
        Schema after = schema().table("person", column("id", "bigint"), primaryKey("id"))
                .table(
                        "pet",
                        column("person_id", "bigint"),
                        index("person_id"),
                        foreignKey("person_id", "person", "id"))
                .build();

        Plan plan = new Planner().plan(schema().build(), after);

        assertThat(plan.statements())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(statement -> assertThat(statement.hazards()).isEmpty());
    }

    @Test
    void a_foreign_key_of_a_new_table_locks_the_table_that_exists() {
        Schemas person = schema().table("person", column("id", "bigint"), primaryKey("id"));
        Schema before = person.build();
        Schema after = person.table("pet", column("person_id", "bigint"), foreignKey("person_id", "person", "id"))
                .build();

        assertThat(new Planner().plan(before, after).statements())
                .filteredOn(statement -> statement.sql().contains("FOREIGN KEY"))
                .singleElement()
                .extracting(Statement::hazards)
                .asInstanceOf(InstanceOfAssertFactories.COLLECTION)
                .containsExactly(Hazard.BLOCKS_WRITES);
    }

    @Test
    void what_is_only_put_aside_and_back_breaks_nobody() {
        Schema before = schema().table(
                        "t", column("a", "bigint"), column("b", "bigint").generated("a + 1"))
                .build();
        Schema after = schema().table(
                        "t", column("a", "bigint"), column("b", "bigint").generated("a + 2"))
                .build();

        assertThat(new Planner().plan(before, after).statements())
                .filteredOn(statement -> statement.sql().contains("DROP COLUMN"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.hazards()).doesNotContain(Hazard.BREAKS_RELEASE));
    }

    @Test
    void a_wider_number_cannot_fail() {
        Schema before = schema().table("t", column("a", "integer")).build();
        Schema after = schema().table("t", column("a", "bigint")).build();

        assertThat(new Planner().plan(before, after).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.hazards())
                        .containsExactly(Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES));
    }
}
