package dev.dbm.websocket.testkit;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first packet of a connection to PostgreSQL.
 *
 * @param code the protocol's version, or what is asked for instead
 * @param body what follows the code
 */
record StartupPacket(int code, byte[] body) {
    static final int SSL = 80877103;
    static final int GSS = 80877104;
    static final int CANCEL = 80877102;
    static final int VERSION_3_0 = 3 << 16;

    private static final int LARGEST = 10_000;

    static StartupPacket read(DataInputStream in) throws IOException {
        int length = in.readInt() - Long.BYTES;
        if (length < 0 || length > LARGEST) {
            throw new IOException("A start-up packet of " + length + " bytes");
        }
        int code = in.readInt();
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The connection ended within the start-up packet");
        }
        return new StartupPacket(code, body);
    }

    static StartupPacket of(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach(
                (name, value) -> text.append(name).append('\0').append(value).append('\0'));
        return new StartupPacket(VERSION_3_0, text.append('\0').toString().getBytes(StandardCharsets.UTF_8));
    }

    static StartupPacket cancel(byte[] key) {
        return new StartupPacket(CANCEL, key);
    }

    Map<String, String> parameters() {
        String[] parts = new String(body, StandardCharsets.UTF_8).split("\0");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            parameters.put(parts[i], parts[i + 1]);
        }
        return parameters;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .putInt(code)
                .put(body)
                .array();
    }
}
