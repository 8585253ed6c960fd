package dev.dbm.websocket.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One WebSocket frame, legal or not.
 *
 * @param last whether the message ends with it
 * @param reserved the three reserved bits, 0 in a legal frame
 * @param opcode what it is; 3 to 7 and 11 to 15 are reserved
 * @param payload the data, unmasked
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, 5.2</a>
 */
public record Frame(boolean last, int reserved, int opcode, byte[] payload) {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** The close code of a purpose fulfilled. */
    public static final int NORMAL = 1000;

    public static Frame binary(byte[] payload) {
        return new Frame(true, 0, BINARY, payload);
    }

    public static Frame text(String text) {
        return new Frame(true, 0, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Frame ping(String payload) {
        return new Frame(true, 0, PING, payload.getBytes(StandardCharsets.UTF_8));
    }

    public static Frame pong(byte[] payload) {
        return new Frame(true, 0, PONG, payload);
    }

    public static Frame close(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload = new byte[2 + text.length];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(text, 0, payload, 2, text.length);
        return new Frame(true, 0, CLOSE, payload);
    }

    /** A close frame without code and reason. */
    public static Frame emptyClose() {
        return new Frame(true, 0, CLOSE, new byte[0]);
    }

    /** Whether its payload belongs to a message, rather than to the connection. */
    public boolean isData() {
        return opcode < CLOSE;
    }

    /** The code of a close frame; 1005 if it has none. */
    public int closeCode() {
        return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame
                && last == frame.last
                && reserved == frame.reserved
                && opcode == frame.opcode
                && Arrays.equals(payload, frame.payload);
    }

    @Override
    public int hashCode() {
        return 31 * opcode + Arrays.hashCode(payload);
    }
}
