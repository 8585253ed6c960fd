package dev.dbm.core.kind.enumtype;

import static dev.dbm.core.kind.BetweenSchemas.inPlace;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.BetweenSchemas;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnumDdlTest {
    private static final String ADD = "ALTER TYPE app.mood ADD VALUE ";

    private final EnumDdl ddl = new EnumDdl();

    @Test
    void adds_each_label_beside_one_that_is_there() {
        assertThat(inPlace(alter(mood("b", "d"), mood("a", "b", "c1", "c2", "d", "e"))))
                .containsExactly(ADD + "'a' BEFORE 'b'", ADD + "'c1' AFTER 'b'", ADD + "'c2' AFTER 'c1'", ADD + "'e'");
    }

    @Test
    void adds_the_first_labels_of_an_empty_type() {
        assertThat(inPlace(alter(mood(), mood("a", "b")))).containsExactly(ADD + "'a'", ADD + "'b'");
    }

    @Test
    void keeps_a_new_label_in_a_transaction_of_its_own() {
        Alteration.InPlace alteration = (Alteration.InPlace) alter(mood("a"), mood("a", "b"));

        assertThat(alteration.statements())
                .extracting(Statement::mode)
                .containsExactly(TransactionMode.OWN_TRANSACTION);
    }

    @Test
    void replaces_a_type_in_use_unless_rows_could_hold_what_is_removed() {
        Schema used = schema().enumType("mood", "a", "b")
                .table("t", column("m", "app.mood"))
                .build();
        BetweenSchemas context = new BetweenSchemas(used, used);

        assertThat(ddl.alter(mood("a", "b"), mood("a"), context)).isInstanceOf(Alteration.Unsupported.class);
        assertThat(ddl.alter(mood("a", "b"), mood("b", "a"), context)).isInstanceOf(Alteration.Replace.class);
    }

    @Test
    void builds_an_unused_type_again() {
        assertThat(alter(mood("a", "b"), mood("b"))).isInstanceOf(Alteration.Rebuild.class);
    }

    @Test
    void renames_a_label() {
        ObjectId from = label("it's");
        ObjectId to = label("its");

        assertThat(ddl.rename(from, to))
                .extracting(Statement::sql)
                .containsExactly("ALTER TYPE app.mood RENAME VALUE 'it''s' TO 'its'");
    }

    private static ObjectId label(String label) {
        return ObjectId.of(ObjectKind.ENUM_LABEL, QualifiedName.of("app", "mood"), new Identifier(label));
    }

    private Alteration alter(EnumType from, EnumType to) {
        return ddl.alter(from, to, BetweenSchemas.empty());
    }

    private static EnumType mood(String... labels) {
        return new EnumType(QualifiedName.of("app", "mood"), List.of(labels), Optional.empty());
    }
}
