package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A client's messages, one for each write. */
final class PeerOutput extends OutputStream {
    private final Peer peer;

    PeerOutput(Peer peer) {
        this.peer = peer;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        peer.write(Frame.binary(Arrays.copyOfRange(bytes, from, from + length)));
    }
}
