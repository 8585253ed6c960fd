package dev.dbm.websocket;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes on their way from the peer to the reader: a ring that grows to a fixed size, and the rest of one message that did not fit. While
 * there is such a rest nothing more is asked of the peer, so that a slow reader costs no more memory than this.
 *
 * <p>Thread-safe. One lock guards everything; writers that wait for their bytes to leave wait on it too, so that an end wakes them.
 */
final class Inbox {

    // pgjdbc sends up to 64,000 bytes' worth of expected answers before it reads: a ring smaller than that could block
    // both sides.
    private static final int MAX_BYTES = 262_144;
    private static final int FIRST_BYTES = 16_384;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] ring = new byte[FIRST_BYTES];
    private int start;
    private int count;
    private ByteBuffer rest = NOTHING;
    private Optional<End> end = Optional.empty();

    /** Why no more bytes come. */
    sealed interface End {
        /** The peer answered our own closing: a read returns -1. */
        record Orderly() implements End {}

        /** The peer ended it, or it broke: a read throws. */
        record Broken(String message, Optional<Throwable> cause) implements End {
            IOException failure() {
                return new IOException(message, cause.orElse(null));
            }
        }

        /** This side closed the socket: reads and writes throw, bytes that have come are gone. */
        record Closed() implements End {}
    }

    /** Whether the peer may send more. */
    enum Demand {
        /** All bytes fitted. */
        MORE,
        /** The reader has to make room first. */
        WAIT
    }

    /** What a read took, and whether it made room for the peer to go on. */
    record Taken(int bytes, Demand demand) {}

    /** Takes a message's bytes; the buffer belongs to this until more is asked for. */
    Demand put(ByteBuffer data) {
        lock.lock();
        try {
            if (end.isPresent()) {
                return Demand.MORE;
            }
            move(data);
            changed.signalAll();
            if (data.hasRemaining()) {
                rest = data;
                return Demand.WAIT;
            }
            return Demand.MORE;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for bytes, and takes them.
     *
     * @param timeoutMillis how long to wait; 0 for as long as it takes
     * @return what was taken: -1 bytes at an orderly end
     * @throws SocketTimeoutException if none came in time; nothing is lost
     * @throws IOException if no more come
     */
    Taken take(byte[] target, int offset, int length, int timeoutMillis) throws IOException {
        lock.lock();
        try {
            if (count == 0 && end.isEmpty() && !await(() -> count > 0 || end.isPresent(), timeoutMillis)) {
                throw new SocketTimeoutException("Read timed out");
            }
            if (count == 0) {
                return new Taken(ended(), Demand.WAIT);
            }
            int bytes = Math.min(length, count);
            int first = Math.min(bytes, ring.length - start);
            System.arraycopy(ring, start, target, offset, first);
            System.arraycopy(ring, 0, target, offset + first, bytes - first);
            start = (start + bytes) % ring.length;
            count -= bytes;
            // Half of the ring at a time: a switch of threads for each small read would cost more than the bytes.
            if (rest.hasRemaining() && count <= ring.length / 2) {
                move(rest);
                if (!rest.hasRemaining()) {
                    rest = NOTHING;
                    return new Taken(bytes, Demand.MORE);
                }
            }
            return new Taken(bytes, Demand.WAIT);
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many bytes a read would take without waiting. */
    int available() throws IOException {
        lock.lock();
        try {
            if (end.orElse(null) instanceof End.Closed) {
                throw new SocketException("Socket closed");
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the reader is so far behind that nothing is asked of the peer. */
    boolean isFull() {
        lock.lock();
        try {
            return rest.hasRemaining();
        } finally {
            lock.unlock();
        }
    }

    /** Says that no more bytes come; what has come is still read, unless this side closed. The first end stays, but for a closing. */
    void end(End how) {
        lock.lock();
        try {
            if (how instanceof End.Closed) {
                end = Optional.of(how);
                count = 0;
                rest = NOTHING;
                ring = new byte[0];
            } else if (end.isEmpty()) {
                if (rest.hasRemaining()) {
                    grow(count + rest.remaining());
                    move(rest);
                    rest = NOTHING;
                }
                end = Optional.of(how);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns why no more bytes come; empty while they may. */
    Optional<End> end() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes who waits in {@link #awaitSent}. */
    void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the condition holds or there is an end. */
    void awaitSent(Check sent) throws IOException {
        lock.lock();
        try {
            await(() -> sent.holds() || end.isPresent(), 0);
        } finally {
            lock.unlock();
        }
    }

    /** Something to wait for. */
    interface Check {
        boolean holds();
    }

    private int ended() throws IOException {
        return switch (end.orElseThrow()) {
            case End.Orderly() -> -1;
            case End.Broken broken -> throw broken.failure();
            case End.Closed() -> throw new SocketException("Socket closed");
        };
    }

    private void move(ByteBuffer data) {
        if (data.remaining() > ring.length - count) {
            grow(Math.min(MAX_BYTES, count + data.remaining()));
        }
        while (data.hasRemaining() && count < ring.length) {
            int at = (start + count) % ring.length;
            int run = Math.min(data.remaining(), at < start ? start - at : ring.length - at);
            data.get(ring, at, run);
            count += run;
        }
    }

    private void grow(int least) {
        if (least <= ring.length) {
            return;
        }
        byte[] larger = new byte[Math.max(least, Math.min(MAX_BYTES, 2 * ring.length))];
        int first = Math.min(count, ring.length - start);
        System.arraycopy(ring, start, larger, 0, first);
        System.arraycopy(ring, 0, larger, first, count - first);
        ring = larger;
        start = 0;
    }

    /**
     * Waits as a TCP socket does: an interrupt does not disturb a platform thread, and closes the socket of a virtual one.
     *
     * @return whether the condition holds; false if the time was up before
     */
    private boolean await(Check condition, int timeoutMillis) throws IOException {
        boolean interrupted = false;
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000L;
        try {
            while (!condition.holds()) {
                try {
                    if (timeoutMillis == 0) {
                        changed.await();
                    } else if (changed.awaitNanos(deadline - System.nanoTime()) <= 0 && !condition.holds()) {
                        return false;
                    }
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                    if (Thread.currentThread().isVirtual()) {
                        throw new ClosedByInterrupt();
                    }
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What an interrupted virtual thread gets; its socket is closed. */
    static final class ClosedByInterrupt extends SocketException {
        private static final long serialVersionUID = 1L;

        ClosedByInterrupt() {
            super("Closed by interrupt");
        }
    }
}
