package dev.dbm.studio.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsoleHttpIT {
    private static TestDatabase database;
    private static Studio studio;
    private static StudioClient client;

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE customer (id integer, \"full name\" text)",
                "INSERT INTO customer VALUES (1, '</script><b>')",
                "CREATE SCHEMA app",
                "CREATE VIEW app.names AS SELECT \"full name\" FROM customer");
        studio = Studio.builder(database.dataSource()).start();
        client = new StudioClient(studio.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        studio.close();
        database.close();
    }

    @Test
    void an_address_fills_the_editor_and_runs_nothing() {
        String page = client.get("/sql?text=DELETE%20FROM%20customer%20--%3C/textarea%3E%3Cscript%3E")
                .body();

        assertThat(page).contains("DELETE FROM customer --&lt;/textarea&gt;").doesNotContain("<script>");
        assertThat(database.statements()).noneMatch(sql -> sql.contains("DELETE FROM customer --"));
    }

    @Test
    void results_come_as_lines() {
        HttpResponse<String> answer =
                client.post("/sql", Map.of("text", "SELECT id, \"full name\", NULL AS n FROM customer"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson; charset=utf-8");
        assertThat(answer.body().lines().filter(line -> !line.isBlank()))
                .anySatisfy(line -> assertThat(line).contains("{\"rows\":{\"rows\":[[\"1\",\"</script><b>\",null]]}}"))
                .anySatisfy(line -> assertThat(line).contains("\"name\":\"full name\",\"type\":\"text\""))
                .last()
                .asString()
                .startsWith("{\"ends\":{\"outcome\":\"READ\"");
    }

    @Test
    void writing_is_refused_whatever_the_form_says() {
        String answer = client.post("/sql", Map.of("text", "DELETE FROM customer", "write", "on"))
                .body();

        assertThat(answer).contains("\"error\"", "for reading only");
        assertThat(client.post("/sql", Map.of("text", "DELETE FROM customer")).body())
                .contains("25006");
        assertThat(database.query("SELECT count(*) FROM customer")).containsExactly("1");
    }

    @Test
    void another_site_runs_nothing() {
        HttpRequest.Builder posting =
                client.posting("/sql", Map.of("text", "SELECT 1")).header("Cookie", client.cookie());

        assertThat(client.send(posting.header("Origin", "http://evil.example")).statusCode())
                .isEqualTo(403);
        assertThat(client.get("/sql/words").statusCode()).isEqualTo(200);
        assertThat(client.send(HttpRequest.newBuilder(client.uri("/sql/words"))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrong_fields_are_named() {
        assertThat(client.post("/sql", Map.of("text", "SELECT 1", "purpose", "drop"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/sql", Map.of("text", "SELECT 1", "timeout", "long"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_editor_is_told_what_there_is() {
        String words = client.get("/sql/words").body();

        assertThat(words)
                .contains("{\"namespace\":\"public\",\"name\":\"customer\",\"columns\":[\"id\",\"full name\"]}")
                .contains("{\"namespace\":\"app\",\"name\":\"names\",\"columns\":[\"full name\"]}")
                .contains("\"name\":\"date_trunc\"", "\"SELECT\"", "\"path\":[\"public\"]");
    }

    @Test
    void who_leaves_cancels_on_the_server() throws IOException, InterruptedException {
        String busy =
                "SELECT state FROM pg_stat_activity WHERE query LIKE '%pg_sleep(62)%' AND state = 'active' AND datname"
                        + " = current_database() AND pid <> pg_backend_pid()";
        HttpRequest request = client.posting("/sql", Map.of("text", "SELECT pg_sleep(62)"))
                .header("Cookie", client.cookie())
                .header("Origin", client.origin())
                .build();
        try (HttpClient leaving = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = leaving.send(request, HttpResponse.BodyHandlers.ofInputStream());
            while (database.query(busy).isEmpty()) {
                Thread.onSpinWait();
            }

            answer.body().close();
            leaving.shutdownNow();
        }
        while (!database.query(busy).isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(client.post("/sql", Map.of("text", "SELECT 'still there'")).body())
                .contains("still there");
    }
}
