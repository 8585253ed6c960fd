package dev.dbm.core;

import dev.dbm.core.scratch.Scratch;
import dev.dbm.testkit.TestServer;
import dev.dbm.workspace.ScratchServer;
import java.util.HashMap;
import java.util.Map;

/** Scratches on the test servers, one for each server and thread, for all tests. */
public final class Scratches {
    private static final ThreadLocal<Map<TestServer, Scratch>> OPEN = ThreadLocal.withInitial(HashMap::new);

    private Scratches() {}

    /** Returns the scratch whose databases are on this server. */
    public static Scratch on(TestServer server) {
        return OPEN.get().computeIfAbsent(server, Scratches::open);
    }

    private static Scratch open(TestServer server) {
        ScratchServer place = ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, "");
        return Scratch.of(place).orElseThrow();
    }
}
