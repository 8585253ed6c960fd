package dev.dbm.websocket.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What a client's messages hold, end to end. */
final class PeerInput extends InputStream {
    private final Peer peer;
    private byte[] payload = new byte[0];
    private int position;
    private boolean ended;

    PeerInput(Peer peer) {
        this.peer = peer;
    }

    @Override
    public int read() throws IOException {
        return fill() ? payload[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, payload.length - position);
        System.arraycopy(payload, position, target, from, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return payload.length - position;
    }

    private boolean fill() throws IOException {
        while (!ended && position == payload.length) {
            try {
                take(peer.read());
            } catch (EOFException e) {
                ended = true;
            }
        }
        return !ended;
    }

    private void take(Frame frame) throws IOException {
        switch (frame.opcode()) {
            case Frame.BINARY, Frame.CONTINUATION -> {
                payload = frame.payload();
                position = 0;
            }
            case Frame.PING -> peer.write(Frame.pong(frame.payload()));
            case Frame.PONG -> {}
            case Frame.CLOSE -> ended = true;
            default -> throw new IOException("The client sent a frame of opcode " + frame.opcode());
        }
    }
}
