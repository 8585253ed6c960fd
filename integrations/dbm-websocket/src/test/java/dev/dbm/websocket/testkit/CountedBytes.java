package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A stream of bytes of any length, each of which tells its position, so that a lost or misplaced one is found. */
public final class CountedBytes {
    private static final int CHUNK = 32 * 1024;
    private static final Duration STANDSTILL_WITHIN = Duration.ofSeconds(20);
    private static final long STANDSTILL_NANOS = 100_000_000;

    private CountedBytes() {}

    /** Writes so many, a multiple of 32 KiB, in pieces of 32 KiB; counts them as they leave. */
    public static void write(OutputStream out, long total, AtomicLong written) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long position = 0; position < total; position += CHUNK) {
            for (int i = 0; i < CHUNK; i++) {
                chunk[i] = at(position + i);
            }
            out.write(chunk);
            written.addAndGet(CHUNK);
        }
    }

    /** Reads on from one position to another and checks each byte; returns the second, or where the stream ended. */
    public static long read(InputStream in, long from, long to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long position = from;
        while (position < to) {
            int count = in.read(chunk, 0, (int) Math.min(CHUNK, to - position));
            if (count < 0) {
                return position;
            }
            for (int i = 0; i < count; i++) {
                if (chunk[i] != at(position + i)) {
                    throw new AssertionError("Wrong byte at " + (position + i));
                }
            }
            position += count;
        }
        return position;
    }

    /** Waits until a count has begun to grow and grows no more. */
    public static void awaitStandstill(AtomicLong count) {
        long[] last = {-1, System.nanoTime()};
        Conditions.await("the other side stands still", STANDSTILL_WITHIN, () -> {
            if (last[0] != count.get()) {
                last[0] = count.get();
                last[1] = System.nanoTime();
            }
            return last[0] > 0 && System.nanoTime() - last[1] > STANDSTILL_NANOS;
        });
    }

    private static byte at(long position) {
        return (byte) (position ^ position >> 8 ^ position >> 16);
    }
}
