package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.CountedBytes;
import dev.dbm.websocket.testkit.Frame;
import dev.dbm.websocket.testkit.Peer;
import dev.dbm.websocket.testkit.SmallHeap;
import dev.dbm.websocket.testkit.WebSocketServer;
import dev.dbm.websocket.testkit.WsProxy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However much passes through, little is kept. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallHeapIT {
    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @Test
    void a_single_frame_of_a_gigabyte_passes_through_a_heap_of_32_megabytes() {
        try (WebSocketServer server = WebSocketServer.start(exchange -> {
            Peer peer = exchange.upgrade();
            peer.writeRaw(Peer.header(true, Frame.BINARY, GIGABYTE));
            CountedBytes.write(raw(peer), GIGABYTE, new AtomicLong());
            peer.drain();
        })) {
            SmallHeap.Result result =
                    SmallHeap.run(32, StreamingProgram.class, "frame", server.url("/"), Long.toString(GIGABYTE));

            assertThat(result).isEqualTo(new SmallHeap.Result(0, ""));
        }
    }

    @Test
    void a_result_of_100_megabytes_is_streamed_through_a_heap_of_32_megabytes() {
        long bytes = 100 * 1024 * 1024;
        try (TestDatabase database = TestServers.newest().createDatabase();
                WsProxy proxy = WsProxy.start(database.server().port())) {
            SmallHeap.Result result = SmallHeap.run(
                    32,
                    StreamingProgram.class,
                    "query",
                    "jdbc:postgresql+ws://localhost:" + proxy.port() + "/" + database.name(),
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
