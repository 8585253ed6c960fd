package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.CountedBytes;
import dev.dbm.websocket.testkit.Peer;
import dev.dbm.websocket.testkit.WebSocketServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A side that is slower than the other: it slows the other down, costs no memory, and loses nothing. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackpressureTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_slow_reader_slows_the_server_down() throws IOException {
        AtomicLong sent = new AtomicLong();
        int total = 64 * 1024 * 1024;
        try (WebSocketServer server =
                        WebSocketServer.start(exchange -> sendCounting(exchange.upgradeHeard(), total, sent));
                Socket socket = Sockets.greeting(server.url("/"))) {
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isZero();
            CountedBytes.awaitStandstill(sent);
            long ahead = sent.get();

            assertThat(CountedBytes.read(in, 1, total)).isEqualTo(total);

            // The rest is in the two TCP buffers of the loopback interface.
            assertThat(ahead).isLessThan(total / 2);
        }
    }

    @Test
    void a_reader_that_stops_now_and_then_gets_every_byte() throws IOException {
        AtomicLong sent = new AtomicLong();
        int total = 24 * 1024 * 1024;
        try (WebSocketServer server =
                        WebSocketServer.start(exchange -> sendCounting(exchange.upgradeHeard(), total, sent));
                Socket socket = Sockets.greeting(server.url("/"))) {
            InputStream in = socket.getInputStream();
            long read = 0;
            for (int stop : new int[] {1, 70_000, 1_000_000, 9_000_000}) {
                CountedBytes.awaitStandstill(sent);
                read = CountedBytes.read(in, read, stop);
            }
            assertThat(CountedBytes.read(in, read, total)).isEqualTo(total);
        }
    }

    @Test
    void a_slow_server_slows_the_writer_down() throws IOException {
        CountDownLatch start = new CountDownLatch(1);
        CompletableFuture<Long> received = new CompletableFuture<>();
        int total = 64 * 1024 * 1024;
        AtomicLong written = new AtomicLong();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    await(start);
                    received.complete(CountedBytes.read(peer.input(), 0, total));
                    peer.drain();
                });
                Socket socket = Sockets.open(server.url("/"))) {
            OutputStream out = socket.getOutputStream();
            Thread writer = writer(out, total, written);
            CountedBytes.awaitStandstill(written);
            long ahead = written.get();

            start.countDown();

            assertThat(received.join()).isEqualTo(total);
            assertThat(ahead).isLessThan(total / 2);
            join(writer);
        }
    }

    @Test
    void one_thread_reads_while_another_writes() throws IOException {
        int total = 8 * 1024 * 1024;
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    peer.input().transferTo(peer.output());
                });
                Socket socket = Sockets.open(server.url("/"))) {
            OutputStream out = socket.getOutputStream();
            Thread writer = writer(out, total, new AtomicLong());

            assertThat(CountedBytes.read(socket.getInputStream(), 0, total)).isEqualTo(total);
            join(writer);
        }
    }

    private static void sendCounting(Peer peer, int total, AtomicLong sent) throws IOException {
        CountedBytes.write(peer.output(), total, sent);
        peer.drain();
    }

    private static Thread writer(OutputStream out, int total, AtomicLong written) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                CountedBytes.write(out, total, written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void join(Thread thread) {
        Conditions.await("the thread ends", SOON, () -> !thread.isAlive());
    }

    private static void await(CountDownLatch latch) {
        Conditions.await("the other side is ready", SOON, () -> latch.getCount() == 0);
    }
}
