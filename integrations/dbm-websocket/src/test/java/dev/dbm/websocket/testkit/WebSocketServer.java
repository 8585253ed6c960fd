package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A WebSocket server on the loopback interface whose every answer a test scripts, from the status line to the bits of a frame.
 *
 * <pre>{@code
 * try (WebSocketServer server = WebSocketServer.start(exchange -> {
 *     Peer peer = exchange.upgrade();
 *     peer.write(Frame.text("no PostgreSQL here"));
 *     peer.drain();
 * })) { … server.url("/v2") … }
 * }</pre>
 */
public final class WebSocketServer implements AutoCloseable {
    private final ServerSocket listener;
    private final String scheme;
    private final Script script;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Deque<Request> requests = new ConcurrentLinkedDeque<>();

    /** What the server does with a request; the connection ends with it. */
    @FunctionalInterface
    public interface Script {
        void serve(Exchange exchange) throws IOException;
    }

    private WebSocketServer(ServerSocketFactory factory, String scheme, Script script) {
        try {
            this.listener = factory.createServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("No port to listen on", e);
        }
        this.scheme = scheme;
        this.script = script;
    }

    public static WebSocketServer start(Script script) {
        return new WebSocketServer(ServerSocketFactory.getDefault(), "ws", script).listening();
    }

    /** Starts a server that speaks TLS, for {@code wss}. */
    public static WebSocketServer startTls(SSLContext context, Script script) {
        return new WebSocketServer(context.getServerSocketFactory(), "wss", script).listening();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The address of a path, with the host {@code localhost}. */
    public String url(String path) {
        return scheme + "://localhost:" + port() + path;
    }

    /** How many connections were opened so far, whatever became of them. */
    public int accepted() {
        return accepted.get();
    }

    /** How many connections are open. */
    public int open() {
        return sockets.size();
    }

    /** The requests so far, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private WebSocketServer listening() {
        Thread.ofVirtual().name("websocket-server").start(this::listen);
        return this;
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().name("websocket-peer").start(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException("The test's own server cannot accept", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            Exchange exchange = new Exchange(socket);
            requests.add(exchange.request());
            script.serve(exchange);
        } catch (IOException e) {
            // The client left, refused the certificate, or was cut off: what the test is about, and sees from the
            // client's side.
        } finally {
            sockets.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
