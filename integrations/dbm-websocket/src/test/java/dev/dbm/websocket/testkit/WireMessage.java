package dev.dbm.websocket.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message of PostgreSQL's protocol after the start-up packet.
 *
 * @param type its letter
 * @param body what follows the length
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
record WireMessage(char type, byte[] body) {
    private static final int LARGEST = 1 << 20;

    static WireMessage read(DataInputStream in) throws IOException {
        char type = (char) in.readUnsignedByte();
        int length = in.readInt() - Integer.BYTES;
        if (length < 0 || length > LARGEST) {
            throw new IOException("A message '" + type + "' of " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The connection ended within a message");
        }
        return new WireMessage(type, body);
    }

    static WireMessage authenticationCleartextPassword() {
        return new WireMessage('R', ByteBuffer.allocate(4).putInt(3).array());
    }

    static WireMessage backendKeyData(int process, int secret) {
        return new WireMessage(
                'K', ByteBuffer.allocate(8).putInt(process).putInt(secret).array());
    }

    static WireMessage error(String sqlState, String message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : new String[] {"SERROR", "C" + sqlState, "M" + message}) {
            body.writeBytes(field.getBytes(StandardCharsets.UTF_8));
            body.write(0);
        }
        body.write(0);
        return new WireMessage('E', body.toByteArray());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) type)
                .putInt(Integer.BYTES + body.length)
                .put(body)
                .array();
    }
}
