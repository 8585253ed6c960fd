package dev.dbm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenamedTextTest {
    private static final QualifiedName TABLE = QualifiedName.of("app", "orders");

    private final NewNames names = new NewNames();

    @Test
    void renames_a_column_wherever_it_stands_as_one() {
        names.put(columnId("state"), columnId("Order State"));

        assertThat(renamed("state > 0 and \"state\" < orders.state + lower(state)"))
                .isEqualTo("\"Order State\" > 0 and \"Order State\" < orders.\"Order State\" + lower(\"Order State\")");
    }

    @Test
    void leaves_functions_types_literals_and_other_tables_columns_of_that_name() {
        names.put(columnId("state"), columnId("Order State"));
        String text = "state(1) + x::state + other.state + state.x <> 'state'";

        assertThat(renamed(text)).isEqualTo(text);
    }

    @Test
    void takes_a_value_for_no_column_though_one_has_its_name() {
        names.put(columnId("true"), columnId("yes"));

        assertThat(renamed("true and \"true\"")).isEqualTo("true and yes");
    }

    @Test
    void takes_the_type_of_a_literal_for_no_column_though_one_has_its_name() {
        names.put(columnId("date"), columnId("day"));

        assertThat(renamed("date > date '2020-01-01'")).isEqualTo("day > date '2020-01-01'");
    }

    @Test
    void swaps_two_columns_in_one_walk() {
        names.put(columnId("a"), columnId("b"));
        names.put(columnId("b"), columnId("a"));

        assertThat(renamed("a > b")).isEqualTo("b > a");
    }

    @Test
    void renames_table_and_column_together() {
        names.put(ObjectId.table(TABLE), ObjectId.table(QualifiedName.of("app", "sales")));
        names.put(columnId("state"), columnId("status"));

        assertThat(renamed("orders.state > 0 and app.orders.state < state"))
                .isEqualTo("sales.status > 0 and app.sales.status < status");
    }

    @Test
    void renames_a_sequence_in_a_regclass_literal() {
        names.put(
                id(ObjectKind.SEQUENCE, "public", "orders_id_seq"), id(ObjectKind.SEQUENCE, "public", "sales_id_seq"));

        assertThat(renamed("nextval('public.orders_id_seq'::regclass)"))
                .isEqualTo("nextval('public.sales_id_seq'::regclass)");
    }

    @Test
    void renames_a_type_behind_a_cast() {
        names.put(id(ObjectKind.ENUM, "app", "mood"), id(ObjectKind.ENUM, "app", "humour"));

        assertThat(renamed("'a'::app.mood = mood and x = 'mood'::mood and app.mood(1)"))
                .isEqualTo("'a'::app.humour = mood and x = 'mood'::humour and app.mood(1)");
    }

    @Test
    void renames_a_namespace_in_names_and_literals() {
        names.put(ObjectId.namespace(new Identifier("app")), ObjectId.namespace(new Identifier("shop")));

        assertThat(renamed("app.f(app) + nextval('app.s'::regclass)"))
                .isEqualTo("shop.f(app) + nextval('shop.s'::regclass)");
    }

    @Test
    void renames_a_label_with_a_quote_in_it() {
        label("it's", "it is");

        assertThat(renamed("s = 'it''s'::mood")).isEqualTo("s = 'it is'::mood");
    }

    @Test
    void leaves_a_literal_of_another_type_alone_though_a_label_is_called_so() {
        label("new", "open");

        assertThat(renamed("kind = 'new'::text and s = 'new'::app.mood and s <> 'new'"))
                .isEqualTo("kind = 'new'::text and s = 'open'::app.mood and s <> 'open'");
    }

    private void label(String from, String to) {
        names.put(id(ObjectKind.ENUM_LABEL, "app", "mood", from), id(ObjectKind.ENUM_LABEL, "app", "mood", to));
    }

    private static ObjectId columnId(String name) {
        return ObjectId.column(TABLE, new Identifier(name));
    }

    private static ObjectId id(ObjectKind kind, String... path) {
        return ObjectId.of(kind, Stream.of(path).map(Identifier::new).toArray(Identifier[]::new));
    }

    private String renamed(String text) {
        return new RenamedText(names, TABLE, Set.of(QualifiedName.of("app", "mood")), new SqlExpression(text))
                .renamed()
                .text();
    }
}
