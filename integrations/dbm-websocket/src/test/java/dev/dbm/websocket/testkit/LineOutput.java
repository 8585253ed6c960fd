package dev.dbm.websocket.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Sends each write as one message, in the frames that a {@link Line} is made of. */
final class LineOutput extends OutputStream {
    private final Peer peer;
    private final Line line;
    private long sent;
    private int fragments;

    LineOutput(Peer peer, Line line) {
        this.peer = peer;
        this.line = line;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (sent + length > line.cutAfter()) {
            peer.writeRaw(Peer.header(true, Frame.BINARY, length));
            peer.writeRaw(bytes, from, (int) (line.cutAfter() - sent));
            peer.cut();
            throw new IOException("Cut after " + line.cutAfter() + " bytes");
        }
        sent += length;
        if (line.largestFragment() == 0) {
            peer.write(Frame.binary(Arrays.copyOfRange(bytes, from, from + length)));
        } else {
            peer.writeRaw(fragmented(bytes, from, length));
        }
    }

    private byte[] fragmented(byte[] bytes, int from, int length) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream(length * 3);
        int end = from + length;
        int start = from;
        while (start < end) {
            int size = Math.min(1 + fragments % line.largestFragment(), end - start);
            frames.writeBytes(
                    Peer.header(start + size == end, start == from ? Frame.BINARY : Frame.CONTINUATION, size));
            frames.write(bytes, start, size);
            start += size;
            fragments++;
            if (line.pingEvery() > 0 && fragments % line.pingEvery() == 0) {
                frames.writeBytes(Peer.bytes(Frame.ping("")));
            }
        }
        return frames.toByteArray();
    }
}
