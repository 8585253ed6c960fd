package dev.dbm.websocket;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the HTTP client tells of one WebSocket; puts bytes into the {@link Inbox}. Called by one thread at a time, which it never blocks. */
final class Receiver implements WebSocket.Listener {

    private static final int SHOWN_CHARACTERS = 200;

    private final URI address;
    private final Inbox inbox = new Inbox();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final AtomicLong signsOfLife = new AtomicLong();
    private final StringBuilder text = new StringBuilder();
    private volatile CompletableFuture<Void> held = new CompletableFuture<>();

    Receiver(URI address) {
        this.address = address;
    }

    Inbox inbox() {
        return inbox;
    }

    /** Completes when nothing more comes from the peer. */
    CompletableFuture<Void> over() {
        return over;
    }

    /** Returns a number that grows with everything that comes from the peer. */
    long signsOfLife() {
        return signsOfLife.get();
    }

    /** Gives the buffer that did not fit back, and asks for the next. */
    void resume(WebSocket webSocket) {
        held.complete(null);
        webSocket.request(1);
    }

    /** Ends the stream for a reason of this side's. */
    void fail(WebSocket webSocket, String message, Optional<Throwable> cause) {
        webSocket.abort();
        inbox.end(new Inbox.End.Broken(message, cause));
        over.complete(null);
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        signsOfLife.incrementAndGet();
        CompletableFuture<Void> taken = new CompletableFuture<>();
        held = taken;
        if (inbox.put(data) == Inbox.Demand.MORE) {
            webSocket.request(1);
            return null;
        }
        // The buffer is the inbox's until the reader has made room for all of it.
        return taken;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data, 0, Math.min(data.length(), SHOWN_CHARACTERS - text.length()));
        if (last || text.length() == SHOWN_CHARACTERS) {
            fail(webSocket, Failures.text(address, text.toString()), Optional.empty());
        } else {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        signsOfLife.incrementAndGet();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        signsOfLife.incrementAndGet();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        // An answer to our own closing frame is no surprise.
        if (webSocket.isOutputClosed()) {
            inbox.end(new Inbox.End.Orderly());
            over.complete(null);
            return null;
        }
        inbox.end(new Inbox.End.Broken(Failures.closed(address, code, reason), Optional.empty()));
        // Answered here and not by the client afterwards: who closes the socket now waits for it.
        CompletableFuture<WebSocket> answer = webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        return answer.handle((sent, failure) -> over.complete(null));
    }

    @Override
    public void onError(WebSocket webSocket, Throwable failure) {
        inbox.end(new Inbox.End.Broken(Failures.broken(address, failure), Optional.of(failure)));
        over.complete(null);
    }
}
