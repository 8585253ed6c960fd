package dev.dbm.workspace;

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
    static ScratchServer at(String jdbcUrl, String user, String password) {
        return new Server(jdbcUrl, user, password);
    }

    /** The embedded server, if its binaries are on the class path. */
    record Automatic() implements ScratchServer {}

    /** No server. */
    record Offline() implements ScratchServer {}

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
