package dev.dbm.docs.quick;

// snippet: quick-verify
import dev.dbm.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void records_journal_and_database_agree() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Migrator migrator = Migrator.builder(server.getPostgresDatabase())
                    .schema("com.acme.shop")
                    .build();

            migrator.migrateToLatest();

            migrator.verify().assertInSync();
        }
    }
}
// end
