package dev.dbm.core.scratch;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container, which lives as long as this object. */
final class DockerHost implements Host {
    private final PostgreSQLContainer container;

    private DockerHost(PostgreSQLContainer container) {
        this.container = container;
    }

    /** Returns whether a Docker engine answers. */
    static boolean isAvailable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Starts the official image of a major, set up like the embedded server: nothing in it is worth keeping. */
    static DockerHost start(int major) {
        PostgreSQLContainer container = new PostgreSQLContainer(image(major));
        container.setCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "autovacuum=off");
        container.start();
        return new DockerHost(container);
    }

    private static String image(int major) {
        return "postgres:" + major + "-alpine";
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(container.getDatabaseName());
    }

    @Override
    public Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
        return DriverManager.getConnection(url, container.getUsername(), container.getPassword());
    }

    @Override
    public Sql creation(Identifier database, int major) {
        return EmbeddedHost.unlogged(database, major);
    }

    @Override
    public List<String> notes() {
        return List.of("the scratch server is in Docker: " + container.getDockerImageName());
    }

    @Override
    public void close() {
        container.close();
    }
}
