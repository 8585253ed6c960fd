package dev.dbm.websocket;

import static dev.dbm.websocket.Sockets.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.CountedBytes;
import dev.dbm.websocket.testkit.Frame;
import dev.dbm.websocket.testkit.Peer;
import dev.dbm.websocket.testkit.WebSocketServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pings: what they keep alive, and what they find dead. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeepaliveTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void an_idle_connection_is_kept_alive_by_pings() throws IOException {
        CountDownLatch pinged = new CountDownLatch(2);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    for (Frame frame = peer.read(); frame.opcode() == Frame.PING; frame = peer.read()) {
                        peer.write(Frame.pong(frame.payload()));
                        pinged.countDown();
                    }
                });
                Socket socket = Sockets.open(server.url("/"), "pingInterval", "1")) {
            await(pinged);
            socket.setSoTimeout(10);
            assertThat(failure(() -> socket.getInputStream().read())).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_server_that_answers_no_ping_is_given_up() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    exchange.upgrade();
                    await(end);
                });
                Socket socket = Sockets.open(server.url("/v2"), "pingInterval", "1")) {
            assertThat(failure(() -> socket.getInputStream().read()))
                    .hasMessageContaining(server.url("/v2"))
                    .hasMessageContaining("not even a ping");
            end.countDown();
        }
    }

    @Test
    void a_reader_that_is_slow_is_not_taken_for_a_dead_server() throws IOException {
        AtomicLong sent = new AtomicLong();
        int total = 16 * 1024 * 1024;
        try (WebSocketServer server =
                        WebSocketServer.start(exchange -> sendCounting(exchange.upgradeHeard(), total, sent));
                Socket socket = Sockets.greeting(server.url("/"), "pingInterval", "1")) {
            InputStream in = socket.getInputStream();
            long start = System.nanoTime();

            Conditions.await("three ping intervals pass", SOON, () -> System.nanoTime() - start > 3_000_000_000L);

            assertThat(CountedBytes.read(in, 0, total)).isEqualTo(total);
        }
    }

    private static void sendCounting(Peer peer, int total, AtomicLong sent) throws IOException {
        CountedBytes.write(peer.output(), total, sent);
        peer.drain();
    }

    private static void await(CountDownLatch latch) {
        Conditions.await("the other side is ready", SOON, () -> latch.getCount() == 0);
    }
}
