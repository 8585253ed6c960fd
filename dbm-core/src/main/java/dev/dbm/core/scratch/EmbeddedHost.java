package dev.dbm.core.scratch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A server started from binaries on the class path; it lives as long as this object. */
final class EmbeddedHost implements Host {
    private final EmbeddedPostgres server;

    private EmbeddedHost(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server that need not survive a crash: nothing in it is worth keeping. */
    static EmbeddedHost start() throws IOException {
        return new EmbeddedHost(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "20")
                .setServerConfig("autovacuum", "off")
                .start());
    }

    @Override
    public Connection connect() throws SQLException {
        return connect("postgres");
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
