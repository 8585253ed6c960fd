package dev.dbm.studio.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.schema.Column;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.Workspace;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectPagesIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>/\"?#%41";

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static Studio studio;
    private static StudioClient client;

    @Table("customer")
    record Customer(@Id long id, String fullName) {}

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute(
                """
                CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, full_name text NOT NULL DEFAULT 'x',
                  upper_name text GENERATED ALWAYS AS (upper(full_name)) STORED);
                COMMENT ON TABLE customer IS 'Who buys';
                COMMENT ON COLUMN customer.full_name IS 'As on the bill';
                CREATE INDEX customer_full_name ON customer (lower(full_name)) WHERE full_name <> '';
                CREATE SEQUENCE ticket;
                CREATE TABLE orders (id serial PRIMARY KEY, customer_id bigint REFERENCES customer, number bigint DEFAULT nextval('ticket'),
                  CONSTRAINT positive CHECK (number > 0));
                CREATE VIEW buyers AS SELECT full_name FROM customer;
                CREATE VIEW loud_buyers AS SELECT upper(full_name) AS loud FROM buyers;
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.full_name := 'touched'; RETURN NEW; END$$;
                CREATE FUNCTION how_many() RETURNS bigint LANGUAGE plpgsql AS $$BEGIN RETURN (SELECT count(*) FROM customer); END$$;
                CREATE TRIGGER touched BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
                ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
                CREATE POLICY everybody ON customer USING (true);
                GRANT SELECT ON customer TO PUBLIC;
                CREATE TABLE parts (id integer) PARTITION BY RANGE (id);
                """,
                "CREATE SCHEMA \"" + HOSTILE.replace("\"", "\"\"") + "\"",
                "CREATE TABLE \"%1$s\".\"%1$s\" (\"%1$s\" integer CHECK (true))"
                        .formatted(HOSTILE.replace("\"", "\"\"")));
        studio = Studio.builder(database.dataSource())
                .workspace(Workspace.builder(folder).schema(Customer.class).build())
                .start();
        client = new StudioClient(studio.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        studio.close();
        database.close();
    }

    @Test
    void lists_what_stands_for_itself_and_names_what_is_not_modelled() {
        String page = client.get("/objects").body();

        assertThat(page)
                .contains("href=\"/objects/table/public.customer\"", "Who buys", "/objects/function/public.touch%28%29")
                .contains("partitioned table public.parts")
                .doesNotContain("customer_full_name", "/objects/column/");
    }

    @Test
    void finds_members_by_name_and_by_kind() {
        HttpResponse<String> named = client.fragment("/objects?q=FULL_NAME");
        String policies = client.get("/objects?kind=policy").body();

        assertThat(named.body())
                .contains("public.customer.full_name", "/objects/table/public.customer#column-public.2e.customer")
                .contains("public.customer_full_name")
                .doesNotContain("<html", "public.orders");
        assertThat(policies).contains("public.customer.everybody", "1 object").doesNotContain("public.buyers<");
    }

    @Test
    void says_all_of_a_table() {
        database.execute("INSERT INTO customer (full_name) VALUES ('Ada')", "ANALYZE customer");

        String page = text(client.get("/objects/table/public.customer").body());

        assertThat(page)
                .contains("Who buys", "As on the bill", "identity, always", "default 'x'::text", "stored")
                .contains("customer_pkey", "customer_full_name", "lower(full_name)", "touched", "everybody")
                .contains("about 1, by the statistics", "Size 16 kB", "lower(full_name)")
                .contains("public.orders", "Record Customer", "Customer#fullName")
                .contains("CREATE TABLE public.customer (", "CREATE INDEX customer_full_name")
                .contains("GRANT SELECT ON TABLE public.customer TO PUBLIC");
        assertThat(client.get("/objects/table/public.customer").body())
                .contains("href=\"/rows/public.customer\"", "href=\"/diagram?focus=public.customer\"");
        assertThat(text(client.get("/objects/table/public.orders").body())).contains("Record not declared");
    }

    @Test
    void says_what_breaks_directly_first_and_then_further_on() {
        String page = client.get("/objects/table/public.customer").body();
        String tree = text(page.substring(page.indexOf("id=\"dependants\"")));

        assertThat(tree)
                .containsSubsequence("foreign key public.orders.orders_customer_id_fkey refused; CASCADE drops it")
                .containsSubsequence("view public.buyers", "view public.loud_buyers")
                .contains("function public.how_many() not refused; names it in its text and fails when run")
                .doesNotContain("index public.customer_full_name", "trigger public.customer.touched");
        assertThat(page).contains("href=\"/objects/view/public.loud_buyers\"");
    }

    @Test
    void a_default_goes_and_its_column_stays_and_a_serial_takes_its_sequence_along() {
        String sequence = text(client.get("/objects/sequence/public.ticket").body());
        String orders = text(client.get("/objects/table/public.orders").body());
        String function =
                text(client.get("/objects/function/public.touch%28%29").body());

        assertThat(sequence).contains("column public.orders.number refused; CASCADE drops its default");
        assertThat(orders).contains("sequence public.orders_id_seq dropped along");
        assertThat(function).contains("trigger public.customer.touched refused; CASCADE drops it");
    }

    @Test
    void shows_queries_and_sources_with_their_words() {
        String view = client.get("/objects/view/public.buyers").body();
        String function = client.get("/objects/function/public.touch%28%29").body();

        assertThat(view).contains("<span class=\"sql-word\">SELECT</span>");
        assertThat(function)
                .contains(
                        "Source in plpgsql",
                        "<span class=\"sql-word\">BEGIN</span>",
                        "<span class=\"sql-string\">'touched'</span>");
    }

    @Test
    void leads_from_a_member_to_its_place() {
        HttpResponse<String> answer = client.get("/objects/trigger/public.customer.touched");

        assertThat(answer.statusCode()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith("/objects/table/public.customer#trigger-");
        assertThat(client.get("/objects/table/public.customer").body())
                .contains("id=\"" + place.substring(place.indexOf('#') + 1) + "\"");
    }

    @Test
    void says_what_is_not_there() {
        HttpResponse<String> answer = client.get("/objects/table/public.nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no table public.nothing");
    }

    @Test
    void every_object_of_real_schemas_has_a_page() throws SQLException {
        for (String name : List.of("pagila", "coder")) {
            try (TestDatabase real = TestServers.newest().createDatabase()) {
                Psql.run(real, SharedData.require("realworld/schemas/" + name + ".sql"));
                assertEachHasAPage(real);
            }
        }
    }

    @Test
    void names_that_are_html_have_pages_like_others() throws SQLException {
        assertThat(client.get("/objects?q=img").body()).doesNotContain("<img");
        assertEachHasAPage(database);
    }

    private static void assertEachHasAPage(TestDatabase of) throws SQLException {
        try (Studio own = Studio.builder(of.dataSource()).start();
                StudioClient asking = new StudioClient(own.address());
                Connection connection = of.connect()) {
            Introspection found = Introspector.introspect(connection, Namespaces.all());
            List<SchemaObject> objects = found.schema().objects().values().stream()
                    // Columns are many, and one is like the other.
                    .filter(object -> !(object instanceof Column column) || column.position() == 1)
                    .toList();
            for (SchemaObject object : objects) {
                ObjectId id = object.id();
                HttpResponse<String> answer = asking.get(ObjectAddress.of(id).text());
                assertThat(answer.statusCode())
                        .as(id.toString())
                        .isEqualTo(object.owner().isEmpty() ? 200 : 303);
                assertThat(answer.body()).as(id.toString()).doesNotContain("<img");
            }
        }
    }

    /** What a person reads, in one line. */
    private static String text(String page) {
        return page.replaceAll("</?span[^>]*>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("\\s+", " ");
    }
}
