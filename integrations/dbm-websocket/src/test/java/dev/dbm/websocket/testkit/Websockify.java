package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * noVNC's websockify before a PostgreSQL server, if the machine has the program: {@code apt-get install websockify}.
 *
 * @see <a href="https://github.com/novnc/websockify">websockify</a>
 */
public final class Websockify implements AutoCloseable {
    /** What a test that needs the program says where there is none. */
    public static final String ABSENT =
            "Skipped: websockify is not installed (apt-get install websockify), nothing is said of servers nobody here"
                    + " wrote";

    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final Path log;

    private Websockify(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Where the program is; empty if the machine does not have it. */
    public static Optional<Path> program() {
        return Stream.of("/usr/bin/websockify", "/usr/local/bin/websockify")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one before a server on this machine; returns when it accepts connections. */
    public static Websockify start(int databasePort) {
        return start(databasePort, new String[0]);
    }

    /** Starts one that clients reach by {@code wss} only. */
    public static Websockify startTls(int databasePort, SelfSigned certificate) {
        return start(databasePort, "--ssl-only", "--cert=" + certificate.certificate(), "--key=" + certificate.key());
    }

    private static Websockify start(int databasePort, String... options) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("websockify-", ".log");
            log.toFile().deleteOnExit();
            List<String> command =
                    new ArrayList<>(List.of(program().orElseThrow().toString()));
            command.addAll(Arrays.asList(options));
            command.add("127.0.0.1:" + port);
            command.add("127.0.0.1:" + databasePort);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Websockify websockify = new Websockify(process, port, log);
            websockify.awaitListening();
            return websockify;
        } catch (IOException e) {
            throw new UncheckedIOException("websockify did not start", e);
        }
    }

    private void awaitListening() {
        Conditions.await("websockify listens", START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("websockify ended: " + log());
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    public int port() {
        return port;
    }

    public String url() {
        return "ws://localhost:" + port + "/";
    }

    /** The address of one started with a certificate. */
    public String tlsUrl() {
        return "wss://localhost:" + port + "/";
    }

    /** What it printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops it and the process that it has for each connection. */
    @Override
    public void close() {
        List<ProcessHandle> connections = process.descendants().toList();
        process.destroyForcibly();
        connections.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
