package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final int NOT_WAITING = 1;

    private final Inbox inbox = new Inbox();

    @Test
    void gives_back_every_byte_in_order_however_they_were_cut() throws IOException {
        Random random = new Random(1);
        byte[] sent = new byte[3_000_000];
        random.nextBytes(sent);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] target = new byte[100_000];
        int put = 0;
        Inbox.Demand demand = Inbox.Demand.MORE;

        while (received.size() < sent.length) {
            while (demand == Inbox.Demand.MORE && put < sent.length && random.nextInt(4) > 0) {
                int size = Math.min(sent.length - put, random.nextInt(40_000));
                demand = inbox.put(ByteBuffer.wrap(sent, put, size));
                put += size;
            }
            if (inbox.available() > 0) {
                Inbox.Taken taken = inbox.take(target, 0, 1 + random.nextInt(target.length), NOT_WAITING);
                received.write(target, 0, taken.bytes());
                demand = taken.demand() == Inbox.Demand.MORE ? Inbox.Demand.MORE : demand;
            }
        }

        assertThat(Arrays.equals(received.toByteArray(), sent)).isTrue();
    }

    @Test
    void asks_for_no_more_while_the_reader_is_behind() throws IOException {
        byte[] target = new byte[200_000];

        assertThat(inbox.put(ByteBuffer.allocate(262_144))).isEqualTo(Inbox.Demand.MORE);
        assertThat(inbox.put(ByteBuffer.allocate(1))).isEqualTo(Inbox.Demand.WAIT);
        assertThat(inbox.isFull()).isTrue();
        assertThat(inbox.take(target, 0, 100, NOT_WAITING).demand()).isEqualTo(Inbox.Demand.WAIT);
        assertThat(inbox.take(target, 0, 200_000, NOT_WAITING).demand()).isEqualTo(Inbox.Demand.MORE);
        assertThat(inbox.isFull()).isFalse();
    }

    @Test
    void keeps_what_came_before_the_peer_ended_it() throws IOException {
        inbox.put(ByteBuffer.allocate(262_144));
        inbox.put(ByteBuffer.allocate(5));
        inbox.end(new Inbox.End.Broken("it broke", Optional.empty()));
        byte[] target = new byte[300_000];

        assertThat(inbox.take(target, 0, target.length, NOT_WAITING).bytes()).isEqualTo(262_149);
        assertThatIOException()
                .isThrownBy(() -> inbox.take(target, 0, 1, NOT_WAITING))
                .withMessage("it broke");
    }

    @Test
    void forgets_what_came_when_this_side_closes() {
        inbox.put(ByteBuffer.allocate(5));
        inbox.end(new Inbox.End.Closed());

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> inbox.take(new byte[1], 0, 1, NOT_WAITING))
                .withMessage("Socket closed");
        assertThatExceptionOfType(SocketException.class).isThrownBy(inbox::available);
        assertThat(inbox.put(ByteBuffer.allocate(5))).isEqualTo(Inbox.Demand.MORE);
    }

    @Test
    void ends_orderly_with_minus_one() throws IOException {
        inbox.end(new Inbox.End.Orderly());

        assertThat(inbox.take(new byte[1], 0, 1, NOT_WAITING).bytes()).isEqualTo(-1);
    }

    @Test
    void loses_nothing_when_the_time_is_up() throws IOException {
        byte[] target = new byte[1];

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> inbox.take(target, 0, 1, NOT_WAITING))
                .withMessage("Read timed out");
        inbox.put(ByteBuffer.wrap(new byte[] {7}));
        inbox.take(target, 0, 1, NOT_WAITING);
        assertThat(target).containsExactly(7);
    }
}
