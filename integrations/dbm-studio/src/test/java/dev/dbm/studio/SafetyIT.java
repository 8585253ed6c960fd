package dev.dbm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what everybody else is told. */
class SafetyIT {
    private static TestDatabase database;
    private static Studio studio;
    private static StudioClient client;

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute("CREATE TABLE \"<script>alert('x')</script>\" (id integer)");
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
    void the_token_buys_a_cookie_that_scripts_and_other_sites_do_not_get() {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(studio.address()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain(token()));
    }

    @Test
    void a_ticket_lets_one_browser_in() {
        URI ticket = studio.ticket();

        assertThat(client.send(HttpRequest.newBuilder(ticket)).statusCode()).isEqualTo(303);
        assertThat(client.send(HttpRequest.newBuilder(ticket)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_clean_address_keeps_what_else_was_asked() {
        URI entrance = client.uri("/x%20y?a=1&token=" + token() + "&b=%26");

        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(entrance));

        assertThat(answer.headers().firstValue("Location")).hasValue("/x%20y?a=1&b=%26");
    }

    @Test
    void nobody_is_led_to_another_host() throws IOException {
        for (String path : new String[] {"//evil.example/", "///evil.example/", "http://evil.example/"}) {
            assertThat(raw("GET " + path + "?token=" + token() + " HTTP/1.1\r\nHost: " + authority()))
                    .startsWith("HTTP/1.1 303")
                    .doesNotContain("Location: //", "Location: http");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/palette", "/?token=wrong", "/nowhere"})
    void without_cookie_nobody_learns_anything(String address) {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.uri(address)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not been let in").doesNotContain(database.name(), "script&gt;");
    }

    @Test
    void a_guessed_cookie_is_none() {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(client.uri("/")).header("Cookie", client.cookie() + "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "[::1]:80", ""})
    void another_host_is_not_served_whatever_it_brings(String host) throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + client.cookie());

        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain(database.name());
    }

    @Test
    void a_request_of_another_site_is_not_served() {
        HttpRequest.Builder reading = HttpRequest.newBuilder(client.uri("/"))
                .header("Cookie", client.cookie())
                .header("Origin", "http://evil.example");

        assertThat(client.send(reading).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "http://evil.example", "https://127.0.0.1", "http://127.0.0.1:1"})
    void nothing_is_changed_for_another_site(String origin) {
        HttpRequest.Builder posting = client.posting("/refresh", Map.of()).header("Cookie", client.cookie());
        if (!origin.isEmpty()) {
            posting.header("Origin", origin);
        }

        assertThat(client.send(posting).statusCode()).isEqualTo(403);
    }

    @Test
    void the_way_back_after_a_change_stays_here() {
        assertThat(client.post("/refresh", Map.of("to", "/?x=1")).headers().firstValue("Location"))
                .hasValue("/?x=1");
        for (String elsewhere : new String[] {"http://evil.example/", "//evil.example/", "/\\evil.example", ""}) {
            assertThat(client.post("/refresh", Map.of("to", elsewhere))
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/");
        }
    }

    @Test
    void pages_run_nothing_but_the_studios_own_files() {
        HttpResponse<String> answer = client.get("/");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.body()).doesNotContain("<script>", "style=", "onclick", "http://", "https://");
    }

    @Test
    void names_are_text_wherever_they_stand() {
        String page = client.get("/").body();

        assertThat(page).contains("&lt;script&gt;alert(").doesNotContain("<script>alert");
    }

    @Test
    void no_page_holds_a_secret() {
        HttpResponse<String> answer = client.get("/");

        assertThat(answer.body() + answer.headers())
                .doesNotContain(token(), client.cookie().split("=", 2)[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/../../../../../etc/passwd",
                "/assets/x/..%2f..%2fStudio.class",
                "/assets/x/%2e%2e/Studio.class",
                "/assets/x//etc/passwd",
                "/assets/x/vendor",
                "/assets/x/",
                "/assets"
            })
    void nothing_but_assets_is_an_asset(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + authority());

        assertThat(answer).startsWith("HTTP/1.1 404");
    }

    @Test
    void assets_are_kept_for_ever_under_the_hash_of_their_content() {
        String page = client.get("/").body();
        String style = page.substring(page.indexOf("/assets/"), page.indexOf("studio.css") + "studio.css".length());
        style = style.substring(style.lastIndexOf("/assets/"));

        HttpResponse<String> current = client.get(style);
        HttpResponse<String> old = client.get("/assets/0000000000000000/studio.css");

        assertThat(current.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(current.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(old.body()).isEqualTo(current.body());
    }

    @Test
    void what_is_not_there_is_said() {
        HttpResponse<String> missing = client.get("/nowhere/%3Cb%3E");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no such page").doesNotContain("<b>");
        assertThat(client.get("/refresh").statusCode()).isEqualTo(405);
        assertThat(client.send(HttpRequest.newBuilder(client.uri("/"))
                                .header("Cookie", client.cookie())
                                .method("DELETE", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void listens_on_this_machines_own_address_alone() throws IOException {
        assertThat(studio.address().getHost()).isEqualTo("127.0.0.1");
        for (NetworkInterface one : NetworkInterface.networkInterfaces().collect(Collectors.toList())) {
            for (InetAddress address : one.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThat(isOpen(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private static boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket(address, studio.address().getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static String token() {
        return studio.address().getQuery().substring("token=".length());
    }

    private static String authority() {
        return studio.address().getAuthority();
    }

    /** Sends what no client of HTTP would. */
    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", studio.address().getPort())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
