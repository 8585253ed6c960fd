package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Access;
import dev.dbm.websocket.testkit.CountedBytes;
import dev.dbm.websocket.testkit.Frame;
import dev.dbm.websocket.testkit.Peer;
import dev.dbm.websocket.testkit.Route;
import dev.dbm.websocket.testkit.SmallHeap;
import dev.dbm.websocket.testkit.WebSocketServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However much passes through, little is kept. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallHeapIT {
    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @Test
    void a_single_frame_of_a_gigabyte_passes_through_a_heap_of_32_megabytes() {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
            Peer peer = exchange.upgradeHeard();
            peer.writeRaw(Peer.header(true, Frame.BINARY, GIGABYTE));
            CountedBytes.write(raw(peer), GIGABYTE, new AtomicLong());
            peer.drain();
        })) {
            SmallHeap.Result result =
                    SmallHeap.run(32, StreamingProgram.class, "frame", server.url("/"), Long.toString(GIGABYTE));

            assertThat(result).isEqualTo(new SmallHeap.Result(0, ""));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROXY", "WEBSOCKIFY"})
    void a_result_of_100_megabytes_is_streamed_through_a_heap_of_32_megabytes(Route route) {
        long bytes = 100 * 1024 * 1024;
        try (TestDatabase database = TestServers.newest().createDatabase();
                Route.Open open = route.open(database.server())) {
            SmallHeap.Result result = SmallHeap.run(
                    32,
                    StreamingProgram.class,
                    "query",
                    database.url() + "?socketFactory=" + Access.SOCKET_FACTORY + "&socketFactoryArg="
                            + URLEncoder.encode(open.access().template(), StandardCharsets.UTF_8),
                    Long.toString(bytes));

            assertThat(result).isEqualTo(new SmallHeap.Result(0, ""));
        }
    }

    private static OutputStream raw(Peer peer) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                peer.writeRaw((byte) value);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                peer.writeRaw(bytes, from, length);
            }
        };
    }
}
