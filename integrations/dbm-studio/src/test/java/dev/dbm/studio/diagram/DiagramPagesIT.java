package dev.dbm.studio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramPagesIT {
    private static TestDatabase database;
    private static Studio studio;
    private static StudioClient client;

    @TempDir
    static Path folder;

    @Table("customer")
    record Customer(@Id long id, String name) {}

    @Table("invoice")
    record Invoice(@Id long id) {}

    @BeforeAll
    static void start() {
        TestServer server = TestServers.newest();
        database = server.createDatabase();
        database.execute("""
            CREATE TABLE customer (id bigint PRIMARY KEY, nickname text);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer);
            CREATE TABLE line (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
            CREATE SCHEMA other;
            CREATE TABLE other."<script>alert(1)</script>" ("onload=""x" bigint PRIMARY KEY);
            """);
        studio = Studio.builder(database.dataSource())
                .workspace(Workspace.builder(folder)
                        .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                        .schema(Customer.class, Invoice.class)
                        .build())
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
    void draws_all_tables_as_links_without_styles_and_scripts() {
        String drawing = client.fragment("/diagram/drawing").body();

        assertThat(drawing)
                .contains("data-table=\"public.customer\"", "<a href=\"/objects/table/public.orders\">")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", "<style", "style=", " onload=");
    }

    @Test
    void draws_one_namespace_and_the_neighbours_of_one_table() {
        String other = client.fragment("/diagram/drawing?namespace=other").body();
        String near = client.fragment("/diagram/drawing?focus=public.customer&depth=1&detail=names")
                .body();
        String far = client.fragment("/diagram/drawing?focus=public.customer&depth=2")
                .body();

        assertThat(other).contains("alert(1)").doesNotContain("public.customer");
        assertThat(near)
                .contains("data-table=\"public.orders\"")
                .doesNotContain("data-table=\"public.line\"", "data-column");
        assertThat(far).contains("data-table=\"public.line\"", "data-column");
    }

    @Test
    void refuses_what_is_not_there() {
        assertThat(client.get("/diagram?focus=public.nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/diagram?namespace=nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/diagram?focus=public.orders&depth=many").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tells_which_tables_differ_and_which_generate_would_change() {
        String marks = client.get("/diagram/marks").body();

        assertThat(marks)
                .contains("\"pending\":[\"public.customer\",\"public.invoice\"]")
                .matches(
                        Pattern.compile(
                                ".*\"differing\":\\[[^]]*\"public.customer\",\"public.invoice\",\"public.line\",\"public.orders\"].*"));
    }

    @Test
    void real_schemas_are_drawn() {
        for (String name : new String[] {"sourcegraph-frontend", "postgraphile-kitchen-sink"}) {
            try (TestDatabase real = TestServers.newest().createDatabase()) {
                Psql.run(real, SharedData.require("realworld/schemas/" + name + ".sql"));
                try (Studio own = Studio.builder(real.dataSource()).start();
                        StudioClient asking = new StudioClient(own.address())) {
                    assertThat(asking.fragment("/diagram/drawing").body()).contains("<svg", "data-table");
                }
            }
        }
    }
}
