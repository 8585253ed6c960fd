package dev.dbm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the first page costs the database; how long it takes is measured in benchmarks/. */
class FirstPageIT {
    @Test
    void reads_the_catalog_once_and_later_pages_not_at_all() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Studio studio = Studio.builder(database.dataSource()).start();
                StudioClient client = new StudioClient(studio.address())) {
            assertThat(database.statements()).isEmpty();

            assertThat(client.get("/").statusCode()).isEqualTo(200);
            long first = readings(database);
            client.get("/");
            client.get("/palette");
            long second = readings(database);
            client.post("/refresh", Map.of());
            long refreshed = readings(database);

            assertThat(first).isPositive();
            assertThat(second).isEqualTo(first);
            assertThat(refreshed).isEqualTo(2 * first);
        }
    }

    /** How many statements looked at what depends on what, of which an introspection has always the same number. */
    private static long readings(TestDatabase database) {
        return database.statements().stream()
                .filter(sql -> sql.contains("pg_depend"))
                .count();
    }
}
