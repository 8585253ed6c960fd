package dev.dbm.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * Carries the PostgreSQL JDBC driver's connections through WebSockets, for servers that are reached by HTTP's ports alone: its connection
 * property {@code socketFactory} names this class, and nothing else changes.
 *
 * <p>Connection properties, of which the first is needed:
 *
 * <ul>
 *   <li>{@code dbm.websocket.url}, or {@code socketFactoryArg} where a data source lets no other property through: the WebSocket's address, in
 *       which <code>{host}</code> and <code>{port}</code> stand for the server's, as in <code>wss://{host}/v2</code> or <code>
 *       ws://localhost:6432/v1?address={host}:{port}</code>. Its fragment may hold the properties below without their prefix, as in {@code
 *       #subprotocol=binary&pingInterval=10}.
 *   <li>{@code dbm.websocket.subprotocol}: the subprotocols to offer, parted by commas; none by default
 *   <li>{@code dbm.websocket.header.NAME}: a header of the upgrade request, for example {@code Authorization}
 *   <li>{@code dbm.websocket.pingInterval}: seconds between two pings, 30 by default, 0 for none; a ping that stays without any answer for an
 *       interval ends the connection
 *   <li>{@code dbm.websocket.maxFrameBytes}: how many bytes a frame to the peer holds at most, 65,536 by default
 *   <li>{@code dbm.websocket.rootCertificate}: a PEM file with the certificates to trust instead of the JVM's
 * </ul>
 *
 * <p>Sockets behave as TCP sockets do: {@code connectTimeout} covers everything up to the upgrade, {@code socketTimeout} each read; an
 * interrupt does not disturb a platform thread and closes the socket of a virtual thread; a slow reader slows the peer down and costs no more
 * than 256 KiB. A socket uses no thread of its own. TLS inside the tunnel is the driver's, by {@code sslmode}.
 *
 * <p>Immutable, thread-safe.
 *
 * @see <a href="https://jdbc.postgresql.org/documentation/use/#connection-parameters">Connection parameters of the PostgreSQL JDBC driver</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455">The WebSocket Protocol</a>
 */
public final class WebSocketSocketFactory extends SocketFactory {

    private final Properties properties = new Properties();

    /** Creates a factory from the properties of a connection; what is wrong with them is said when a socket is created. */
    public WebSocketSocketFactory(Properties connectionProperties) {
        for (String name : connectionProperties.stringPropertyNames()) {
            if (name.startsWith(Settings.PREFIX) || name.equals(Settings.SOCKET_FACTORY_ARGUMENT)) {
                properties.setProperty(name, connectionProperties.getProperty(name));
            }
        }
    }

    /** Creates a factory from an address; what is wrong with it is said when a socket is created. */
    public WebSocketSocketFactory(String url) {
        properties.setProperty(Settings.URL, url);
    }

    /**
     * Returns a socket that {@link Socket#connect(java.net.SocketAddress, int)} opens.
     *
     * @throws IOException if the properties say nothing that can be used; names the property
     */
    @Override
    public Socket createSocket() throws IOException {
        return new TunnelSocket(Settings.of(properties));
    }

    /**
     * Returns a socket that is connected; waits for as long as that takes.
     *
     * @throws UpgradeRefusedException if an HTTP server answered and opened no WebSocket
     * @throws IOException if there is no connection
     */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(InetSocketAddress.createUnresolved(host, port));
    }

    /** As {@link #createSocket(String, int)}. */
    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    /**
     * Refuses: the HTTP client chooses the local address.
     *
     * @throws IOException always
     */
    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException("A WebSocket chooses its local address itself");
    }

    /**
     * Refuses: the HTTP client chooses the local address.
     *
     * @throws IOException always
     */
    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new IOException("A WebSocket chooses its local address itself");
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }
}
