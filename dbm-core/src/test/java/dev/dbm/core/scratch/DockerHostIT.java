package dev.dbm.core.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbm.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DockerHostIT {
    @Test
    void creates_databases_in_a_container() throws SQLException {
        assumeThat(DockerHost.isAvailable())
                .as("Skipped: no Docker engine answers")
                .isTrue();
        try (DockerHost host = DockerHost.start(16);
                Connection admin = host.connect();
                Statement statement = admin.createStatement()) {
            statement.execute(host.creation(new Identifier("proof"), 16).text());

            assertThat(host.notes()).containsExactly("the scratch server is in Docker: postgres:16-alpine");
            try (Connection connection = host.connect("proof")) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(16);
                assertThat(connection.getCatalog()).isEqualTo("proof");
            }
        }
    }
}
