package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Trigger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer ordered at one time. */
@Table("orders")
@Index(columns = {"customerId", "placedAt desc"})
@Index(name = "orders_open_idx", columns = "placedAt", where = "status = 'PENDING'")
@Check(name = "orders_shipped_after_placed", value = "shipped_at >= placed_at")
@Check(name = "orders_note_not_blank", value = "note <> ''")
@Trigger(
        name = "orders_note_shipment",
        events = {Trigger.Event.INSERT, Trigger.Event.UPDATE},
        function = "note_shipment")
record Order(
        @Id @Default("gen_random_uuid()") UUID id,
        @References(Customer.class) long customerId,
        @Default("'PENDING'") OrderStatus status,
        @Default("now()") Instant placedAt,
        @Nullable Instant shippedAt,
        @Nullable String note) {}
