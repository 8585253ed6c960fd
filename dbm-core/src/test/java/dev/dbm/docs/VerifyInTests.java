package dev.dbm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.Migrator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The examples of docs/verify-in-tests.md. Compiled, not run: the database is the reader's. */
abstract class VerifyInTests {
    private final DataSource testDatabase;

    VerifyInTests(DataSource testDatabase) {
        this.testDatabase = testDatabase;
    }

    // snippet: verify-in-tests
    @Test
    void records_migrations_and_database_agree() {
        Migrator migrator =
                Migrator.builder(testDatabase).schema("com.acme.shop").build();
        migrator.migrateToLatest();
        migrator.verify().assertInSync();
    }
    // end

    void nothingUnknown() {
        // snippet: verify-nothing-unmodelled
        Migrator migrator = Migrator.builder(testDatabase)
                .schema("com.acme.shop")
                .known("view public.report")
                .build();
        assertThat(migrator.verify().unknown()).isEmpty();
        assertThat(migrator.verify().gone()).isEmpty(); // what you know is still there
        // end
    }
}
