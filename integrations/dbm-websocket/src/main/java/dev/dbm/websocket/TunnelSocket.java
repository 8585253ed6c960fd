package dev.dbm.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose bytes go through a WebSocket. What it is told of TCP (no delay, keep-alive, buffer sizes) it remembers and does not use: the
 * connection belongs to the HTTP client, which sends without delay.
 */
final class TunnelSocket extends Socket {

    private static final int BUFFER_BYTES = 65_536;

    private final Settings settings;
    private final Input input = new Input();
    private final Output output = new Output();
    private volatile Optional<Tunnel> tunnel = Optional.empty();
    private volatile Optional<InetSocketAddress> server = Optional.empty();
    private volatile boolean closed;
    private volatile boolean inputShut;
    private volatile int soTimeoutMillis;
    private volatile boolean tcpNoDelay = true;
    private volatile boolean keepAlive;
    private volatile int receiveBufferBytes = BUFFER_BYTES;
    private volatile int sendBufferBytes = BUFFER_BYTES;

    TunnelSocket(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    /**
     * Opens the WebSocket.
     *
     * @param endpoint the server; its name goes into the address, and is not looked up here
     * @param timeoutMillis how long everything up to the upgrade may take; 0 for as long as it takes
     */
    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("A timeout is not negative: " + timeoutMillis);
        }
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        if (tunnel.isPresent()) {
            throw new SocketException("Already connected");
        }
        if (!(endpoint instanceof InetSocketAddress address)) {
            throw new IllegalArgumentException("Not an internet address: " + endpoint);
        }
        Tunnel opened =
                new Opening(settings, settings.address(address.getHostString(), address.getPort())).open(timeoutMillis);
        server = Optional.of(address);
        tunnel = Optional.of(opened);
        if (closed) {
            opened.close();
            throw new SocketException("Socket closed");
        }
    }

    @Override
    public void bind(@Nullable SocketAddress local) throws IOException {
        throw new SocketException("A WebSocket chooses its local address itself; leave localSocketAddress out");
    }

    @Override
    public InputStream getInputStream() throws IOException {
        requireOpen();
        if (inputShut) {
            throw new SocketException("Socket input is shutdown");
        }
        return input;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        requireOpen();
        if (isOutputShutdown()) {
            throw new SocketException("Socket output is shutdown");
        }
        return output;
    }

    @Override
    public void close() {
        closed = true;
        tunnel.ifPresent(Tunnel::close);
    }

    @Override
    public void shutdownInput() throws IOException {
        requireOpen();
        inputShut = true;
    }

    /** Tells the peer that nothing more is sent; most proxies then close. What still comes is read. */
    @Override
    public void shutdownOutput() throws IOException {
        requireOpen().shutdownOutput();
    }

    @Override
    public boolean isConnected() {
        return tunnel.isPresent();
    }

    @Override
    public boolean isBound() {
        return tunnel.isPresent();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isInputShutdown() {
        return inputShut;
    }

    @Override
    public boolean isOutputShutdown() {
        return tunnel.map(Tunnel::isOutputShut).orElse(false);
    }

    /** Returns the PostgreSQL server's address, as the driver gave it; null before the connection. */
    @Override
    public @Nullable InetAddress getInetAddress() {
        return server.map(InetSocketAddress::getAddress).orElse(null);
    }

    @Override
    public int getPort() {
        return server.map(InetSocketAddress::getPort).orElse(0);
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return server.orElse(null);
    }

    /** Returns the wildcard address: the HTTP client does not tell which one it uses. */
    @Override
    public InetAddress getLocalAddress() {
        return new InetSocketAddress(0).getAddress();
    }

    @Override
    public int getLocalPort() {
        return tunnel.isPresent() ? 0 : -1;
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return tunnel.isPresent() ? new InetSocketAddress(0) : null;
    }

    @Override
    public @Nullable SocketChannel getChannel() {
        return null;
    }

    @Override
    public void setSoTimeout(int timeoutMillis) throws SocketException {
        requireNotClosed();
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("A timeout is not negative: " + timeoutMillis);
        }
        soTimeoutMillis = timeoutMillis;
    }

    @Override
    public int getSoTimeout() throws SocketException {
        requireNotClosed();
        return soTimeoutMillis;
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        requireNotClosed();
        tcpNoDelay = on;
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        requireNotClosed();
        return tcpNoDelay;
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        requireNotClosed();
        keepAlive = on;
    }

    @Override
    public boolean getKeepAlive() throws SocketException {
        requireNotClosed();
        return keepAlive;
    }

    @Override
    public void setReceiveBufferSize(int bytes) throws SocketException {
        requireNotClosed();
        receiveBufferBytes = bytes;
    }

    @Override
    public int getReceiveBufferSize() throws SocketException {
        requireNotClosed();
        return receiveBufferBytes;
    }

    @Override
    public void setSendBufferSize(int bytes) throws SocketException {
        requireNotClosed();
        sendBufferBytes = bytes;
    }

    @Override
    public int getSendBufferSize() throws SocketException {
        requireNotClosed();
        return sendBufferBytes;
    }

    @Override
    public void setSoLinger(boolean on, int linger) throws SocketException {
        requireNotClosed();
    }

    @Override
    public int getSoLinger() throws SocketException {
        requireNotClosed();
        return -1;
    }

    @Override
    public void setTrafficClass(int trafficClass) throws SocketException {
        requireNotClosed();
    }

    @Override
    public int getTrafficClass() throws SocketException {
        requireNotClosed();
        return 0;
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
        requireNotClosed();
    }

    @Override
    public boolean getReuseAddress() throws SocketException {
        requireNotClosed();
        return false;
    }

    @Override
    public void setOOBInline(boolean on) throws SocketException {
        requireNotClosed();
    }

    @Override
    public boolean getOOBInline() throws SocketException {
        requireNotClosed();
        return false;
    }

    @Override
    public void sendUrgentData(int data) throws IOException {
        throw new SocketException("A WebSocket has no urgent data");
    }

    @Override
    public <T> Socket setOption(SocketOption<T> name, T value) throws IOException {
        throw new UnsupportedOperationException("A WebSocket has no option " + name);
    }

    @Override
    public <T> T getOption(SocketOption<T> name) throws IOException {
        throw new UnsupportedOperationException("A WebSocket has no option " + name);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }

    @Override
    public String toString() {
        return "WebSocket[" + tunnel.map(Tunnel::peer).orElse("unconnected") + "]";
    }

    private void requireNotClosed() throws SocketException {
        if (closed) {
            throw new SocketException("Socket is closed");
        }
    }

    private Tunnel requireOpen() throws SocketException {
        requireNotClosed();
        return tunnel.orElseThrow(() -> new SocketException("Socket is not connected"));
    }

    /** What comes from the server. */
    private final class Input extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            return inputShut ? -1 : tunnel.orElseThrow().read(target, offset, length, soTimeoutMillis);
        }

        @Override
        public int available() throws IOException {
            return inputShut ? 0 : tunnel.orElseThrow().available();
        }

        @Override
        public void close() {
            TunnelSocket.this.close();
        }
    }

    /** What goes to the server; each call leaves before it returns. */
    private final class Output extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, source.length);
            tunnel.orElseThrow().write(source, offset, length);
        }

        @Override
        public void close() {
            TunnelSocket.this.close();
        }
    }
}
