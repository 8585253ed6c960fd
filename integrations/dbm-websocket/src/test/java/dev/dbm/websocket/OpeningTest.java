package dev.dbm.websocket;

import static dev.dbm.websocket.Sockets.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.Exchange;
import dev.dbm.websocket.testkit.Request;
import dev.dbm.websocket.testkit.SelfSigned;
import dev.dbm.websocket.testkit.WebSocketServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said when no WebSocket opens: which address, what happened, what to do. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpeningTest {
    @TempDir
    private static Path folder;

    private static SelfSigned certificate;

    @BeforeAll
    static void makeCertificate() {
        certificate = SelfSigned.create(folder, "localhost");
    }

    @Test
    void a_wrong_path_is_answered_404() {
        IOException failure = refusal(404, "Not Found");

        assertThat(failure)
                .hasMessageContaining("answered HTTP 404 instead of 101")
                .hasMessageContaining("no WebSocket at this path");
    }

    @Test
    void missing_credentials_are_answered_401() {
        IOException failure = refusal(401, "Unauthorized", "WWW-Authenticate: Basic realm=\"proxy\"");

        assertThat(failure)
                .hasMessageContaining("answered HTTP 401")
                .hasMessageContaining("dbm.websocket.header.Authorization");
    }

    @Test
    void who_may_not_enter_is_answered_403() {
        assertThat(refusal(403, "Forbidden"))
                .hasMessageContaining("answered HTTP 403")
                .hasMessageContaining("does not let you in");
    }

    @Test
    void too_many_requests_are_answered_429() {
        assertThat(refusal(429, "Too Many Requests", "Retry-After: 7"))
                .hasMessageContaining("answered HTTP 429")
                .hasMessageContaining("connect less often")
                .hasMessageContaining("Retry-After: 7");
    }

    @Test
    void a_proxy_without_a_database_answers_503() {
        assertThat(refusal(503, "Service Unavailable", "Retry-After: 120"))
                .hasMessageContaining("answered HTTP 503")
                .hasMessageContaining("try again later")
                .hasMessageContaining("Retry-After: 120");
    }

    @Test
    void a_server_that_has_moved_answers_with_its_new_address() {
        assertThat(refusal(301, "Moved Permanently", "Location: wss://new.example/v2"))
                .hasMessageContaining("answered HTTP 301")
                .hasMessageContaining("Location: wss://new.example/v2");
    }

    @Test
    void a_web_server_without_websockets_answers_200() {
        assertThat(refusal(200, "OK"))
                .hasMessageContaining("answered HTTP 200")
                .hasMessageContaining("no WebSocket at this path");
    }

    @Test
    void a_refused_upgrade_tells_its_status_and_leaves_no_connection() {
        try (WebSocketServer server = WebSocketServer.start(exchange -> exchange.answer(503, "Busy", "wait"))) {
            IOException failure = failure(() -> Sockets.open(server.url("/v2?token=secret")));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            UpgradeRefusedException.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(503));
            assertThat(failure).hasMessageContaining(server.url("/v2")).hasMessageNotContaining("secret");
            Conditions.await("the connection is closed", Duration.ofSeconds(10), () -> server.open() == 0);
        }
    }

    @Test
    void a_server_that_does_not_speak_http_is_named() {
        try (WebSocketServer server =
                WebSocketServer.start(exchange -> exchange.babble("SSH-2.0-OpenSSH_9.2\r\n\r\n"))) {
            assertThat(failure(() -> Sockets.open(server.url("/")))).hasMessageContaining(server.url("/"));
        }
    }

    @Test
    void a_server_that_hangs_up_on_the_upgrade_is_named() {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {})) {
            assertThat(failure(() -> Sockets.open(server.url("/")))).hasMessageContaining(server.url("/"));
        }
    }

    @Test
    void a_wrong_accept_key_is_no_websocket() {
        try (WebSocketServer server = WebSocketServer.start(exchange ->
                exchange.babble("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n"))) {
            assertThat(failure(() -> Sockets.open(server.url("/"))))
                    .hasMessageContaining(server.url("/"))
                    .hasMessageContaining("did not answer as a WebSocket");
        }
    }

    @Test
    void a_subprotocol_that_was_not_offered_is_no_websocket() {
        try (WebSocketServer server = WebSocketServer.start(exchange ->
                exchange.upgradeWith("Sec-WebSocket-Protocol: base64").drain())) {
            assertThat(failure(() -> Sockets.open(server.url("/"), "subprotocol", "binary")))
                    .hasMessageContaining(server.url("/"))
                    .hasMessageContaining("did not answer as a WebSocket");
        }
    }

    @Test
    void an_extension_that_was_not_offered_is_no_websocket() {
        try (WebSocketServer server =
                WebSocketServer.start(exchange -> exchange.upgradeWith("Sec-WebSocket-Extensions: permessage-deflate")
                        .drain())) {
            assertThat(failure(() -> Sockets.open(server.url("/"))))
                    .hasMessageContaining(server.url("/"))
                    .hasMessageContaining("did not answer as a WebSocket");
        }
    }

    @Test
    void a_server_that_never_answers_runs_into_the_connect_timeout() {
        try (WebSocketServer server = WebSocketServer.start(Exchange::stayMute)) {
            IOException failure = failure(() -> Sockets.open(server.url("/v2"), 300));

            assertThat(failure)
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining(server.url("/v2"))
                    .hasMessageContaining("connectTimeout");
            Conditions.await("the connection is given up", Duration.ofSeconds(10), () -> server.open() == 0);
        }
    }

    @Test
    void a_refused_port_is_named() throws IOException {
        int port = closedPort();

        assertThat(failure(() -> Sockets.open("ws://localhost:" + port + "/v2")))
                .hasMessageContaining("ws://localhost:" + port + "/v2")
                .hasMessageContaining("check host and port");
    }

    @Test
    void an_unknown_host_is_named() {
        assertThat(failure(() -> Sockets.open("wss://nowhere.invalid/v2")))
                .hasMessageContaining("nowhere.invalid")
                .hasMessageContaining("DNS");
    }

    @Test
    void a_host_that_takes_no_packets_runs_into_the_connect_timeout() throws IOException {
        // A listener whose backlog is full drops what comes, as a firewall does.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();

            IOException failure = failure(() -> Sockets.open("ws://localhost:" + full.getLocalPort() + "/v2", 300));

            assertThat(failure)
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining("localhost:" + full.getLocalPort());
        }
    }

    @Test
    void a_certificate_that_nobody_trusts_is_refused_with_the_remedy() {
        try (WebSocketServer server = WebSocketServer.startTls(certificate.context(), OpeningTest::accept)) {
            assertThat(failure(() -> Sockets.open(server.url("/v2"))))
                    .hasMessageContaining("No TLS with " + server.url("/v2"))
                    .hasMessageContaining("dbm.websocket.rootCertificate");
        }
    }

    @Test
    void a_certificate_of_an_own_authority_is_trusted_when_it_is_named() throws IOException {
        try (WebSocketServer server = WebSocketServer.startTls(certificate.context(), OpeningTest::accept);
                Socket socket = Sockets.open(
                        server.url("/v2"),
                        "rootCertificate",
                        certificate.certificate().toString())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void a_trusted_certificate_of_another_host_is_refused() {
        try (WebSocketServer server = WebSocketServer.startTls(certificate.context(), OpeningTest::accept)) {
            assertThat(failure(() -> Sockets.open(
                            "wss://127.0.0.1:" + server.port() + "/v2",
                            "rootCertificate",
                            certificate.certificate().toString())))
                    .hasMessageContaining("No TLS with wss://127.0.0.1:" + server.port())
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void a_root_certificate_that_is_none_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate\n");

        assertThat(failure(() -> Sockets.open("wss://localhost:1/", "rootCertificate", empty.toString())))
                .hasMessageContaining(empty.toString());
        assertThat(failure(() -> Sockets.open("wss://localhost:1/", "rootCertificate", folder + "/absent.pem")))
                .hasMessageContaining("absent.pem");
    }

    @Test
    void a_server_without_tls_is_told_from_one_with_tls() {
        try (WebSocketServer server = WebSocketServer.start(OpeningTest::accept)) {
            assertThat(failure(() -> Sockets.open("wss://localhost:" + server.port() + "/", 5_000)))
                    .hasMessageContaining("wss://localhost:" + server.port())
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void sends_the_headers_subprotocols_and_the_query_that_it_was_given() throws IOException {
        try (WebSocketServer server = WebSocketServer.start(OpeningTest::accept);
                Socket socket = Sockets.open(
                        server.url("/v1?address={host}:{port}#subprotocol=binary&header.Authorization=Bearer%20x+y"),
                        "header.X-Tenant",
                        "acme")) {
            assertThat(socket.isConnected()).isTrue();
            Request request = server.requests().getFirst();
            assertThat(request.target()).isEqualTo("/v1?address=database.example:5432");
            assertThat(request.header("Authorization")).contains("Bearer x+y");
            assertThat(request.header("X-Tenant")).contains("acme");
            assertThat(request.header("Sec-WebSocket-Protocol")).contains("binary");
        }
    }

    @Test
    void a_header_that_http_forbids_is_refused_without_its_value() {
        assertThat(failure(() -> Sockets.open("ws://localhost:1/", "header.X-Token", "secret\r\nHost: other")))
                .hasMessageContaining("X-Token")
                .hasMessageNotContaining("secret");
    }

    private static void accept(Exchange exchange) throws IOException {
        exchange.upgrade().drain();
    }

    private static IOException refusal(int status, String reason, String... headers) {
        try (WebSocketServer server =
                WebSocketServer.start(exchange -> exchange.answer(status, reason, "go away", headers))) {
            IOException failure = failure(() -> Sockets.open(server.url("/v2")));
            assertThat(failure).hasMessageStartingWith(server.url("/v2"));
            return failure;
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
