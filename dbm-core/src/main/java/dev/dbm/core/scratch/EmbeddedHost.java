package dev.dbm.core.scratch;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A server started from its binaries; it lives as long as this object. */
final class EmbeddedHost implements Host {
    private final EmbeddedPostgres server;
    private final List<String> notes;

    private EmbeddedHost(EmbeddedPostgres server, List<String> notes) {
        this.server = server;
        this.notes = notes;
    }

    /** Starts a server that need not survive a crash: nothing in it is worth keeping. */
    static EmbeddedHost start(Binaries binaries) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPgBinaryResolver(
                        (system, architecture) -> binaries.archive().open())
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "20")
                .setServerConfig("autovacuum", "off")
                .start();
        return new EmbeddedHost(server, binaries.note());
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
    public Sql creation(Identifier database, int major) {
        return unlogged(database, major);
    }

    /** Files are copied rather than logged, which 15 and later would do by default: on a server that syncs nothing it takes a fifth of the time. */
    static Sql unlogged(Identifier database, int major) {
        Sql strategy = Sql.of(major < 15 ? "" : " STRATEGY file_copy");
        return Sql.of("CREATE DATABASE {} TEMPLATE template0{}", database, strategy);
    }

    @Override
    public List<String> notes() {
        return notes;
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
