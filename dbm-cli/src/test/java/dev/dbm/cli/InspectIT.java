package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.ForkedJar.Run;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Line;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectIT {

    @TempDir
    private Path folder;

    @Test
    void shows_a_database_to_who_may_only_connect_through_a_websocket() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                WsProxy proxy = WsProxy.start(database.server().port(), Line.CRUMBS)) {
            String guest = "guest_" + database.name();
            database.execute(
                    "CREATE TABLE customer (id bigint PRIMARY KEY)",
                    "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer)",
                    "CREATE TABLE log (at date) PARTITION BY RANGE (at)",
                    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                    "CREATE ROLE " + guest + " LOGIN");
            ForkedJar dbm = ForkedJar.in(folder)
                    .with(Map.of(
                            "DBM_URL",
                            "jdbc:postgresql+ws://localhost:" + proxy.port() + "/" + database.name() + "?user="
                                    + guest));

            Run text = dbm.run("inspect");
            Run json = dbm.run("inspect", "--format", "json");
            Run drawing = dbm.run("inspect", "--format", "svg", "--out", "shop.svg");
            Run mermaid = dbm.run("inspect", "--format", "mermaid", "--quiet");

            database.execute("DROP ROLE " + guest);
            assertThat(text.err()).isEmpty();
            assertThat(text.out())
                    .startsWith(database.name() + " on PostgreSQL 18: ")
                    .contains("table public.orders\n", "references public.customer (id)", "\nnot modelled\n")
                    .contains("  partitioned table public.log\n");
            assertThat(json.out()).contains("\"snapshot\" : {", "\"kind\" : \"partitioned table\"");
            assertThat(drawing).isEqualTo(new Run(0, "written: shop.svg\n", ""));
            assertThat(folder.resolve("shop.svg"))
                    .content()
                    .startsWith("<svg ")
                    .contains("data-table=\"public.orders\"");
            assertThat(mermaid.out()).contains("\"customer\" |o..o{ \"orders\" : \"customer_id\"\n");
        }
    }

    @Test
    void shows_declared_records_and_snapshots_without_a_database() throws IOException {
        Sources.compile(folder, Sources.shop(Map.of()));
        ForkedJar dbm = ForkedJar.in(folder);

        Run declared = dbm.run("inspect", "declared", "--package", "com.acme.shop", "--classpath", "classes");
        Run named = dbm.run("inspect", "package:com.acme.shop", "--classpath", "classes", "--format", "sql");
        Run none = dbm.run("inspect", "snapshot:none.json");
        Run nothing = dbm.run("inspect");
        Run two = dbm.run("inspect", "declared", "--url", "jdbc:postgresql://localhost/x");

        assertThat(declared.out()).startsWith("the declared schema: ").contains("table public.customer\n");
        assertThat(named.out()).contains("CREATE TABLE public.customer (");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("There is no snapshot none.json");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("DBM-C004");
        assertThat(two.exit()).isEqualTo(2);
        assertThat(two.err()).contains("There are two sides: declared and that of --url");
    }
}
