package dev.dbm.core;

import dev.dbm.core.scratch.Scratch;
import dev.dbm.testkit.TestServer;
import dev.dbm.workspace.ScratchServer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Scratches on the test servers, one for each, for all tests. */
public final class Scratches {
    private static final ConcurrentMap<TestServer, Scratch> OPEN = new ConcurrentHashMap<>();

    private Scratches() {}

    /** Returns the scratch whose databases are on this server. */
    public static Scratch on(TestServer server) {
        return OPEN.computeIfAbsent(server, Scratches::open);
    }

    private static Scratch open(TestServer server) {
        ScratchServer place = ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, "");
        return Scratch.of(place).orElseThrow();
    }
}
