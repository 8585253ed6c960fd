package dev.dbm.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.studio.testkit.StudioClient;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of answers, and of what goes wrong instead of one. */
class AnswersTest {
    private static final Navigation NAVIGATION =
            new Navigation("shop", "PostgreSQL", Navigation.Mode.READ_ONLY, Optional.empty(), List.of());
    private static final ConfigurationException KNOWN = new ConfigurationException(
            List.of(new Problem(ErrorCode.OPTION_INVALID, "It is <wrong>", "at <here>", "Do <that>.")));

    private final Router router = new Router();
    private final CompletableFuture<String> abandoned = new CompletableFuture<>();
    private WebServer server;
    private StudioClient client;

    @BeforeEach
    void start() {
        server = WebServer.start(List.of(0), new Site(router, () -> NAVIGATION, abandoned::complete));
        client = new StudioClient(server.address());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_failure_is_a_page_with_its_code_and_remedy() {
        router.get("/x", request -> {
            throw KNOWN;
        });

        HttpResponse<String> page = client.get("/x");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("<header", "It is &lt;wrong&gt;", "at &lt;here&gt;", "Do &lt;that&gt;.", "DBM-C002");
    }

    @Test
    void a_failure_of_a_part_is_a_part_and_of_data_is_data() {
        router.get("/x", request -> {
            throw KNOWN;
        });

        assertThat(client.fragment("/x").body()).contains("DBM-C002").doesNotContain("<header");
        assertThat(client.send(HttpRequest.newBuilder(client.uri("/x"))
                                .header("Cookie", client.cookie())
                                .header("Accept", "application/json"))
                        .body())
                .startsWith("{\"error\":{")
                .contains("\"code\":\"DBM-C002\"");
    }

    @Test
    void a_defect_is_said_without_its_details() {
        router.get("/x", request -> {
            throw new IllegalStateException("secret");
        });

        HttpResponse<String> page = client.get("/x");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("DBM-C011", "IllegalStateException").doesNotContain("secret");
    }

    @Test
    void what_is_asked_wrongly_is_refused() {
        router.get("/x/{name}", request -> {
            throw RefusedRequestException.notFound("There is no " + request.path("name"), "Go back.");
        });

        assertThat(client.get("/x/y").statusCode()).isEqualTo(404);
        assertThat(client.get("/x/y").body()).contains("There is no y", "Go back.");
    }

    @Test
    void a_way_elsewhere_is_taken_by_htmx_too() {
        router.get("/x", request -> Response.redirect(Link.to("y")));

        assertThat(client.get("/x").headers().firstValue("Location")).hasValue("/y");
        assertThat(client.fragment("/x").headers().firstValue("HX-Redirect")).hasValue("/y");
    }

    @Test
    void what_is_flushed_is_read_at_once_and_a_failure_comes_last() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        router.get(
                "/x",
                request -> Response.stream(StreamFormat.JSON_LINES, out -> {
                    out.json(Map.of("row", 1));
                    out.flush();
                    await(read);
                    throw KNOWN;
                }));

        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(client.uri("/x"))
                                .header("Cookie", client.cookie())
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        Iterator<String> lines = answer.body().iterator();

        assertThat(lines.next()).isEqualTo("{\"row\":1}");
        read.countDown();
        assertThat(lastOf(lines)).startsWith("{\"error\":{").contains("DBM-C002");
    }

    @Test
    void half_a_download_is_not_taken_for_a_whole_one() {
        router.get(
                "/x",
                request -> Response.download("ä.csv", "text/csv", out -> {
                    out.text("a,b\n");
                    out.flush();
                    throw KNOWN;
                }));

        assertThatThrownBy(() -> client.get("/x")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_reader_that_leaves_is_noticed_while_nothing_is_written() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        router.get("/x", request -> Response.stream(StreamFormat.HTML, out -> await(left)));
        URI uri = client.uri("/x");

        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("GET /x HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nX-Request-Id: me\r\n\r\n"
                            .formatted(uri.getAuthority(), client.cookie())
                            .getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().read();
        }

        assertThat(abandoned.get(20, TimeUnit.SECONDS)).isEqualTo("me");
        left.countDown();
    }

    @Test
    void forms_and_queries_hold_what_was_written_into_them() {
        router.post(
                "/x/{name}",
                request -> Response.json(List.of(
                        request.path("name"),
                        request.query("q").orElseThrow(),
                        request.form("f").orElseThrow(),
                        request.id().length() > 10)));

        HttpResponse<String> answer = client.post("/x/%C3%A4%2F?q=a+b%26", Map.of("f", "1\n2 & <3>"));

        assertThat(answer.body()).isEqualTo("[\"ä/\",\"a b&\",\"1\\n2 & <3>\",true]");
    }

    @Test
    void what_is_too_large_is_refused() {
        router.post("/x", request -> Response.json(request.body().length()));

        assertThat(client.post("/x", Map.of("f", "x".repeat(9 << 20))).statusCode())
                .isEqualTo(413);
        assertThat(client.post("/x", Map.of("f", "x".repeat(1 << 20))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_port_that_is_taken_is_said() {
        assertThatThrownBy(() -> WebServer.start(
                        List.of(server.address().getPort()), new Site(router, () -> NAVIGATION, abandoned::complete)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("port " + server.address().getPort());
    }

    @Test
    void the_next_port_serves_where_one_is_taken() {
        int taken = server.address().getPort();
        try (WebServer other =
                WebServer.start(List.of(taken, 0), new Site(router, () -> NAVIGATION, abandoned::complete))) {
            assertThat(other.address().getPort()).isNotEqualTo(taken);
        }
    }

    private static String lastOf(Iterator<String> lines) {
        String last = "";
        while (lines.hasNext()) {
            last = lines.next();
        }
        return last;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
