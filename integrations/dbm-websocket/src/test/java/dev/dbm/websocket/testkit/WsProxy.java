package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * A WebSocket proxy before a PostgreSQL server, with a bad {@link Line} if wanted, which tests close, cut and watch.
 *
 * <p>Like Neon's wsproxy it serves {@code /v1}, takes the server from the parameter {@code address} if there is one, and closes with code 1000
 * when the server does. {@code /} is served too.
 *
 * @see <a href="https://github.com/neondatabase/wsproxy">wsproxy</a>
 */
public final class WsProxy implements AutoCloseable {
    private final WebSocketServer server;
    private final InetSocketAddress database;
    private final Line line;
    private final Set<Tunnel> tunnels = ConcurrentHashMap.newKeySet();

    private WsProxy(int databasePort, Line line) {
        this.database = new InetSocketAddress("localhost", databasePort);
        this.line = line;
        this.server = WebSocketServer.start(this::serve);
    }

    private WsProxy(int databasePort, Line line, SSLContext context) {
        this.database = new InetSocketAddress("localhost", databasePort);
        this.line = line;
        this.server = WebSocketServer.startTls(context, this::serve);
    }

    public static WsProxy start(int databasePort) {
        return start(databasePort, Line.PLAIN);
    }

    public static WsProxy start(int databasePort, Line line) {
        return new WsProxy(databasePort, line);
    }

    /** Starts a proxy that clients reach by {@code wss}. */
    public static WsProxy startTls(int databasePort, Line line, SSLContext context) {
        return new WsProxy(databasePort, line, context);
    }

    public int port() {
        return server.port();
    }

    /** An address that leads to the one database server. */
    public String url() {
        return server.url("/v1");
    }

    /** An address template that leads to the server which the JDBC URL names. */
    public String template() {
        return server.url("/v1?address={host}:{port}");
    }

    /** How many connections were opened so far. */
    public int accepted() {
        return server.accepted();
    }

    /** How many connections are open. */
    public int open() {
        return server.open();
    }

    /** The requests so far, oldest first. */
    public List<Request> requests() {
        return server.requests();
    }

    /** The payload of the largest frame that an open connection's client sent, in bytes. */
    public int largestFrame() {
        return tunnels.stream()
                .mapToInt(tunnel -> tunnel.peer().largestFrame())
                .max()
                .orElse(0);
    }

    /** How many frames the clients of open connections sent. */
    public int frames() {
        return tunnels.stream().mapToInt(tunnel -> tunnel.peer().frames()).sum();
    }

    /** How many pings the clients of open connections sent. */
    public int pings() {
        return tunnels.stream().mapToInt(tunnel -> tunnel.peer().pings()).sum();
    }

    /** Sends every client a close frame. */
    public void closeAll(int code, String reason) throws IOException {
        for (Tunnel tunnel : tunnels) {
            tunnel.peer().write(Frame.close(code, reason));
        }
    }

    /** Cuts every client's connection. */
    public void cutAll() throws IOException {
        for (Tunnel tunnel : tunnels) {
            tunnel.peer().cut();
        }
    }

    private void serve(Exchange exchange) throws IOException {
        String path = exchange.request().path();
        if (!path.equals("/v1") && !path.equals("/")) {
            exchange.answer(404, "Not Found", "404 page not found");
            return;
        }
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(exchange.request()
                    .parameter("address")
                    .map(WsProxy::address)
                    .orElse(database));
            Tunnel tunnel = new Tunnel(exchange.upgrade(), socket);
            tunnels.add(tunnel);
            try {
                tunnel.carry(line);
            } finally {
                tunnels.remove(tunnel);
            }
        }
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public void close() {
        server.close();
    }

    /** One client and its connection to the database. */
    private record Tunnel(Peer peer, Socket database) {

        void carry(Line line) throws IOException {
            Thread.ofVirtual().name("ws-proxy-down").start(() -> carryDown(line));
            OutputStream up = DelayedOutput.of(database.getOutputStream(), line.up());
            peer.input().transferTo(up);
            up.close();
        }

        private void carryDown(Line line) {
            try (OutputStream down = DelayedOutput.of(new LineOutput(peer, line), line.down())) {
                database.getInputStream().transferTo(down);
                down.close();
                peer.write(Frame.close(Frame.NORMAL, "TCP connection is closed"));
            } catch (IOException e) {
                // The other direction ended first, a cut was asked for, or the server reset the connection, of which
                // the
                // client would hear nothing.
                peer.closeQuietly();
            }
        }
    }
}
