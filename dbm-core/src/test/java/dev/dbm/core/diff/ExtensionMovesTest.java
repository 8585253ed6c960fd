package dev.dbm.core.diff;

import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Extension;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Relocation;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtensionMovesTest {
    @Test
    void who_uses_what_an_extension_has_brought_is_as_it_was() {
        Schema from = with("a", Optional.empty(), "a.citext", "name OPERATOR(a.<>) 'x'::a.citext AND a.f(name)");
        Schema to = with("b", Optional.empty(), "b.citext", "name OPERATOR(b.<>) 'x'::b.citext AND b.f(name)");

        Difference difference = Differ.byTokens().diff(from, to, Intents.none());

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.renames())
                .first()
                .isEqualTo(new Rename(
                        ObjectId.of(ObjectKind.EXTENSION_OBJECTS, QualifiedName.of("a", "citext")),
                        ObjectId.of(ObjectKind.EXTENSION_OBJECTS, QualifiedName.of("b", "citext"))));
    }

    @Test
    void what_the_new_side_still_has_in_the_old_namespace_is_not_of_the_extension() {
        Schema from = with("a", Optional.empty(), "a.hstore", "a.f(name)");
        Schema to = with("b", Optional.empty(), "a.hstore", "b.f(name)");

        Difference difference = Differ.byTokens().diff(from, to, Intents.none());

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.before().externals())
                .contains(ObjectId.of(ObjectKind.TYPE, QualifiedName.of("a", "hstore")));
    }

    @Test
    void what_cannot_be_moved_is_not_renamed() {
        Schema from = with("a", Optional.of(Relocation.FIXED), "a.citext", "true");
        Schema to = with("b", Optional.of(Relocation.FIXED), "b.citext", "true");

        Difference difference = Differ.byTokens().diff(from, to, Intents.none());

        assertThat(difference.renames()).isEmpty();
        assertThat(difference.changes()).hasSize(2);
    }

    private static Schema with(String namespace, Optional<Relocation> relocation, String type, String check) {
        List<SchemaObject> objects =
                new ArrayList<>(schema().table("person", column("name", type), check("person_check", check))
                        .build()
                        .objects()
                        .values());
        objects.add(Namespace.of(new Identifier("a")));
        objects.add(Namespace.of(new Identifier("b")));
        objects.add(new Extension(
                new Identifier("citext"), new Identifier(namespace), Optional.empty(), relocation, Optional.empty()));
        return Schema.of(objects);
    }
}
