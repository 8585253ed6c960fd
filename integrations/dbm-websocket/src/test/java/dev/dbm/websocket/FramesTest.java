package dev.dbm.websocket;

import static dev.dbm.websocket.Sockets.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.websocket.testkit.Conditions;
import dev.dbm.websocket.testkit.Frame;
import dev.dbm.websocket.testkit.Peer;
import dev.dbm.websocket.testkit.WebSocketServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames of every kind, legal and not, and what the reader of the socket gets. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FramesTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void bytes_arrive_in_order_however_they_are_cut_into_frames() throws IOException {
        byte[] sent = random(200_000);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgradeHeard();
                    sendCrumbs(peer, sent);
                    peer.drain();
                });
                Socket socket = Sockets.greeting(server.url("/"))) {
            assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void empty_messages_are_nothing_to_the_reader() throws IOException {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgradeHeard();
                    peer.write(Frame.binary(new byte[0]));
                    peer.write(new Frame(false, 0, Frame.BINARY, new byte[0]));
                    peer.write(new Frame(true, 0, Frame.CONTINUATION, new byte[0]));
                    peer.write(Frame.binary(ABC));
                    peer.drain();
                });
                Socket socket = Sockets.greeting(server.url("/"))) {
            assertThat(socket.getInputStream().readNBytes(3)).isEqualTo(ABC);
        }
    }

    @Test
    void frames_that_come_with_the_answer_to_the_upgrade_are_read() throws IOException {
        try (WebSocketServer server =
                        WebSocketServer.start(exchange -> exchange.upgradeTogetherWith(Peer.bytes(Frame.binary(ABC)))
                                .drain());
                Socket socket = Sockets.open(server.url("/"))) {
            assertThat(socket.getInputStream().readNBytes(3)).isEqualTo(ABC);
        }
    }

    @Test
    void frames_that_come_byte_by_byte_are_read() throws IOException {
        byte[] sent = random(1000);
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgradeHeard();
                    for (byte one : Peer.bytes(Frame.binary(sent))) {
                        peer.writeRaw(one);
                    }
                    peer.drain();
                });
                Socket socket = Sockets.greeting(server.url("/"))) {
            assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void a_million_small_messages_arrive() throws IOException {
        int count = 1_000_000;
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgradeHeard();
                    sendTiny(peer, count);
                    peer.drain();
                });
                Socket socket = Sockets.greeting(server.url("/"))) {
            byte[] received = socket.getInputStream().readNBytes(count);

            assertThat(received).hasSize(count);
            for (int i = 0; i < count; i++) {
                if (received[i] != (byte) i) {
                    throw new AssertionError("Byte " + i + " is " + received[i]);
                }
            }
        }
    }

    @Test
    void a_frame_is_no_larger_than_asked_for() throws IOException {
        byte[] sent = random(300_000);
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        CompletableFuture<Integer> largest = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    received.complete(peer.input().readNBytes(sent.length));
                    largest.complete(peer.largestFrame());
                    peer.drain();
                });
                Socket socket = Sockets.open(server.url("/"), "maxFrameBytes", "1000")) {
            socket.getOutputStream().write(sent);

            assertThat(received.join()).isEqualTo(sent);
            assertThat(largest.join()).isEqualTo(1000);
        }
    }

    @Test
    void text_is_refused_and_shown() throws IOException {
        String page = "<html>502 Bad Gateway</html>" + "x".repeat(1000);

        IOException failure = readFailure(exchange -> {
            Peer peer = exchange.upgradeHeard();
            peer.write(Frame.text(page));
            peer.drain();
        });

        assertThat(failure).hasMessageContaining("sent text").hasMessageEndingWith(page.substring(0, 200));
    }

    @Test
    void a_text_in_fragments_is_refused_and_shown() throws IOException {
        IOException failure = readFailure(exchange -> {
            Peer peer = exchange.upgradeHeard();
            peer.write(new Frame(false, 0, Frame.TEXT, ABC));
            peer.write(new Frame(true, 0, Frame.CONTINUATION, ABC));
            peer.drain();
        });

        assertThat(failure).hasMessageEndingWith("abcabc");
    }

    @Test
    void a_frame_that_says_it_is_longer_than_a_frame_can_be_breaks_the_connection() throws IOException {
        assertThat(broken(new byte[] {(byte) 0x82, 127, -1, -1, -1, -1, -1, -1, -1, -1}))
                .hasMessageContaining("broke");
    }

    @Test
    void a_length_that_is_written_longer_than_needed_breaks_the_connection() throws IOException {
        assertThat(broken(new byte[] {(byte) 0x82, 126, 0, 3, 'a', 'b', 'c'})).hasMessageContaining("broke");
    }

    @Test
    void reserved_bits_break_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(true, 4, Frame.BINARY, ABC)))).hasMessageContaining("broke");
    }

    @Test
    void a_reserved_opcode_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(true, 0, 5, ABC)))).hasMessageContaining("broke");
    }

    @Test
    void a_masked_frame_of_the_server_breaks_the_connection() throws IOException {
        assertThat(broken(new byte[] {(byte) 0x82, (byte) 0x83, 0, 0, 0, 0, 'a', 'b', 'c'}))
                .hasMessageContaining("broke");
    }

    @Test
    void a_ping_in_fragments_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(false, 0, Frame.PING, ABC)))).hasMessageContaining("broke");
    }

    @Test
    void a_continuation_of_nothing_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(true, 0, Frame.CONTINUATION, ABC))))
                .hasMessageContaining("broke");
    }

    @Test
    void a_ping_of_too_many_bytes_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(true, 0, Frame.PING, new byte[126]))))
                .hasMessageContaining("broke");
    }

    @Test
    void text_that_is_no_utf_8_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(true, 0, Frame.TEXT, new byte[] {(byte) 0xff}))))
                .hasMessageContaining("broke");
    }

    @Test
    void a_close_code_that_there_is_not_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(Frame.close(999, "")))).hasMessageContaining("broke");
    }

    @Test
    void half_a_close_code_breaks_the_connection() throws IOException {
        assertThat(broken(Peer.bytes(new Frame(true, 0, Frame.CLOSE, new byte[] {3}))))
                .hasMessageContaining("broke");
    }

    @Test
    void what_came_before_a_broken_frame_is_still_read() throws IOException {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgradeHeard();
                    peer.write(Frame.binary(ABC));
                    peer.write(new Frame(true, 4, Frame.BINARY, ABC));
                    peer.drain();
                });
                Socket socket = Sockets.greeting(server.url("/"))) {
            assertThat(socket.getInputStream().readNBytes(3)).isEqualTo(ABC);
            assertThat(failure(() -> socket.getInputStream().read())).hasMessageContaining("broke");
        }
    }

    @Test
    void a_write_after_the_server_s_last_words_is_lost_so_that_they_are_read() throws IOException {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgradeHeard();
                    peer.write(Frame.binary(ABC));
                    peer.close(1000, "that was all");
                });
                Socket socket = Sockets.greeting(server.url("/"))) {
            Conditions.await("the server has left", Duration.ofSeconds(20), () -> server.open() == 0);

            socket.getOutputStream().write(ABC);

            assertThat(socket.getInputStream().readNBytes(3)).isEqualTo(ABC);
            assertThat(failure(() -> socket.getOutputStream().write(ABC))).hasMessageContaining("that was all");
            assertThat(failure(() -> socket.getInputStream().read())).hasMessageContaining("that was all");
        }
    }

    @Test
    void a_connection_cut_within_a_frame_is_told_from_one_that_was_closed() throws IOException {
        IOException failure = readFailure(exchange -> {
            Peer peer = exchange.upgradeHeard();
            peer.writeRaw(Peer.header(true, Frame.BINARY, 1000));
            peer.close();
        });

        assertThat(failure).hasMessageContaining("was cut without a closing frame");
    }

    @Test
    void a_connection_that_ends_between_frames_without_a_close_is_told_too() throws IOException {
        IOException failure = readFailure(exchange -> exchange.upgradeHeard().close());

        assertThat(failure).hasMessageContaining("was cut without a closing frame");
    }

    @RepeatedTest(20)
    void a_close_of_the_server_is_answered_once_even_if_the_client_closes_at_once() throws IOException {
        CompletableFuture<List<Integer>> answers = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
            Peer peer = exchange.upgrade();
            peer.write(Frame.close(1001, "restart"));
            List<Integer> opcodes = new ArrayList<>();
            try {
                for (int i = 0; i < 2; i++) {
                    opcodes.add(peer.read().opcode());
                }
            } finally {
                answers.complete(opcodes);
            }
        })) {
            try (Socket socket = Sockets.open(server.url("/"))) {
                failure(() -> socket.getInputStream().read());
            }

            assertThat(answers.join()).containsExactly(Frame.CLOSE);
        }
    }

    @Test
    void a_connection_that_is_reset_is_named() throws IOException {
        assertThat(readFailure(exchange -> exchange.upgradeHeard().cut())).hasMessageContaining("ws://localhost");
    }

    @Test
    void a_normal_close_is_an_unexpected_end() throws IOException {
        assertThat(closed(1000, "")).hasMessageContaining("closed the WebSocket: 1000 normal closure");
    }

    @Test
    void a_close_for_an_internal_error_shows_its_reason() throws IOException {
        assertThat(closed(1011, "compute node is down"))
                .hasMessageContaining("1011 internal error")
                .hasMessageContaining("compute node is down");
    }

    @Test
    void a_close_for_too_big_a_message_names_the_property_to_lower() throws IOException {
        assertThat(closed(1009, "")).hasMessageContaining("1009").hasMessageContaining("dbm.websocket.maxFrameBytes");
    }

    @Test
    void a_close_with_an_application_s_code_shows_it() throws IOException {
        assertThat(closed(4321, "quota")).hasMessageContaining("4321").hasMessageContaining("quota");
    }

    @Test
    void a_close_without_a_code_is_an_unexpected_end() throws IOException {
        IOException failure = readFailure(exchange -> {
            Peer peer = exchange.upgradeHeard();
            peer.write(Frame.emptyClose());
            peer.drain();
        });

        assertThat(failure).hasMessageContaining("closed the WebSocket: 1005");
    }

    @Test
    void pings_of_the_server_are_answered() throws IOException {
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
                    Peer peer = exchange.upgrade();
                    peer.write(Frame.ping("still there?"));
                    answer.complete(peer.read());
                    peer.drain();
                });
                Socket socket = Sockets.open(server.url("/"))) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(answer.join()).isEqualTo(Frame.pong("still there?".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static IOException closed(int code, String reason) throws IOException {
        return readFailure(exchange -> exchange.upgradeHeard().close(code, reason));
    }

    private static IOException broken(byte[] bytes) throws IOException {
        return readFailure(exchange -> {
            Peer peer = exchange.upgradeHeard();
            peer.writeRaw(bytes);
            peer.drain();
        });
    }

    /** What a read gets, or the write before it, which names the address and no secret; a write afterwards fails too. */
    private static IOException readFailure(WebSocketServer.Script script) throws IOException {
        try (WebSocketServer server = WebSocketServer.start(script);
                Socket socket = Sockets.open(server.url("/v2?token=secret"))) {
            IOException failure = failure(() -> {
                socket.getOutputStream().write('?');
                socket.getInputStream().read();
            });
            failure(() -> socket.getOutputStream().write(ABC));
            assertThat(failure).hasMessageContaining(server.url("/v2")).hasMessageNotContaining("secret");
            return failure;
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    /** Messages of several fragments of 1 to 9 bytes, with pings within them. */
    private static void sendCrumbs(Peer peer, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        boolean first = true;
        for (int i = 0; start < bytes.length; i++) {
            int size = Math.min(1 + i % 9, bytes.length - start);
            boolean last = i % 5 == 4 || start + size == bytes.length;
            out.writeBytes(Peer.header(last, first ? Frame.BINARY : Frame.CONTINUATION, size));
            out.write(bytes, start, size);
            first = last;
            start += size;
            if (i % 100 == 0) {
                out.writeBytes(Peer.bytes(Frame.ping("p")));
            }
        }
        peer.writeRaw(out.toByteArray());
    }

    private static void sendTiny(Peer peer, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            out.writeBytes(Peer.bytes(Frame.binary(new byte[] {(byte) i})));
            if (out.size() > 60_000) {
                peer.writeRaw(out.toByteArray());
                out.reset();
            }
        }
        peer.writeRaw(out.toByteArray());
    }
}
