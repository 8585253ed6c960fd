package dev.dbm.websocket;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens a WebSocket, and waits for it as a TCP socket waits for its connection. */
final class Opening {

    private final Settings settings;
    private final URI address;

    Opening(Settings settings, URI address) {
        this.settings = settings;
        this.address = address;
    }

    /**
     * Opens the WebSocket.
     *
     * @param timeoutMillis how long name look-up, connection, TLS and upgrade may take together; 0 for as long as they take
     * @throws IOException if it does not open; nothing is left open
     */
    Tunnel open(int timeoutMillis) throws IOException {
        Receiver receiver = new Receiver(address);
        CompletableFuture<WebSocket> opening = start(receiver, timeoutMillis);
        boolean opened = false;
        try {
            WebSocket webSocket = await(opening, timeoutMillis);
            opened = true;
            return new Tunnel(webSocket, receiver, address, settings);
        } finally {
            if (!opened) {
                abandon(opening);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the failure is thrown by who waited
    private static void abandon(CompletableFuture<WebSocket> opening) {
        opening.thenAccept(WebSocket::abort);
    }

    private CompletableFuture<WebSocket> start(Receiver receiver, int timeoutMillis) throws IOException {
        WebSocket.Builder builder = Clients.trusting(settings.rootCertificate()).newWebSocketBuilder();
        if (timeoutMillis > 0) {
            builder.connectTimeout(Duration.ofMillis(timeoutMillis));
        }
        try {
            if (!settings.subprotocols().isEmpty()) {
                builder.subprotocols(
                        settings.subprotocols().getFirst(),
                        settings.subprotocols().stream().skip(1).toArray(String[]::new));
            }
            settings.headers().forEach(builder::header);
            return builder.buildAsync(address, receiver);
        } catch (IllegalArgumentException refused) {
            // Its message would hold the header's value.
            throw new IOException("A header or subprotocol of the WebSocket is none that HTTP allows; headers: "
                    + settings.headers().keySet() + ", subprotocols: " + settings.subprotocols());
        }
    }

    private WebSocket await(CompletableFuture<WebSocket> opening, int timeoutMillis) throws IOException {
        boolean interrupted = false;
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000L;
        try {
            while (true) {
                try {
                    return timeoutMillis == 0
                            ? opening.get()
                            : opening.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                    if (Thread.currentThread().isVirtual()) {
                        throw new SocketException("Closed by interrupt");
                    }
                }
            }
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw illegal(cause)
                    ? new IOException("A header or subprotocol of the WebSocket is none that HTTP allows; headers: "
                            + settings.headers().keySet() + ", subprotocols: " + settings.subprotocols())
                    : Failures.opening(
                            address, cause instanceof CompletionException wrapped ? unwrapped(wrapped) : cause);
        } catch (TimeoutException late) {
            throw Failures.timeout(address, late);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean illegal(Throwable cause) {
        return cause instanceof IllegalArgumentException;
    }

    private static Throwable unwrapped(CompletionException wrapped) {
        return wrapped.getCause() == null ? wrapped : wrapped.getCause();
    }
}
