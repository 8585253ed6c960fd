package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Line;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StudioIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void serves_a_database_behind_a_websocket_until_it_is_stopped() throws Exception {
        try (TestDatabase database = TestServers.newest().createDatabase();
                WsProxy proxy = WsProxy.start(database.server().port(), Line.CRUMBS)) {
            String url = "jdbc:postgresql+ws://localhost:" + proxy.port() + "/" + database.name() + "?user="
                    + database.user();
            Process process = ForkedJar.in(folder).start("studio", "--url", url, "--no-open");
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine())
                        .startsWith(database.name() + " at localhost")
                        .endsWith(", read-only");
                URI entrance = URI.create(out.readLine());
                String cookie =
                        get(entrance, "").headers().firstValue("Set-Cookie").orElseThrow();

                HttpResponse<String> page = get(entrance.resolve("/"), cookie.substring(0, cookie.indexOf(';')));

                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains(database.name(), "Migrations");
            } finally {
                process.destroy();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void takes_another_port_where_the_usual_one_is_taken() throws Exception {
        String[] arguments = {"studio", "--url", "postgresql://localhost/x", "--no-open"};
        Process first = ForkedJar.in(folder).start(arguments);
        try (BufferedReader out = first.inputReader()) {
            out.readLine();
            int port = URI.create(out.readLine()).getPort();
            Process second = ForkedJar.in(folder).start(arguments);
            try (BufferedReader other = second.inputReader()) {
                other.readLine();
                assertThat(URI.create(other.readLine()).getPort()).isNotEqualTo(port);
            } finally {
                second.destroy();
            }
        } finally {
            first.destroy();
        }
    }

    @Test
    void says_why_it_cannot_start() {
        ForkedJar dbm = ForkedJar.in(folder);

        assertThat(dbm.run("studio").err()).contains("DBM-C004");
        assertThat(dbm.run("studio", "--url", "postgresql://localhost/x", "--port", "70000"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("port is out of range: 70000"));
        assertThat(dbm.run("studio", "--format", "json").out()).contains("studio has no --format json");
    }

    private HttpResponse<String> get(URI address, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        List.of(cookie).stream().filter(one -> !one.isEmpty()).forEach(one -> request.header("Cookie", one));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
