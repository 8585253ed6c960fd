package dev.dbm.benchmark;

import dev.dbm.websocket.WebSocketSocketFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * What sending the password before the server asks for it would look like: the driver is told that the server asks, and the server's own
 * question is swallowed. An experiment, right only where the server asks for the password in clear text.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">AuthenticationCleartextPassword</a>
 */
public final class EagerPassword extends SocketFactory {
    private final SocketFactory webSockets;

    /** Creates a factory for one address. */
    public EagerPassword(String url) {
        this.webSockets = new WebSocketSocketFactory(url);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new EagerSocket(webSockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("Not needed here");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("Not needed here");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("Not needed here");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("Not needed here");
    }
}
