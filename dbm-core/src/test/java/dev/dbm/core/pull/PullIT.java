package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Source, first migration and its record from a live database. */
class PullIT {
    @TempDir
    Path folder;

    private static final TestServer SERVER = TestServers.of(TestServers.majors().getFirst());

    private static final String SHOP = """
        CREATE TYPE order_status AS ENUM ('PENDING', 'PAID', 'SHIPPED');
        CREATE TYPE book_format AS ENUM ('hardcover', 'e-book');
        CREATE TABLE customer (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email text NOT NULL UNIQUE,
          name varchar(80) NOT NULL,
          note text,
          created_at timestamptz NOT NULL DEFAULT now());
        COMMENT ON TABLE customer IS 'Who buys';
        COMMENT ON COLUMN customer.note IS 'Two
        lines';
        CREATE TABLE orders (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
          status order_status NOT NULL DEFAULT 'PENDING',
          format book_format,
          total numeric(12,2) NOT NULL CHECK (total >= 0),
          tags text[] NOT NULL,
          details jsonb,
          payload bytea,
          placed_at timestamptz NOT NULL);
        CREATE INDEX ON orders (customer_id);
        CREATE INDEX ON orders (customer_id, placed_at DESC);
        CREATE INDEX orders_lower_idx ON orders (lower(id::text)) WHERE total > 5;
        CREATE TABLE item (id serial PRIMARY KEY, order_id uuid REFERENCES orders, line_1_text text, class text, address_1 text)\
        """;

    private static final String ORDERS = """
        package com.acme.shop;

        import dev.dbm.annotation.Check;
        import dev.dbm.annotation.Column;
        import dev.dbm.annotation.Default;
        import dev.dbm.annotation.Id;
        import dev.dbm.annotation.Index;
        import dev.dbm.annotation.Json;
        import dev.dbm.annotation.References;
        import dev.dbm.annotation.ReferentialAction;
        import dev.dbm.annotation.Table;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.List;
        import java.util.UUID;
        import org.jspecify.annotations.Nullable;

        @Table
        @Index(columns = {"customerId", "placedAt DESC"})
        @Index(name = "orders_lower_idx", expressions = "lower((id)::text)", where = "total > (5)::numeric")
        public record Orders(
                @Id @Default("gen_random_uuid()") UUID id,

                @References(value = Customer.class, onDelete = ReferentialAction.CASCADE) @Index
                long customerId,

                @Default("'PENDING'::public.order_status") OrderStatus status,
                @Nullable BookFormat format,

                @Column(type = "numeric(12,2)") @Check("total >= (0)::numeric")
                BigDecimal total,

                List<String> tags,
                @Json @Nullable String details,
                byte @Nullable [] payload,
                Instant placedAt) {}
        """;

    private PullResult pull(TestDatabase database) {
        return workspace().pull(PullOptions.of(database.dataSource(), "com.acme.shop", folder.resolve("java")));
    }

    private Workspace workspace() {
        return Workspace.builder(folder.resolve("migrations"))
                .scratch(ScratchServer.at(SERVER.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private String source(String name) throws IOException {
        return Files.readString(folder.resolve("java/com/acme/shop/" + name));
    }

    @Test
    void writes_what_a_person_would() throws IOException {
        try (TestDatabase database = SERVER.createDatabase()) {
            database.execute(SHOP);

            PullResult result = pull(database);

            assertThat(source("Orders.java")).isEqualTo(ORDERS);
            assertThat(result.recorded()).isInstanceOf(Recorded.Now.class);
        }
    }
}
