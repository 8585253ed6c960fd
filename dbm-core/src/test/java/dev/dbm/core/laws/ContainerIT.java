package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official image differs from the embedded binaries in locale, encoding and build; what is written must be read back there too. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerIT {
    @Container
    private static final PostgreSQLContainer SERVER = new PostgreSQLContainer("postgres:18-alpine");

    @Test
    void reads_back_what_it_created_on_the_official_image() throws SQLException {
        List<SchemaObject> objects =
                new ArrayList<>(RandomSchema.of(42, 8).objects().values());
        objects.add(Namespace.of(Namespace.PUBLIC));
        Schema schema = Schema.of(objects);

        try (Connection connection =
                DriverManager.getConnection(SERVER.getJdbcUrl(), SERVER.getUsername(), SERVER.getPassword())) {
            for (Statement statement :
                    new Planner().plan(Schema.initial(), schema).statements()) {
                try (java.sql.Statement jdbc = connection.createStatement()) {
                    jdbc.setEscapeProcessing(false);
                    jdbc.execute(statement.sql());
                }
            }

            assertThat(Introspector.introspect(connection, Namespaces.all())
                            .schema()
                            .objects())
                    .isEqualTo(schema.objects());
        }
    }
}
