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
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A socket's two streams: timeouts, interrupts, ends. They do what those of a TCP socket do. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    /** Who reads or writes. */
    private enum Kind {
        PLATFORM,
        VIRTUAL;

        Thread start(Runnable task) {
            return this == VIRTUAL
                    ? Thread.ofVirtual().start(task)
                    : Thread.ofPlatform().daemon().start(task);
        }
    }

    @Test
    void a_read_waits_for_no_longer_than_the_timeout_and_loses_nothing() throws IOException {
        CountDownLatch timedOut = new CountDownLatch(1);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    await(timedOut);
                    peer.write(Frame.binary(ABC));
                    peer.drain();
                });
                Socket socket = Sockets.open(server.url("/"))) {
            socket.setSoTimeout(50);

            IOException failure = failure(() -> socket.getInputStream().read());

            assertThat(failure).isInstanceOf(SocketTimeoutException.class).hasMessage("Read timed out");
            timedOut.countDown();
            socket.setSoTimeout(0);
            assertThat(socket.getInputStream().readNBytes(3)).isEqualTo(ABC);
        }
    }

    @Test
    void available_tells_what_a_read_would_take_at_once() throws IOException {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    peer.input().read();
                    peer.write(Frame.binary(ABC));
                    peer.drain();
                });
                Socket socket = Sockets.open(server.url("/"))) {
            InputStream in = socket.getInputStream();
            assertThat(in.available()).isZero();

            socket.getOutputStream().write(1);

            Conditions.await("three bytes are available", SOON, () -> available(in) == 3);
            assertThat(in.readNBytes(2)).hasSize(2);
            assertThat(in.available()).isEqualTo(1);
        }
    }

    @Test
    void an_interrupt_does_not_disturb_the_read_of_a_platform_thread() throws IOException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    await(interrupted);
                    peer.write(Frame.binary(ABC));
                    peer.drain();
                });
                Socket socket = Sockets.open(server.url("/"))) {
            InputStream in = socket.getInputStream();
            CompletableFuture<byte[]> read = new CompletableFuture<>();
            Thread reader = Kind.PLATFORM.start(() -> {
                complete(read, () -> in.readNBytes(3));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            awaitWaiting(reader);

            reader.interrupt();
            awaitWaiting(reader);
            interrupted.countDown();

            assertThat(read.join()).isEqualTo(ABC);
            assertThat(flag.join()).isTrue();
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void a_platform_thread_that_was_interrupted_before_opens_writes_and_reads() throws IOException {
        CompletableFuture<byte[]> echo = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
            Peer peer = exchange.upgrade();
            peer.input().transferTo(peer.output());
        })) {
            Kind.PLATFORM.start(() -> {
                Thread.currentThread().interrupt();
                complete(echo, () -> {
                    try (Socket socket = Sockets.open(server.url("/"))) {
                        socket.getOutputStream().write(ABC);
                        return socket.getInputStream().readNBytes(3);
                    }
                });
                flag.complete(Thread.currentThread().isInterrupted());
            });

            assertThat(echo).succeedsWithin(SOON).isEqualTo(ABC);
            assertThat(flag.join()).isTrue();
        }
    }

    @Test
    void an_interrupt_closes_the_socket_that_a_virtual_thread_writes() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    exchange.upgrade();
                    await(end);
                });
                Socket socket = Sockets.open(server.url("/"))) {
            OutputStream out = socket.getOutputStream();
            AtomicLong written = new AtomicLong();
            CompletableFuture<byte[]> write = new CompletableFuture<>();
            Thread writer = Kind.VIRTUAL.start(() -> complete(write, () -> {
                CountedBytes.write(out, Long.MAX_VALUE, written);
                return new byte[0];
            }));
            CountedBytes.awaitStandstill(written);
            awaitWaiting(writer);

            writer.interrupt();

            assertThat(write)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(SocketException.class)
                    .withMessageContaining("Closed by interrupt");
            end.countDown();
        }
    }

    @Test
    void many_sockets_have_no_threads_of_their_own_and_idle_without_work() throws IOException {
        int count = 200;
        List<Socket> sockets = new ArrayList<>();
        try (WebSocketServer server = silent()) {
            sockets.add(Sockets.open(server.url("/")));
            int before = Thread.getAllStackTraces().size();
            for (int i = 1; i < count; i++) {
                sockets.add(Sockets.open(server.url("/")));
            }
            int grown = Thread.getAllStackTraces().size() - before;
            ProcessHandle self = ProcessHandle.current();
            Duration busy = self.info().totalCpuDuration().orElseThrow();
            long start = System.nanoTime();

            Conditions.await("a second passes", SOON, () -> System.nanoTime() - start > 1_000_000_000L);

            assertThat(self.info().totalCpuDuration().orElseThrow().minus(busy)).isLessThan(Duration.ofMillis(500));
            assertThat(grown).isLessThan(count / 4);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void an_interrupt_closes_the_socket_that_a_virtual_thread_reads() throws IOException {
        try (WebSocketServer server = silent();
                Socket socket = Sockets.open(server.url("/"))) {
            InputStream in = socket.getInputStream();
            CompletableFuture<byte[]> read = new CompletableFuture<>();
            Thread reader = Kind.VIRTUAL.start(() -> complete(read, () -> in.readNBytes(3)));
            awaitWaiting(reader);

            reader.interrupt();

            assertThat(read)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(SocketException.class)
                    .withMessageContaining("Closed by interrupt");
            Conditions.await("the server sees the end", SOON, () -> server.open() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void closing_wakes_the_reader(Kind kind) throws IOException {
        try (WebSocketServer server = silent();
                Socket socket = Sockets.open(server.url("/"))) {
            InputStream in = socket.getInputStream();
            CompletableFuture<byte[]> read = new CompletableFuture<>();
            Thread reader = kind.start(() -> complete(read, () -> in.readNBytes(3)));
            awaitWaiting(reader);

            socket.close();

            assertThat(read).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(SocketException.class);
            Conditions.await("the server sees the end", SOON, () -> server.open() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void closing_wakes_the_writer(Kind kind) throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    exchange.upgrade();
                    await(end);
                });
                Socket socket = Sockets.open(server.url("/"))) {
            OutputStream out = socket.getOutputStream();
            AtomicLong written = new AtomicLong();
            CompletableFuture<byte[]> write = new CompletableFuture<>();
            Thread writer = kind.start(() -> complete(write, () -> {
                CountedBytes.write(out, Long.MAX_VALUE, written);
                return new byte[0];
            }));
            CountedBytes.awaitStandstill(written);
            awaitWaiting(writer);

            socket.close();

            assertThat(write).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(SocketException.class);
            end.countDown();
        }
    }

    @Test
    void after_the_end_of_the_output_the_server_s_last_bytes_are_read() throws IOException {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    byte[] all = peer.input().readAllBytes();
                    peer.write(Frame.binary(all));
                    peer.write(Frame.close(Frame.NORMAL, ""));
                    peer.close();
                });
                Socket socket = Sockets.open(server.url("/"))) {
            socket.getOutputStream().write(ABC);

            socket.shutdownOutput();

            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(ABC);
            assertThat(socket.isOutputShutdown()).isTrue();
            assertThat(failure(socket::getOutputStream)).hasMessageContaining("Socket output is shutdown");
        }
    }

    @Test
    void closing_tells_the_server() throws IOException {
        CompletableFuture<Frame> last = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(
                exchange -> last.complete(exchange.upgrade().read()))) {
            Sockets.open(server.url("/")).close();

            assertThat(last.join().opcode()).isEqualTo(Frame.CLOSE);
            assertThat(last.join().closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void a_server_that_never_answers_the_close_is_left_after_some_seconds() throws IOException {
        CompletableFuture<Long> left = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
            Peer peer = exchange.upgrade();
            peer.read();
            try {
                peer.read();
            } finally {
                left.complete(System.nanoTime());
            }
        })) {
            long start = System.nanoTime();
            Sockets.open(server.url("/")).close();
            Duration closing = Duration.ofNanos(System.nanoTime() - start);

            assertThat(left).succeedsWithin(SOON);
            assertThat(closing).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void opening_and_closing_leaves_nothing_behind() throws IOException {
        try (WebSocketServer server = silent()) {
            Sockets.open(server.url("/")).close();
            int threads = Thread.getAllStackTraces().size();

            for (int i = 0; i < 300; i++) {
                try (Socket socket = Sockets.open(server.url("/"))) {
                    socket.getOutputStream().write(ABC);
                }
            }

            Conditions.await("the server sees the end of all", SOON, () -> server.open() == 0);
            assertThat(Thread.getAllStackTraces().size() - threads).isLessThan(50);
        }
    }

    @Test
    void a_closed_socket_does_nothing_more() throws IOException {
        try (WebSocketServer server = silent()) {
            Socket socket = Sockets.open(server.url("/"));
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            socket.close();
            socket.close();

            assertThat(failure(in::read)).isInstanceOf(SocketException.class);
            assertThat(failure(() -> out.write(1))).isInstanceOf(SocketException.class);
            assertThat(failure(socket::getInputStream)).isInstanceOf(SocketException.class);
            assertThat(failure(() -> socket.setSoTimeout(1))).isInstanceOf(SocketException.class);
            assertThat(socket.isClosed()).isTrue();
        }
    }

    private static WebSocketServer silent() {
        return WebSocketServer.start(exchange -> exchange.upgrade().drain());
    }

    private static void awaitWaiting(Thread thread) {
        Conditions.await(
                "the thread waits",
                SOON,
                () -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    private interface Action {
        byte[] run() throws IOException;
    }

    private static void complete(CompletableFuture<byte[]> result, Action action) {
        try {
            result.complete(action.run());
        } catch (IOException e) {
            result.completeExceptionally(e);
        }
    }

    private static int available(InputStream in) {
        try {
            return in.available();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        Conditions.await("the other side is ready", SOON, () -> latch.getCount() == 0);
    }
}
