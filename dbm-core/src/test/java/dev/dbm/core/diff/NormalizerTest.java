package dev.dbm.core.diff;

import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Column;
import dev.dbm.schema.DataType;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    @Test
    void an_object_whose_text_has_the_same_tokens_takes_the_form_of_the_new_side() {
        Schema from = schema().table("t", column("a", "text"), check("k", "a  <>\n ''  /* not empty */"))
                .build();
        Schema to =
                schema().table("t", column("a", "text"), check("k", "A <> ''")).build();

        assertThat(normal(from, to)).isEqualTo(to);
    }

    @Test
    void an_object_that_means_something_else_stays_as_it_is() {
        Schema from =
                schema().table("t", column("a", "text"), check("k", "a <> 'A'")).build();
        Schema to =
                schema().table("t", column("a", "text"), check("k", "a <> 'a'")).build();

        assertThat(normal(from, to)).isEqualTo(from);
    }

    @Test
    void a_comment_is_no_matter_of_form() {
        Schema from = schema().table("t", column("a", "int4").comment("old")).build();
        Schema to = schema().table("t", column("a", "integer").comment("new")).build();

        assertThat(normal(from, to)).isEqualTo(from);
    }

    @Test
    void a_known_form_of_either_side_is_the_object() {
        Schema from = schema().table("t", column("a", "text"), check("k", "a = ANY (ARRAY['x'::text])"))
                .build();
        Schema to = schema().table("t", column("a", "text"), check("k", "a in ('x')"))
                .build();
        CanonicalForms forms = CanonicalForms.of(from.objects().values());

        assertThat(new Normalizer(from, to, CanonicalForms.none(), forms).before())
                .isEqualTo(to);
        assertThat(normal(from, to)).isEqualTo(from);
    }

    @Test
    void a_type_left_to_the_search_path_is_the_one_of_that_name() {
        Schema from = schema().enumType("mood", "ok")
                .table("t", column("a", "app.mood"))
                .build();
        Schema to = bare(from);

        assertThat(normal(from, to)).isEqualTo(to);
    }

    @Test
    void a_type_left_to_the_search_path_is_none_of_two_of_that_name() {
        Identifier other = new Identifier("other");
        EnumType twin = new EnumType(new QualifiedName(other, new Identifier("mood")), List.of("ok"), Optional.empty());
        Schema from = schema().enumType("mood", "ok")
                .with(Namespace.of(other))
                .with(twin)
                .table("t", column("a", "app.mood"))
                .build();
        Schema to = bare(from);

        assertThat(normal(from, to)).isEqualTo(from);
    }

    private static Schema bare(Schema schema) {
        List<SchemaObject> objects = schema.objects().values().stream()
                .map(object -> object instanceof Column column ? column.withType(DataType.parse("mood")) : object)
                .toList();
        return Schema.of(objects);
    }

    private static Schema normal(Schema from, Schema to) {
        return new Normalizer(from, to, CanonicalForms.none(), CanonicalForms.none()).before();
    }
}
