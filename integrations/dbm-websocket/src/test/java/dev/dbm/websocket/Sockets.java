package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Sockets of the factory, without a database driver around them. */
final class Sockets {
    private static final int CONNECT_MILLIS = 20_000;

    private Sockets() {}

    /** Opens a WebSocket; options are names without {@code dbm.websocket.} and values, in turn. */
    static Socket open(String url, String... options) throws IOException {
        return open(url, CONNECT_MILLIS, options);
    }

    static Socket open(String url, int connectMillis, String... options) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("dbm.websocket.url", url);
        for (int i = 0; i < options.length; i += 2) {
            properties.setProperty("dbm.websocket." + options[i], options[i + 1]);
        }
        Socket socket = new WebSocketSocketFactory(properties).createSocket();
        try {
            socket.connect(InetSocketAddress.createUnresolved("database.example", 5432), connectMillis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Opens a WebSocket and speaks first, to a server that waits for it. */
    static Socket greeting(String url, String... options) throws IOException {
        Socket socket = open(url, options);
        socket.getOutputStream().write('?');
        return socket;
    }

    /** What an action that must fail fails with. */
    static IOException failure(ThrowingCallable action) {
        Throwable failure = catchThrowable(action);
        assertThat(failure).isInstanceOf(IOException.class);
        return (IOException) failure;
    }
}
