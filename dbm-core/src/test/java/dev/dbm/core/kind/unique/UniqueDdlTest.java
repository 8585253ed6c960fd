package dev.dbm.core.kind.unique;

import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import org.junit.jupiter.api.Test;

class UniqueDdlTest {
    @Test
    void a_key_over_the_columns_of_another_is_not_part_of_the_table() {
        Plan plan = new Planner()
                .plan(
                        schema().build(),
                        schema().table(
                                        "t",
                                        column("a", "text"),
                                        column("b", "text"),
                                        primaryKey("a"),
                                        unique("a"),
                                        unique("b"))
                                .build());

        assertThat(plan.statements())
                .extracting(Statement::sql)
                .containsExactly("""
                    CREATE TABLE app.t (
                      a text NOT NULL,
                      b text NOT NULL,
                      CONSTRAINT t_pkey PRIMARY KEY (a),
                      CONSTRAINT t_b_key UNIQUE (b)
                    )\
                    """, "ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE (a)");
    }
}
