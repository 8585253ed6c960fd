package dev.dbm.core.diff;

import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferTest {
    private static final QualifiedName PERSON = QualifiedName.of("app", "person");

    @Test
    void a_schema_does_not_differ_from_itself() {
        Schema schema = schema().table("person", column("id", "bigint"), check("person_id_check", "id > 0"))
                .build();

        assertThat(diff(schema, schema, Intents.none()).isEmpty()).isTrue();
    }

    @Test
    void the_order_of_columns_that_exist_on_both_sides_does_not_count() {
        Schema from = schema().table("person", column("a", "text"), column("b", "text"), column("c", "text"))
                .build();
        Schema to = schema().table("person", column("c", "text"), column("a", "text"))
                .build();

        Difference difference = diff(from, to, Intents.none());

        assertThat(difference.all()).hasSize(1).first().isInstanceOf(Change.Drop.class);
    }

    @Test
    void a_column_said_to_be_renamed_is_not_dropped() {
        Schema from = schema().table("person", column("name", "text"), check("person_name_check", "name <> ''"))
                .build();
        Schema to = schema().table("person", column("full_name", "text"), check("person_name_check", "full_name <> ''"))
                .build();
        Change.Rename rename = new Change.Rename(
                ObjectId.column(PERSON, new Identifier("name")), ObjectId.column(PERSON, new Identifier("full_name")));

        Difference difference = diff(from, to, renaming(rename));

        assertThat(difference.all()).containsExactly(rename);
    }

    @Test
    void a_rename_that_was_made_already_is_not_asked_for_again() {
        Schema schema = schema().table("person", column("full_name", "text")).build();
        Change.Rename rename = new Change.Rename(
                ObjectId.column(PERSON, new Identifier("name")), ObjectId.column(PERSON, new Identifier("full_name")));

        assertThat(diff(schema, schema, renaming(rename)).isEmpty()).isTrue();
    }

    @Test
    void a_check_that_differs_only_by_name_is_renamed() {
        Schema from = schema().table("person", column("id", "bigint"), check("old_check", "id > 0"))
                .build();
        Schema to = schema().table("person", column("id", "bigint"), check("new_check", "id  >  0"))
                .build();

        assertThat(diff(from, to, Intents.none()).all())
                .containsExactly(new Change.Rename(
                        ObjectId.of(ObjectKind.CHECK, PERSON, new Identifier("old_check")),
                        ObjectId.of(ObjectKind.CHECK, PERSON, new Identifier("new_check"))));
    }

    @Test
    void a_literal_cast_to_the_type_of_its_column_is_the_literal() {
        Schema from = schema().enumType("mood", "sad", "ok")
                .table("person", column("mood", "app.mood").defaultTo("'sad'::app.mood"))
                .build();
        Schema to = schema().enumType("mood", "sad", "ok")
                .table("person", column("mood", "app.mood").defaultTo("'sad'"))
                .build();

        assertThat(diff(from, to, Intents.none()).isEmpty()).isTrue();
    }

    private static Intents renaming(Change.Rename rename) {
        return new Intents(List.of(rename));
    }

    private static Difference diff(Schema from, Schema to, Intents intents) {
        return Differ.byTokens().diff(from, to, intents);
    }
}
