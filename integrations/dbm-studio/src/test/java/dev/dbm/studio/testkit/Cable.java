package dev.dbm.studio.testkit;

import dev.dbm.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The way to a database, which can be cut and mended. */
public final class Cable implements AutoCloseable {
    private final TestDatabase database;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Cable(TestDatabase database, ServerSocket listener) {
        this.database = database;
        this.listener = listener;
    }

    /** Lays a cable to a database. */
    public static Cable to(TestDatabase database) {
        try {
            Cable cable = new Cable(database, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects through the cable. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {listener.getInetAddress().getHostAddress()});
        source.setPortNumbers(new int[] {listener.getLocalPort()});
        source.setDatabaseName(database.name());
        source.setUser(database.user());
        return source;
    }

    /** Breaks all connections, and lets none be made. */
    public void cut() {
        cut = true;
        open.forEach(Cable::close);
    }

    /** Lets connections be made again. */
    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket near = listener.accept();
                open.add(near);
                if (cut) {
                    close(near);
                } else {
                    Socket far = new Socket("localhost", database.server().port());
                    open.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                }
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            close(from);
        } finally {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
