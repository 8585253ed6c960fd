package dev.dbm.core.depend;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.columnId;
import static dev.dbm.testkit.Schemas.enumId;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.tableId;
import static dev.dbm.testkit.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

class TokenDependenciesTest {
    @Test
    void reads_columns_of_the_table_in_a_check() {
        Schema schema = schema().table("t", column("a", "int"), column("b", "int"), check("c", "a > 0"))
                .build();

        Dependencies dependencies = TokenDependencies.of(schema);

        assertThat(dependencies.of(schema.all(CheckConstraint.class).get(0).id()))
                .containsExactlyInAnyOrder(Need.hard(tableId("t")), Need.hard(columnId("t", "a")));
        assertThat(dependencies.usersOf(columnId("t", "b"))).isEmpty();
    }

    @Test
    void reads_types_and_sequences_by_their_full_names() {
        Schema schema = schema().enumType("mood", "sad", "ok")
                .sequence("numbers")
                .table(
                        "t",
                        column("a", "bigint").defaultTo("nextval('app.numbers'::regclass)"),
                        column("b", "text").defaultTo("'ok'::app.mood"))
                .build();

        Dependencies dependencies = TokenDependencies.of(schema);

        assertThat(dependencies.of(columnId("t", "a")))
                .containsExactlyInAnyOrder(
                        Need.hard(tableId("t")), Need.hard(ObjectId.of(ObjectKind.SEQUENCE, app("numbers"))));
        assertThat(dependencies.of(columnId("t", "b")))
                .containsExactlyInAnyOrder(Need.hard(tableId("t")), Need.hard(enumId("mood")));
    }

    @Test
    void rests_a_foreign_key_on_every_key_that_fits() {
        Schema schema = schema().table("p", column("id", "int"), primaryKey("id"), unique("id"))
                .table("t", column("p", "int"), foreignKey("p", "p", "id"))
                .build();

        Dependencies dependencies = TokenDependencies.of(schema);

        assertThat(dependencies.of(schema.all(ForeignKey.class).get(0).id()))
                .contains(
                        Need.hard(schema.all(PrimaryKey.class).get(0).id()),
                        Need.hard(schema.all(UniqueConstraint.class).get(0).id()));
    }

    @Test
    void leaves_out_what_is_no_entry() {
        Schema schema = schema().table("t", column("a", "app.outside")).build();

        assertThat(TokenDependencies.of(schema).of(columnId("t", "a"))).containsExactly(Need.hard(tableId("t")));
    }
}
