package dev.dbm.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlNamesTest {
    @Test
    void parts_are_what_postgresql_takes_them_for() {
        assertThat(SqlNames.parts("Orders")).containsExactly("orders");
        assertThat(SqlNames.parts("App.\"Odd.Name\"")).containsExactly("app", "Odd.Name");
        assertThat(SqlNames.parts("\"a \"\"b\"\" c\".d$1")).containsExactly("a \"b\" c", "d$1");
        assertThat(SqlNames.parts(" app . orders ")).containsExactly("app", "orders");
        assertThat(SqlNames.parts("app.orders.note")).containsExactly("app", "orders", "note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "a b",
                "text[]",
                "numeric(3)",
                "1a",
                "\"a",
                "\"\"",
                "a.\"b\"c",
                "a-b"
            })
    void what_is_no_name_has_no_parts(String text) {
        assertThat(SqlNames.parts(text)).isEmpty();
        assertThat(SqlNames.qualified(text)).isEmpty();
        assertThat(SqlNames.regclass(text)).isEmpty();
    }

    @Test
    void a_name_reads_back_as_it_is_printed() {
        QualifiedName odd = new QualifiedName(new Identifier("App \"x\""), new Identifier("a.b"));

        assertThat(SqlNames.qualified(odd.toString())).contains(odd);
        assertThat(SqlNames.qualified("orders")).isEmpty();
        assertThat(SqlNames.qualified("app.orders.note")).isEmpty();
        assertThat(SqlNames.qualified("app." + "x".repeat(64))).isEmpty();
    }

    @Test
    void a_regclass_literal_without_a_namespace_is_looked_for_in_public() {
        assertThat(SqlNames.regclass("orders_id_seq")).contains(QualifiedName.of("public", "orders_id_seq"));
        assertThat(SqlNames.regclass("App.\"Orders\"")).contains(QualifiedName.of("app", "Orders"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nextval('app.\"Orders_seq\"'::regclass)",
                "nextval('app.\"Orders_seq\"')",
                "NEXTVAL ( 'app.\"Orders_seq\"'::text::regclass )",
                "pg_catalog.nextval('app.\"Orders_seq\"'::pg_catalog.regclass)"
            })
    void the_sequence_of_a_default_is_named_whatever_the_casts(String text) {
        assertThat(SqlNames.nextval(new SqlExpression(text))).contains(QualifiedName.of("app", "Orders_seq"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nextval('orders_seq'::regclass)",
                "1 + nextval('app.orders_seq'::regclass)",
                "nextval('app.orders_seq'::regclass) + 1",
                "currval('app.orders_seq'::regclass)",
                "nextval(orders_seq)"
            })
    void other_expressions_are_no_default_of_a_serial_column(String text) {
        assertThat(SqlNames.nextval(new SqlExpression(text))).isEmpty();
    }

    @Test
    void a_quote_in_a_literal_is_one_quote() {
        assertThat(SqlNames.nextval(new SqlExpression("nextval('app.\"it''s\"'::regclass)")))
                .contains(QualifiedName.of("app", "it's"));
    }
}
