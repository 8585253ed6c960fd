package dev.dbm.core.inspect;

import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.foreignKey;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.unique;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.schema.Schema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Mermaid and DBML get; the expected files were given to mermaid 11.17 and to @dbml/core 10.2, which took them. */
class DiagramTextTest {
    private static final Schema SHOP = schema().enumType("status", "NEW", "it's \"odd\" \\")
            .table(
                    "customer",
                    column("id", "bigint"),
                    column("email", "character varying(80)").comment("lower\ncase, \"unique\""),
                    primaryKey("id"),
                    unique("email"))
            .table(
                    "orders",
                    column("id", "uuid").defaultTo("gen_random_uuid()"),
                    column("customer_id", "bigint").nullable(),
                    column("status", "app.status").defaultTo("'NEW'"),
                    column("total", "numeric(12,2)"),
                    column("placed", "timestamp(3) with time zone[]"),
                    primaryKey("id"),
                    check("orders_total", "total >= 0"),
                    foreignKey("customer_id", "customer", "id"),
                    index("customer_id", "placed"))
            .table(
                    "profile",
                    column("customer_id", "bigint"),
                    primaryKey("customer_id"),
                    foreignKey("customer_id", "customer", "id"))
            .build();

    private static final Schema ODD = schema().enumType("nothing")
            .enumType("blank", "")
            .table(
                    "T \"x\" 100% \\ #1;",
                    column("pk", "integer"), column("2 fast", "app.nothing"), column("größe", "text"))
            .table("empty")
            .table(
                    "self",
                    column("id", "integer"),
                    column("direction", "app.blank[]").defaultTo("'`'"),
                    column("tb", "text").comment("direction  TB %% end"),
                    primaryKey("id"),
                    foreignKey("id", "self", "id"))
            .build();

    @Test
    void mermaid_has_keys_and_how_many_rows_stand_at_each_end() throws IOException {
        Golden.check("shop.mmd", new MermaidText(SHOP).text());
    }

    @Test
    void mermaid_gets_names_that_its_grammar_takes() throws IOException {
        Golden.check("odd.mmd", new MermaidText(ODD).text());
    }

    @Test
    void dbml_has_enums_keys_indexes_and_checks() throws IOException {
        Golden.check("shop.dbml", dbml(SHOP));
    }

    @Test
    void dbml_names_what_it_has_no_words_for() throws IOException {
        Golden.check("odd.dbml", dbml(ODD));
    }

    private static String dbml(Schema schema) {
        return new DbmlText(new Holding("app", schema, Dependencies.none(), List.of(), List.of())).text();
    }
}
