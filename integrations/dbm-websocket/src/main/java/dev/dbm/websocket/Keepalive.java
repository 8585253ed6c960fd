package dev.dbm.websocket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Pings the peer in regular intervals, so that nothing in between takes an idle connection for a dead one, and ends the stream when a ping
 * stays without any answer for an interval. Needs no thread of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.5.2">Ping</a>
 */
final class Keepalive implements Runnable {

    private final WebSocket webSocket;
    private final Receiver receiver;
    private final String peer;
    private final Duration interval;
    private final Executor timer;
    private CompletableFuture<WebSocket> ping;
    private long signsAtPing = -1;

    Keepalive(WebSocket webSocket, Receiver receiver, String peer, Duration interval) {
        this.webSocket = webSocket;
        this.receiver = receiver;
        this.peer = peer;
        this.interval = interval;
        this.timer = CompletableFuture.delayedExecutor(interval.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
        this.ping = CompletableFuture.completedFuture(webSocket);
    }

    void start() {
        timer.execute(this);
    }

    @Override
    public void run() {
        if (receiver.over().isDone() || webSocket.isOutputClosed()) {
            return;
        }
        // A reader that is behind hears no pong, and a peer that is behind has not got the ping: neither is dead.
        boolean busy = !ping.isDone() || receiver.inbox().isFull();
        if (!busy && receiver.signsOfLife() == signsAtPing) {
            receiver.fail(
                    webSocket,
                    peer + " answered nothing, not even a ping, for " + interval.toSeconds()
                            + " s: the connection is dead",
                    Optional.empty());
            return;
        }
        if (ping.isDone()) {
            signsAtPing = receiver.signsOfLife();
            ping = webSocket.sendPing(ByteBuffer.allocate(0));
        }
        timer.execute(this);
    }
}
