package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A role that may do nothing but connect reads the same of objects of every kind as the superuser, and nobody sees what other sessions have for a moment. */
class LimitedRoleIT {
    private static final String ROLE = "law_guest";
    private static final int DATABASES = 4;

    private final Features features = Features.read();

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void reads_what_it_may_not_use(int major) throws SQLException {
        TestServer server = TestServers.of(major);
        FeaturesLawIT.createRoles(server);
        server.execute("DO $$ BEGIN CREATE ROLE " + ROLE + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        for (int seed = 0; seed < DATABASES; seed++) {
            try (TestDatabase database = server.lendDatabase();
                    Connection other = database.connect();
                    Statement temporary = other.createStatement();
                    Connection limited = database.dataSource(ROLE, "").getConnection()) {
                features.any(new Random(seed)).sql().forEach(database::execute);
                database.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
                List<SchemaObject> all = objects(database.connection());
                temporary.execute("CREATE TEMP TABLE passing (id serial PRIMARY KEY); CREATE TEMP VIEW glance AS SELECT"
                        + " * FROM passing; CREATE INDEX ON passing (id)");

                assertThat(objects(limited)).as("seed %s", seed).isEqualTo(all);
                assertThat(objects(other)).as("seed %s", seed).isEqualTo(all);
            }
        }
    }

    /** Which owners are remarkable depends on who reads. */
    private static List<SchemaObject> objects(Connection connection) {
        Introspection read = Introspector.introspect(connection, Namespaces.all());
        return read.schema().objects().values().stream()
                .filter(object -> object.id().kind() != ObjectKind.OWNER)
                .toList();
    }
}
