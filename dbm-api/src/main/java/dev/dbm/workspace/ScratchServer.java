package dev.dbm.workspace;

import java.util.List;
import java.util.Objects;

/** Where throw-away databases for proofs come from. Nothing of the project's own databases is ever touched. */
public sealed interface ScratchServer {
    /** Returns the embedded server, if it is on the class path; otherwise nothing is proven. */
    static ScratchServer automatic() {
        return new Automatic();
    }

    /** Returns no server: nothing is proven, and the results say so. */
    static ScratchServer offline() {
        return new Offline();
    }

    /**
     * Returns a server on which this user may create databases; they are dropped after use.
     *
     * @param jdbcUrl the URL of any database of that server
     * @param user the user; empty if the URL names one
     * @param password the password; empty if there is none or the URL holds it
     */
    static Server at(String jdbcUrl, String user, String password) {
        return new Server(jdbcUrl, user, password);
    }

    /**
     * Returns servers of several majors: everything is proven on each of them. Questions of form are asked of the first, where the major does not matter.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ScratchServer all(List<Server> servers) {
        return servers.size() == 1 ? servers.getFirst() : new Several(servers);
    }

    /** The embedded server, if its binaries are on the class path. */
    record Automatic() implements ScratchServer {}

    /** No server. */
    record Offline() implements ScratchServer {}

    /**
     * Servers of several majors.
     *
     * @param servers the servers, at least one
     */
    record Several(List<Server> servers) implements ScratchServer {
        /** Copies the list. */
        public Several {
            servers = List.copyOf(servers);
            if (servers.isEmpty()) {
                throw new IllegalArgumentException("There must be a server");
            }
        }
    }

    /**
     * A server given by its URL.
     *
     * @param jdbcUrl the URL of any database of that server
     * @param user the user, or empty
     * @param password the password, or empty
     */
    record Server(String jdbcUrl, String user, String password) implements ScratchServer {
        /** Checks that nothing is missing. */
        public Server {
            Objects.requireNonNull(jdbcUrl, "jdbcUrl");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        /** Returns the type only: URL and password are nobody's business. */
        @Override
        public String toString() {
            return "Server";
        }
    }
}
