package dev.dbm.core.scratch;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.columnId;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeededTest {
    private static final Schema SCHEMA = schema().enumType("mood", "sad", "ok")
            .table("team", column("id", "bigint"), primaryKey("id"))
            .table(
                    "person",
                    column("team", "bigint"),
                    column("mood", "app.mood").defaultTo("'ok'"),
                    primaryKey("team"),
                    index("mood"),
                    check("calm", "mood <> 'sad'::app.mood"),
                    foreignKey("team", "team", "id"))
            .build();

    private static ObjectId member(ObjectKind kind, String name) {
        return ObjectId.of(kind, app("person"), new Identifier(name));
    }

    @Test
    void takes_the_table_of_a_check_with_bare_columns_and_their_types() {
        ObjectId check = member(ObjectKind.CHECK, "calm");

        Schema needed = Needed.by(SCHEMA, Set.of(check));

        assertThat(needed.objects().keySet())
                .extracting(ObjectId::toString)
                .containsExactlyInAnyOrder(
                        "namespace app",
                        "enum app.mood",
                        "table app.person",
                        "column app.person.team",
                        "column app.person.mood",
                        "check app.person.calm");
        assertThat(needed.find(columnId("person", "mood"), Column.class))
                .hasValueSatisfying(column -> assertThat(column.value()).isEqualTo(new ColumnValue.None()));
    }

    @Test
    void takes_what_a_foreign_key_rests_on() {
        ObjectId key = member(ObjectKind.FOREIGN_KEY, "person_team_fkey");

        Schema needed = Needed.by(SCHEMA, Set.of(key));

        assertThat(needed.objects().keySet())
                .extracting(ObjectId::toString)
                .contains("foreign key app.person.person_team_fkey", "primary key app.team.team_pkey")
                .doesNotContain("check app.person.calm", "primary key app.person.person_pkey");
    }

    @Test
    void leaves_what_was_asked_about_as_it_is() {
        ObjectId column = columnId("person", "mood");

        Schema needed = Needed.by(SCHEMA, Set.of(column));

        assertThat(needed.find(column)).isEqualTo(SCHEMA.find(column));
    }

    @Test
    void is_the_whole_schema_for_all_of_it() {
        assertThat(Needed.by(SCHEMA, SCHEMA.objects().keySet())).isSameAs(SCHEMA);
    }
}
