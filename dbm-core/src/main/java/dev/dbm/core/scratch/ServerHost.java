package dev.dbm.core.scratch;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import dev.dbm.workspace.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that someone runs; only databases created here are used on it. */
final class ServerHost implements Host {
    private final ScratchServer.Server server;

    ServerHost(ScratchServer.Server server) {
        this.server = server;
    }

    @Override
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    @Override
    public Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = dataSource();
        source.setDatabaseName(database);
        return source.getConnection();
    }

    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        if (!server.user().isEmpty()) {
            source.setUser(server.user());
        }
        if (!server.password().isEmpty()) {
            source.setPassword(server.password());
        }
        return source;
    }

    @Override
    public Sql creation(Identifier database, int major) {
        return Sql.of("CREATE DATABASE {} TEMPLATE template0", database);
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
