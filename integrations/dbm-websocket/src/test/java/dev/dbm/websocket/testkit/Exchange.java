package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A client's request at a {@link WebSocketServer}, to be answered by its script, or not. */
public final class Exchange {
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Socket socket;
    private final InputStream in;
    private final Request request;

    Exchange(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.request = Request.read(in);
    }

    public Request request() {
        return request;
    }

    /** Accepts the WebSocket, and the first subprotocol that the client offers. */
    public Peer upgrade() throws IOException {
        String offered = request.header("Sec-WebSocket-Protocol").orElse("");
        return offered.isEmpty()
                ? upgradeWith()
                : upgradeWith("Sec-WebSocket-Protocol: " + offered.split(",")[0].strip());
    }

    /**
     * Accepts the WebSocket and hears the client first, as PostgreSQL does. The JDK's client (seen in 25.0.3) may lose or misplace bytes of a server that
     * sends much right behind its answer; a database never does.
     */
    public Peer upgradeHeard() throws IOException {
        Peer peer = upgrade();
        peer.read();
        return peer;
    }

    /** Accepts the WebSocket and sends bytes with the answer, in one packet. */
    public Peer upgradeTogetherWith(byte[] frames) throws IOException {
        send(
                101,
                "Switching Protocols",
                new String(frames, StandardCharsets.ISO_8859_1),
                lines(new String[0], "Upgrade: websocket", "Connection: Upgrade", accept()));
        return new Peer(socket, in);
    }

    /** Accepts the WebSocket with these further header lines and no others. */
    public Peer upgradeWith(String... headers) throws IOException {
        send(101, "Switching Protocols", "", lines(headers, "Upgrade: websocket", "Connection: Upgrade", accept()));
        return new Peer(socket, in);
    }

    /** Answers something else than a WebSocket, with a body and header lines. */
    public void answer(int status, String reason, String body, String... headers) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        send(
                status,
                reason,
                body,
                lines(headers, "Content-Type: text/plain", "Content-Length: " + length, "Connection: close"));
    }

    /** Sends bytes instead of an HTTP answer. */
    public void babble(String bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Waits, without answering, until the client gives up. */
    public void stayMute() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void send(int status, String reason, String body, String[] headers) throws IOException {
        babble("HTTP/1.1 " + status + " " + reason + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body);
    }

    private static String[] lines(String[] some, String... more) {
        String[] all = Arrays.copyOf(more, more.length + some.length);
        System.arraycopy(some, 0, all, more.length, some.length);
        return all;
    }

    private String accept() {
        try {
            byte[] key = (request.header("Sec-WebSocket-Key").orElse("") + ACCEPT_SUFFIX)
                    .getBytes(StandardCharsets.US_ASCII);
            return "Sec-WebSocket-Accept: "
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-1").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
