package dev.dbm.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.InspectFormat;
import dev.dbm.workspace.InspectResult;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InspectIT {
    private static final String[] SHOP = {
        "CREATE TYPE order_status AS ENUM ('PENDING', 'PAID', 'it''s \"odd\"')",
        "CREATE DOMAIN price AS numeric(12,2) CHECK (VALUE >= 0)",
        "CREATE SEQUENCE invoice_number START 1000",
        "CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE,"
                + " referred_by bigint REFERENCES customer)",
        "COMMENT ON TABLE customer IS 'Who buys'",
        "COMMENT ON COLUMN customer.email IS 'lower case'",
        "CREATE TABLE orders (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), customer_id bigint NOT NULL"
                + " REFERENCES customer ON DELETE CASCADE, status order_status NOT NULL DEFAULT 'PENDING',"
                + " total price NOT NULL, net numeric(12,2) GENERATED ALWAYS AS (total / 1.19) STORED,"
                + " placed_at timestamptz(3) NOT NULL, note varchar(20), CONSTRAINT note_given CHECK (note <> ''))",
        "CREATE INDEX orders_placed ON orders (customer_id, placed_at DESC) WHERE note IS NOT NULL",
        "CREATE TABLE profile (customer_id bigint PRIMARY KEY REFERENCES customer)",
        "CREATE VIEW paid AS SELECT id, total FROM orders WHERE status = 'PAID'",
        "CREATE VIEW big AS SELECT id FROM paid WHERE total > 100",
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN NEW;\nEND $$",
        "CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch()",
        "CREATE SCHEMA \"odd \"\"name\"",
        "CREATE TABLE \"odd \"\"name\".\"T x\" (\"pk\" int, \"A b\" order_status[] DEFAULT '{}', \"`\" text DEFAULT"
                + " '`')",
        "CREATE TABLE \"odd \"\"name\".empty ()"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void its_sql_makes_the_same_database_from_nothing(int major) throws IOException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                TestDatabase copy = TestServers.of(major).createDatabase()) {
            database.execute(SHOP);

            Psql.run(copy, Files.writeString(folder.resolve("all.sql"), inspect(database, InspectFormat.SQL)));

            assertThat(CatalogDump.of(copy)).isEqualTo(CatalogDump.of(database));
        }
    }

    @Test
    void its_json_is_a_snapshot_without_any_difference() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(SHOP);
            Path file = Files.writeString(folder.resolve("shop.json"), inspect(database, InspectFormat.JSON));

            assertThat(workspace()
                            .diff(DiffSide.snapshot(file), DiffSide.live(database.dataSource()))
                            .sql())
                    .isEmpty();
        }
    }

    @Test
    void tells_everything_to_who_may_only_connect() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(SHOP);
            String role = "only_connects_" + database.name();
            database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "REVOKE ALL ON SCHEMA public FROM PUBLIC");

            InspectResult asOwner = workspace().inspect(DiffSide.live(database.dataSource()), InspectFormat.TEXT);
            InspectResult asGuest =
                    workspace().inspect(DiffSide.live(database.dataSource(role, "x")), InspectFormat.TEXT);

            database.execute("GRANT ALL ON SCHEMA public TO PUBLIC", "DROP ROLE " + role);
            assertThat(asGuest.text()).isEqualTo(asOwner.text());
        }
    }

    @Test
    void writes_columns_below_one_another_and_names_what_is_not_modelled() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(SHOP);
            database.execute("CREATE TABLE log (at date) PARTITION BY RANGE (at)");

            InspectResult result = workspace().inspect(DiffSide.live(database.dataSource()), InspectFormat.TEXT);

            assertThat(result.unmodelled()).extracting(one -> one.describe()).contains("partitioned table public.log");
            Golden.check("shop.txt", result.text().replace(database.name(), "shop"));
        }
    }

    private static String inspect(TestDatabase database, InspectFormat format) {
        return workspace().inspect(DiffSide.live(database.dataSource()), format).text();
    }

    private static Workspace workspace() {
        return Workspace.builder(Path.of("none")).build();
    }
}
