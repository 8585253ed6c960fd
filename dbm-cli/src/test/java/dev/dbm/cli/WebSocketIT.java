package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.ForkedJar.Run;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Line;
import dev.dbm.websocket.testkit.NeonDouble;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, whose commands are the same through a WebSocket. */
class WebSocketIT {

    private static final String[] DECLARED = {"--package", "com.acme.shop", "--classpath", "classes"};

    @TempDir
    private Path folder;

    @Test
    void generates_migrates_verifies_and_compares() throws IOException {
        Sources.compile(folder, Sources.shop(Map.of()));
        try (TestDatabase database = TestServers.newest().createDatabase();
                TestDatabase empty = TestServers.newest().createDatabase();
                WsProxy proxy = WsProxy.start(database.server().port(), Line.CRUMBS)) {
            ForkedJar dbm = ForkedJar.in(folder).with(Map.of("DBM_URL", url(proxy, database)));

            Run generate = dbm.run(args("generate", "shop", "--scratch-url", url(proxy, database)));
            assertThat(generate.err()).isEmpty();
            assertThat(generate.out()).contains("proven: 1 file replayed on PostgreSQL 18");
            assertThat(dbm.run("status").out()).contains("0000_shop   pending");
            assertThat(dbm.run("migrate").out()).contains("1 applied; database " + database.name());
            assertThat(dbm.run(args("verify", "--strict")).out())
                    .startsWith("in sync: " + database.name() + " equals the declared schema");
            assertThat(dbm.run(args("generate", "--offline", "--against", url(proxy, database)))
                            .out())
                    .contains("nothing to generate", "the database " + database.name() + ", PostgreSQL 18, is what");
            Run diff = dbm.run("diff", "--from", url(proxy, empty), "--to", url(proxy, database), "--exit-code");
            assertThat(diff.out()).contains("CREATE TABLE public.customer");
            assertThat(diff.exit()).isEqualTo(1);
            assertThat(proxy.accepted()).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void takes_the_password_from_the_environment_and_shows_it_nowhere() throws IOException {
        Sources.compile(folder, Sources.shop(Map.of()));
        try (TestDatabase database = TestServers.newest().createDatabase();
                NeonDouble neon = NeonDouble.start(database.server().port(), Map.of(database.user(), "open sesame"))) {
            String url = "jdbc:postgresql+ws://localhost:" + neon.port() + "/" + database.name() + "?user="
                    + database.user() + "&wsPath=/v2&options=endpoint%3D" + NeonDouble.ENDPOINT
                    + "&dbm.websocket.header.X-Token=abracadabra";

            Run let = ForkedJar.in(folder)
                    .with(Map.of("DBM_URL", url, "DBM_PASSWORD", "open sesame"))
                    .run(args("verify", "--offline"));
            Run notLet = ForkedJar.in(folder)
                    .with(Map.of("DBM_URL", url, "DBM_PASSWORD", "close sesame"))
                    .run(args("verify", "--offline", "--debug"));

            assertThat(let.err()).doesNotContain("DBM-X001");
            assertThat(neon.requests().get(0).header("X-Token")).contains("abracadabra");
            assertThat(notLet.exit()).isEqualTo(3);
            assertThat(notLet.err())
                    .contains("password authentication failed", "DBM-X002")
                    .doesNotContain("sesame")
                    .doesNotContain("abracadabra");
        }
    }

    @Test
    void says_why_there_is_no_connection() {
        try (WsProxy proxy = WsProxy.start(TestServers.newest().port())) {
            String url = "jdbc:postgresql+ws://localhost:" + proxy.port() + "/postgres?user=postgres&wsPath=/v3";

            Run run = ForkedJar.in(folder).run("diff", "--from", url, "--to", url);

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err())
                    .contains("There is no connection to the database")
                    .contains("cause: ws://localhost:" + proxy.port() + "/v3 answered HTTP 404 instead of 101")
                    .contains("DBM-X001");
        }
    }

    private static String url(WsProxy proxy, TestDatabase database) {
        return "jdbc:postgresql+ws://localhost:" + proxy.port() + "/" + database.name() + "?user=" + database.user();
    }

    private static String[] args(String... own) {
        String[] all = java.util.Arrays.copyOf(own, own.length + DECLARED.length);
        System.arraycopy(DECLARED, 0, all, own.length, DECLARED.length);
        return all;
    }
}
