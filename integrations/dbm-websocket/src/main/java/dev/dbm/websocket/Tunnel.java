package dev.dbm.websocket;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A stream of bytes each way through one open WebSocket. Frames mean nothing: bytes are read in the order in which they come, however they
 * were cut. Nothing here blocks a thread of the HTTP client.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">The WebSocket Protocol</a>
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing frames: if one does not leave, the stream is over anyway
final class Tunnel {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final WebSocket webSocket;
    private final Receiver receiver;
    private final Inbox inbox;
    private final String peer;
    private final int maxFrameBytes;
    private final CompletableFuture<Void> over;
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    private enum State {
        OPEN,
        HALF_CLOSED,
        CLOSED
    }

    Tunnel(WebSocket webSocket, Receiver receiver, URI address, Settings settings) {
        this.webSocket = webSocket;
        this.receiver = receiver;
        this.inbox = receiver.inbox();
        this.over = receiver.over();
        this.peer = Failures.shown(address);
        this.maxFrameBytes = settings.maxFrameBytes();
        if (settings.pingInterval().isPositive()) {
            new Keepalive(webSocket, receiver, peer, settings.pingInterval()).start();
        }
    }

    /** Returns the WebSocket's address, without what may be secret. */
    String peer() {
        return peer;
    }

    /**
     * Reads up to {@code length} bytes, at least one.
     *
     * @param timeoutMillis how long to wait for the first; 0 for as long as it takes
     */
    int read(byte[] target, int offset, int length, int timeoutMillis) throws IOException {
        if (length == 0) {
            return 0;
        }
        Inbox.Taken taken;
        try {
            taken = inbox.take(target, offset, length, timeoutMillis);
        } catch (Inbox.ClosedByInterrupt interrupt) {
            close();
            throw interrupt;
        }
        if (taken.demand() == Inbox.Demand.MORE) {
            receiver.resume(webSocket);
        }
        return taken.bytes();
    }

    int available() throws IOException {
        return inbox.available();
    }

    /** Sends all bytes, and returns when they have left; the array may be used again then. */
    void write(byte[] source, int offset, int length) throws IOException {
        sending.lock();
        try {
            for (int sent = 0; sent < length; ) {
                int frame = Math.min(maxFrameBytes, length - sent);
                send(ByteBuffer.wrap(source, offset + sent, frame));
                sent += frame;
            }
        } finally {
            sending.unlock();
        }
    }

    /** Says that this side sends no more; the peer's bytes are still read. */
    void shutdownOutput() {
        if (state.compareAndSet(State.OPEN, State.HALF_CLOSED)) {
            over.whenComplete((done, failure) -> webSocket.abort());
            webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }

    /** Returns whether this side has said that it sends no more. */
    boolean isOutputShut() {
        return state.get() != State.OPEN;
    }

    /**
     * Closes both directions at once: who reads or writes in another thread gets an exception. The peer is told, and has a few seconds to
     * answer, for which nobody waits.
     */
    void close() {
        State before = state.getAndSet(State.CLOSED);
        if (before == State.CLOSED) {
            return;
        }
        boolean broken = inbox.end().orElse(null) instanceof Inbox.End.Broken;
        inbox.end(new Inbox.End.Closed());
        // Who is in the middle of a frame never finishes it.
        if (sending.isLocked()) {
            webSocket.abort();
            over.complete(null);
            return;
        }
        if (before == State.OPEN && !broken) {
            webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        // Whatever still comes is dropped, up to the peer's closing frame.
        webSocket.request(Long.MAX_VALUE);
        over.orTimeout(FAREWELL.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, failure) -> webSocket.abort());
    }

    private void send(ByteBuffer frame) throws IOException {
        if (hasUnreadLastWords()) {
            return;
        }
        check();
        CompletableFuture<WebSocket> sent = webSocket.sendBinary(frame, true);
        if (!sent.isDone()) {
            sent.whenComplete((done, failure) -> inbox.signal());
            try {
                inbox.awaitSent(sent::isDone);
            } catch (Inbox.ClosedByInterrupt interrupt) {
                close();
                throw interrupt;
            }
        }
        if (!sent.isDone() || sent.isCompletedExceptionally()) {
            if (hasUnreadLastWords()) {
                return;
            }
            check();
            throw new IOException("Sending to " + peer + " failed", failure(sent));
        }
    }

    /**
     * Returns whether the peer has ended the connection and what it said before is still unread: the reason, if a server ended an idle session. A write
     * is lost then, as over TCP, so that the driver comes to read.
     */
    private boolean hasUnreadLastWords() throws IOException {
        return state.get() == State.OPEN
                && inbox.end().orElse(null) instanceof Inbox.End.Broken
                && inbox.available() > 0;
    }

    private void check() throws IOException {
        switch (state.get()) {
            case OPEN -> {}
            case HALF_CLOSED -> throw new SocketException("Socket output is shutdown");
            case CLOSED -> throw new SocketException("Socket closed");
        }
        Optional<Inbox.End> end = inbox.end();
        if (end.isPresent()) {
            throw switch (end.get()) {
                case Inbox.End.Broken broken -> broken.failure();
                case Inbox.End.Orderly() -> new SocketException("Socket output is shutdown");
                case Inbox.End.Closed() -> new SocketException("Socket closed");
            };
        }
    }

    private static Throwable failure(CompletableFuture<WebSocket> sent) {
        return sent.isCompletedExceptionally() ? sent.exceptionNow() : new IOException("Not sent");
    }
}
