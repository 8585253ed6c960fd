package dev.dbm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import org.junit.jupiter.api.Test;

class RenamedTextTest {
    private static final Identifier TABLE = new Identifier("orders");
    private static final Identifier OLD = new Identifier("state");
    private static final Identifier NEW = new Identifier("Order State");

    @Test
    void renames_a_column_wherever_it_stands_as_one() {
        assertThat(column("state > 0 and \"state\" < orders.state + lower(state)"))
                .isEqualTo("\"Order State\" > 0 and \"Order State\" < orders.\"Order State\" + lower(\"Order State\")");
    }

    @Test
    void leaves_functions_types_literals_and_other_tables_columns_of_that_name() {
        String text = "state(1) + x::state + other.state + state.x <> 'state'";

        assertThat(column(text)).isEqualTo(text);
    }

    @Test
    void takes_a_value_for_no_column_though_one_has_its_name() {
        SqlExpression renamed = RenamedText.column(
                new SqlExpression("true and \"true\""), TABLE, new Identifier("true"), new Identifier("yes"));

        assertThat(renamed.text()).isEqualTo("true and yes");
    }

    @Test
    void renames_a_sequence_in_a_regclass_literal() {
        SqlExpression renamed = RenamedText.relation(
                new SqlExpression("nextval('public.orders_id_seq'::regclass)"),
                QualifiedName.of("public", "orders_id_seq"),
                QualifiedName.of("public", "sales_id_seq"));

        assertThat(renamed.text()).isEqualTo("nextval('public.sales_id_seq'::regclass)");
    }

    @Test
    void renames_a_type_behind_a_cast() {
        SqlExpression renamed = RenamedText.relation(
                new SqlExpression("'a'::app.mood = mood and x = 'mood'::mood"),
                QualifiedName.of("app", "mood"),
                QualifiedName.of("app", "humour"));

        assertThat(renamed.text()).isEqualTo("'a'::app.humour = mood and x = 'mood'::humour");
    }

    @Test
    void renames_a_namespace_in_names_and_literals() {
        SqlExpression renamed = RenamedText.namespace(
                new SqlExpression("app.f(app) + nextval('app.s'::regclass)"),
                new Identifier("app"),
                new Identifier("shop"));

        assertThat(renamed.text()).isEqualTo("shop.f(app) + nextval('shop.s'::regclass)");
    }

    @Test
    void renames_a_label_with_a_quote_in_it() {
        assertThat(RenamedText.label(new SqlExpression("s = 'it''s'::mood"), "it's", "it is")
                        .text())
                .isEqualTo("s = 'it is'::mood");
    }

    private static String column(String text) {
        return RenamedText.column(new SqlExpression(text), TABLE, OLD, NEW).text();
    }
}
