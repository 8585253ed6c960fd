package dev.dbm.core.scratch;

import dev.dbm.core.catalog.ServerVersion;
import java.util.Collection;
import java.util.Optional;

/**
 * The server that nobody has named: the embedded one, from the class path or from a jar beside dbm's own, otherwise one in Docker, where Testcontainers is on
 * the class path.
 */
public final class AutomaticServer {
    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String CONTAINERS = "org.testcontainers.postgresql.PostgreSQLContainer";

    private AutomaticServer() {}

    /** Returns the way to the server; empty if there is none. Nothing is started yet. */
    static Optional<Scratch.Source> source(Collection<Integer> majors) {
        if (isPresent(EMBEDDED)) {
            Optional<Scratch.Source> embedded =
                    Binaries.of(Platform.current()).<Scratch.Source>map(binaries -> () -> EmbeddedHost.start(binaries));
            if (embedded.isPresent()) {
                return embedded;
            }
        }
        int major = majors.stream().min(Integer::compare).orElse(ServerVersion.NEWEST_MAJOR);
        return isPresent(CONTAINERS) && DockerHost.isAvailable()
                ? Optional.of(() -> DockerHost.start(major))
                : Optional.empty();
    }

    /** Returns why there is none, and the ways to one. */
    public static String absence() {
        return isPresent(EMBEDDED)
                ? "the embedded server has no binaries for %s on the class path or beside the jar, and no other server is named (--scratch-url)"
                        .formatted(Platform.current())
                : "no embedded server on the class path, and no other named (--scratch-url)";
    }

    private static boolean isPresent(String name) {
        try {
            Class.forName(name, false, AutomaticServer.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
