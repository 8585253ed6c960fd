package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what is written to it after a latency, as a long line does: many writes are under way at once, each leaves a fixed time after it came, and
 * none waits for the one before it to arrive. So throughput stays and only time passes.
 */
final class DelayedOutput extends OutputStream {
    private static final int BYTES_UNDER_WAY = 4 * 1024 * 1024;
    private static final int LARGEST = 64 * 1024;

    private final OutputStream target;
    private final long latencyNanos;
    private final DelayQueue<Parcel> line = new DelayQueue<>();
    private final Semaphore room = new Semaphore(BYTES_UNDER_WAY);
    private final Thread carrier;
    private long sent;
    private volatile @Nullable IOException failure;

    DelayedOutput(OutputStream target, Duration latency) {
        this.target = target;
        this.latencyNanos = latency.toNanos();
        this.carrier = Thread.ofVirtual().name("delayed-output").start(this::carry);
    }

    /** The stream itself without a latency. */
    static OutputStream of(OutputStream target, Duration latency) {
        return latency.isZero() ? target : new DelayedOutput(target, latency);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int start = from; start < from + length; start += LARGEST) {
            int end = Math.min(start + LARGEST, from + length);
            send(Arrays.copyOfRange(bytes, start, end));
        }
    }

    private void send(byte[] bytes) throws IOException {
        IOException failed = failure;
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
        try {
            room.acquire(bytes.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the line was full");
        }
        line.add(new Parcel(bytes, System.nanoTime() + latencyNanos, sent++));
    }

    private void carry() {
        try {
            for (Parcel next = line.take(); next.bytes().length > 0; next = line.take()) {
                target.write(next.bytes());
                target.flush();
                room.release(next.bytes().length);
            }
        } catch (IOException e) {
            failure = e;
            room.release(BYTES_UNDER_WAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until everything has arrived; the target stays open. */
    @Override
    public void close() throws IOException {
        line.add(new Parcel(new byte[0], System.nanoTime() + latencyNanos, sent++));
        try {
            carrier.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while bytes were under way");
        }
    }

    private record Parcel(byte[] bytes, long dueNanos, long number) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(number, ((Parcel) other).number);
        }
    }
}
