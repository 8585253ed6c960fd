package dev.dbm.websocket.testkit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client whose WebSocket was accepted, as its server sees it. One thread reads; any number write, a frame at a time.
 *
 * <p>It answers nothing by itself: what reads frames decides on pings and closes. {@link #input} is the exception.
 */
public final class Peer implements Closeable {
    private static final int LARGEST_READ = 64 * 1024 * 1024;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final Object writing = new Object();
    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicInteger pings = new AtomicInteger();
    private volatile int largestFrame;

    Peer(Socket socket, InputStream in) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(in, 64 * 1024));
        this.out = socket.getOutputStream();
    }

    /** The next frame of the client, of any kind. */
    public Frame read() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        if ((second & 0x80) == 0) {
            throw new IOException("A client must mask its frames");
        }
        long length = second & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || length > LARGEST_READ) {
            throw new IOException("A frame of " + length + " bytes");
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes((int) length);
        if (mask.length < 4 || payload.length < length) {
            throw new EOFException("The client left in mid-frame");
        }
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        largestFrame = Math.max(largestFrame, payload.length);
        Frame frame = new Frame((first & 0x80) != 0, first >> 4 & 7, first & 15, payload);
        frames.incrementAndGet();
        if (frame.opcode() == Frame.PING) {
            pings.incrementAndGet();
        }
        return frame;
    }

    /** The payload of the client's largest frame so far, in bytes. */
    public int largestFrame() {
        return largestFrame;
    }

    /** How many frames were read, of every kind. */
    public int frames() {
        return frames.get();
    }

    /** How many pings were read. */
    public int pings() {
        return pings.get();
    }

    public void write(Frame frame) throws IOException {
        writeRaw(bytes(frame));
    }

    /** Writes bytes as they are: for frames that no codec would write. */
    public void writeRaw(byte... bytes) throws IOException {
        writeRaw(bytes, 0, bytes.length);
    }

    public void writeRaw(byte[] bytes, int from, int length) throws IOException {
        synchronized (writing) {
            out.write(bytes, from, length);
            out.flush();
        }
    }

    /** A frame as it is sent by a server: not masked. */
    public static byte[] bytes(Frame frame) {
        byte[] header = header(frame.last(), frame.opcode() | frame.reserved() << 4, frame.payload().length);
        byte[] bytes = new byte[header.length + frame.payload().length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(frame.payload(), 0, bytes, header.length, frame.payload().length);
        return bytes;
    }

    /** The header of a frame whose payload is written later, or never. */
    public static byte[] header(boolean last, int opcode, long length) {
        int first = (last ? 0x80 : 0) | opcode;
        if (length < 126) {
            return new byte[] {(byte) first, (byte) length};
        }
        int digits = length < 1 << 16 ? 2 : 8;
        byte[] header = new byte[2 + digits];
        header[0] = (byte) first;
        header[1] = (byte) (digits == 2 ? 126 : 127);
        for (int i = 0; i < digits; i++) {
            header[2 + i] = (byte) (length >> 8 * (digits - 1 - i));
        }
        return header;
    }

    /**
     * The payloads of the client's messages as a stream. Reading it answers pings; it ends with the client's close frame or connection.
     */
    public InputStream input() {
        return new PeerInput(this);
    }

    /** A stream that sends each write as one binary message. */
    public OutputStream output() {
        return new PeerOutput(this);
    }

    /** Reads and answers as any server would, until the client leaves. */
    public void drain() throws IOException {
        input().transferTo(OutputStream.nullOutputStream());
    }

    /** Sends a close frame and waits for the client to leave. */
    public void close(int code, String reason) throws IOException {
        write(Frame.close(code, reason));
        drain();
    }

    /** Cuts the connection with a reset: without close frame, without TLS's farewell. */
    public void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the connection without a close frame, if it has not ended yet. */
    void closeQuietly() {
        try {
            close();
        } catch (IOException ended) {
            // Nobody is left to be told.
        }
    }

    /** Ends the connection without a close frame. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
