package dev.dbm.websocket.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * Stands in for Neon's endpoint: PostgreSQL in WebSocket messages below {@code /v2}, with Neon's authentication, errors and cancellation, before a
 * server on this machine.
 *
 * <p>What it does, and where that is public:
 * <ul>
 *   <li>The WebSocket is at {@code /v2} of the endpoint's host name: {@code wsProxy} in the serverless driver's
 *       <a href="https://github.com/neondatabase/serverless/blob/main/CONFIG.md">CONFIG.md</a>. Neon's own proxy accepts an upgrade on every path; the
 *       double answers others with 404, so that a test sees a wrong one.
 *   <li>The endpoint is the first label of the host, here that of the header {@code Host} ({@code request_handler} in
 *       <a href="https://github.com/neondatabase/neon/blob/main/proxy/src/serverless/mod.rs">serverless/mod.rs</a>), or the start-up option
 *       {@code endpoint=ID}, or the password's prefix {@code endpoint=ID;} (<a href="https://neon.com/docs/connect/connection-errors">Connection
 *       errors</a>). A suffix {@code -pooler} names the same endpoint.
 *   <li>No TLS inside: an {@code SSLRequest} is answered {@code N}
 *       (<a href="https://github.com/neondatabase/neon/blob/main/proxy/src/proxy/handshake.rs">handshake.rs</a> without a TLS configuration).
 *   <li>The password is asked for in clear text, whatever the role's own method is, to save a round trip
 *       (<a href="https://github.com/neondatabase/neon/blob/main/proxy/src/auth/backend/hacks.rs">hacks.rs</a>), and may come before it is asked
 *       for, with the first query behind it: {@code pipelineConnect} in CONFIG.md.
 *   <li>Errors have severity {@code ERROR} and SQLSTATE {@code XX000} ({@code throw_error} in
 *       <a href="https://github.com/neondatabase/neon/blob/main/proxy/src/stream.rs">stream.rs</a>); their texts are those of
 *       <a href="https://github.com/neondatabase/neon/blob/main/proxy/src/auth/mod.rs">auth/mod.rs</a>. The database's own, such as that of a missing database,
 *       are passed on as they are.
 *   <li>The client is given a random key to cancel by, which the proxy translates
 *       (<a href="https://github.com/neondatabase/neon/blob/main/proxy/src/cancellation.rs">cancellation.rs</a>).
 * </ul>
 */
public final class NeonDouble implements AutoCloseable {
    /** The domain whose hosts are endpoints; {@link LoopbackNames} resolves them. */
    public static final String DOMAIN = "dbm-double.aws.neon.tech";

    /** The one endpoint there is. */
    public static final String ENDPOINT = "ep-quiet-lake-123456";

    /** The host of {@link #ENDPOINT}. */
    public static final String HOST = ENDPOINT + "." + DOMAIN;

    private final WebSocketServer server;
    private final int databasePort;
    private final Map<String, String> passwords;
    private final ConcurrentMap<Long, byte[]> cancelKeys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger pipelined = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    private NeonDouble(int databasePort, Map<String, String> passwords) {
        this.databasePort = databasePort;
        this.passwords = Map.copyOf(passwords);
        this.server = WebSocketServer.start(this::serve);
    }

    private NeonDouble(int databasePort, Map<String, String> passwords, SSLContext context) {
        this.databasePort = databasePort;
        this.passwords = Map.copyOf(passwords);
        this.server = WebSocketServer.startTls(context, this::serve);
    }

    /**
     * Starts one for {@code ws}, as no real one is.
     *
     * @param databasePort a server on this machine that lets the roles in without a password
     * @param passwords the roles' passwords
     */
    public static NeonDouble start(int databasePort, Map<String, String> passwords) {
        return new NeonDouble(databasePort, passwords);
    }

    /** Starts one for {@code wss}. */
    public static NeonDouble startTls(int databasePort, Map<String, String> passwords, SSLContext context) {
        return new NeonDouble(databasePort, passwords, context);
    }

    public int port() {
        return server.port();
    }

    /** The requests so far, oldest first. */
    public List<Request> requests() {
        return server.requests();
    }

    /** How many clients sent their password before it was asked for. */
    public int pipelined() {
        return pipelined.get();
    }

    /** How many requests to cancel were passed on. */
    public int cancelled() {
        return cancelled.get();
    }

    private void serve(Exchange exchange) throws IOException {
        if (!exchange.request().path().equals("/v2")) {
            exchange.answer(404, "Not Found", "");
            return;
        }
        String host = exchange.request().host();
        Peer peer = exchange.upgrade();
        new NeonSession(this, host, peer).serve();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), databasePort);
        socket.setTcpNoDelay(true);
        return socket;
    }

    boolean isPassword(String user, String password) {
        return password.equals(passwords.get(user));
    }

    void countPipelined() {
        pipelined.incrementAndGet();
    }

    /** Gives out a key in place of the database's. */
    byte[] publish(byte[] databaseKey) {
        long key = random.nextLong();
        cancelKeys.put(key, databaseKey);
        return ByteBuffer.allocate(Long.BYTES).putLong(key).array();
    }

    void withdraw(byte[] key) {
        cancelKeys.remove(ByteBuffer.wrap(key).getLong());
    }

    /** Passes a request to cancel on, if its key was given out, and waits until the database has taken it. */
    void cancel(byte[] key) throws IOException {
        byte[] databaseKey = cancelKeys.get(ByteBuffer.wrap(key).getLong());
        if (databaseKey == null) {
            return;
        }
        try (Socket database = connect()) {
            database.getOutputStream().write(StartupPacket.cancel(databaseKey).bytes());
            new DataInputStream(database.getInputStream()).readAllBytes();
        }
        cancelled.incrementAndGet();
    }

    @Override
    public void close() {
        server.close();
    }
}
