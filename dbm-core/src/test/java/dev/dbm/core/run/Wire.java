package dev.dbm.core.run;

import dev.dbm.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.ds.PGSimpleDataSource;

/** The wire between a driver and a server: counts the flights there and back, and is cut when it is told to. */
final class Wire implements AutoCloseable {

    private final TestDatabase database;
    private final ServerSocket door;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private boolean answered = true;
    private int flights;
    private String cutAfter = "";
    private boolean cut;

    Wire(TestDatabase database) throws IOException {
        this.database = database;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Once the client has sent this text, no answer reaches it any more. */
    synchronized Wire cutAfter(String text) {
        cutAfter = text;
        return this;
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + door.getLocalPort() + "/" + database.name());
        source.setUser(database.user());
        source.setSslmode("disable");
        source.setGssEncMode("disable");
        return source;
    }

    /** How often something was sent to the server after it had answered. */
    synchronized int flights() {
        return flights;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(
                    InetAddress.getLoopbackAddress(), database.server().port());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.addAll(List.of(client, server));
            start(() -> pump(client, server, true));
            start(() -> pump(server, client, false));
        }
    }

    private void pump(Socket from, Socket to, boolean fromClient) throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            if (passes(new String(buffer, 0, read, StandardCharsets.ISO_8859_1), fromClient)) {
                out.write(buffer, 0, read);
                out.flush();
            } else {
                from.close();
                to.close();
            }
        }
        to.close();
    }

    private synchronized boolean passes(String text, boolean fromClient) {
        if (!fromClient) {
            answered = true;
            return !cut;
        }
        if (answered) {
            flights++;
            answered = false;
        }
        cut |= !cutAfter.isEmpty() && text.contains(cutAfter);
        return true;
    }

    private static void start(Pumping pumping) {
        Thread thread = new Thread(() -> {
            try {
                pumping.run();
            } catch (IOException closed) {
                // One end is gone; the other learns of it by its own socket.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Pumping {
        void run() throws IOException;
    }
}
