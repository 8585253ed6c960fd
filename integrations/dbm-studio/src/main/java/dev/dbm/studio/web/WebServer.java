package dev.dbm.studio.web;

import com.sun.net.httpserver.HttpServer;
import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on this machine's own address, and nowhere else. Every request has a virtual thread. */
public final class WebServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Gate gate;

    private WebServer(HttpServer server, ExecutorService threads, Gate gate) {
        this.server = server;
        this.threads = threads;
        this.gate = gate;
    }

    /**
     * Starts to listen.
     *
     * @param ports the ports, of which the first that is free is taken; 0 for any that is
     * @throws ConfigurationException if all of them are taken or may not be used
     */
    public static WebServer start(List<Integer> ports, Site site) {
        HttpServer server = listening(ports);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Gate gate = new Gate(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", new Exchanges(gate, site));
        server.start();
        return new WebServer(server, threads, gate);
    }

    private static HttpServer listening(List<Integer> ports) {
        List<Problem> unusable = new ArrayList<>();
        for (int port : ports) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
            } catch (IOException failure) {
                unusable.add(new Problem(
                        ErrorCode.OPTION_INVALID,
                        "The studio cannot listen on port " + port,
                        String.valueOf(failure.getMessage()),
                        "Give another port, or none, which takes one that is free."));
            }
        }
        throw new ConfigurationException(unusable);
    }

    /** Returns the address to open; it holds the token that lets a browser in. */
    public URI address() {
        return gate.address();
    }

    /** Returns an address to open that works once. */
    public URI ticket() {
        return gate.ticket();
    }

    /** Stops listening; requests that are being answered are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
