package dev.dbm.core.scratch;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
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

    /** Files are copied rather than logged, which 15 and later would do by default: on a server that syncs nothing it takes a fifth of the time. */
    @Override
    public Sql creation(Identifier database, int major) {
        Sql strategy = Sql.of(major < 15 ? "" : " STRATEGY file_copy");
        return Sql.of("CREATE DATABASE {} TEMPLATE template0{}", database, strategy);
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
