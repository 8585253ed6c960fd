package dev.dbm.websocket.testkit;

import dev.dbm.testkit.TestServer;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/** The ways to a server that tests take, each a process or server of its own. */
public enum Route {
    /** The plain proxy. */
    PROXY(server -> {
        WsProxy proxy = WsProxy.start(server.port());
        return new Open(Access.to(proxy.template()), proxy::close);
    }),
    /** The proxy that sends frames of 1 to 7 bytes with pings in between. */
    CRUMBS(server -> {
        WsProxy proxy = WsProxy.start(server.port(), Line.CRUMBS);
        return new Open(Access.to(proxy.url()), proxy::close);
    }),
    /** A server that nobody here wrote; a test is skipped where it is not installed. */
    WEBSOCKIFY(server -> {
        Assumptions.assumeTrue(Websockify.program().isPresent(), Websockify.ABSENT);
        Websockify websockify = Websockify.start(server.port());
        return new Open(Access.to(websockify.url()), websockify::close);
    }),
    /** The double of Neon's endpoint, reached by its host name. */
    NEON(server -> {
        NeonDouble neon = NeonDouble.start(server.port(), Map.of(TestServer.SUPERUSER, "neon's password"));
        return new Open(
                new Access("ws://" + NeonDouble.HOST + ":" + neon.port() + "/v2", "neon's password"), neon::close);
    });

    private final Function<TestServer, Open> opening;

    Route(Function<TestServer, Open> opening) {
        this.opening = opening;
    }

    /** Opens it to a server. */
    public Open open(TestServer server) {
        return opening.apply(server);
    }

    /**
     * An open way.
     *
     * @param access how clients take it
     * @param end closes it
     */
    public record Open(Access access, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
