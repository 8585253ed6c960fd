package dev.dbm.testkit;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One small shop as it changes over time: each interface is a state of the declaration. */
public final class Shops {
    private Shops() {}

    /** The beginning. */
    public interface First {
        @Table("customer")
        record Customer(
                @Id @Identity long id,
                @Unique String email,
                String name,
                @Default("now()") Instant createdAt) {}

        @EnumType("order_status")
        enum Status {
            PENDING,
            PAID
        }

        @Table("orders")
        @Index(columns = {"customerId", "placedAt desc"})
        record Order(
                @Id long id,
                @References(Customer.class) long customerId,
                @Default("'PENDING'") Status status,

                @Column(type = "numeric(12,2)") @Check("total >= 0")
                BigDecimal total,

                Instant placedAt) {}

        Class<?>[] CLASSES = {Customer.class, Order.class};
    }

    /** A note on the order, with texts that the server writes in its own way. */
    public interface Noted {
        @Table("orders")
        @Index(columns = {"customerId", "placedAt desc"})
        @Check(name = "orders_note_not_blank", value = "note is null or note <> ''")
        @Check(name = "orders_note_known", value = "note in ('a', 'b', 'c')")
        record Order(
                @Id long id,
                @References(First.Customer.class) long customerId,
                @Default("'PENDING'") First.Status status,

                @Column(type = "numeric(12,2)") @Check("total >= 0")
                BigDecimal total,

                Instant placedAt,
                @Nullable String note) {}

        Class<?>[] CLASSES = {First.Customer.class, Order.class};
    }

    /** The notes that are known are others. */
    public interface Rechecked {
        @Table("orders")
        @Index(columns = {"customerId", "placedAt desc"})
        @Check(name = "orders_note_not_blank", value = "note is null or note <> ''")
        @Check(name = "orders_note_known", value = "note in ('a', 'b', 'd')")
        record Order(
                @Id long id,
                @References(First.Customer.class) long customerId,
                @Default("'PENDING'") First.Status status,

                @Column(type = "numeric(12,2)") @Check("total >= 0")
                BigDecimal total,

                Instant placedAt,
                @Nullable String note) {}

        Class<?>[] CLASSES = {First.Customer.class, Order.class};
    }

    /** The customer's name is called otherwise, and nobody says so. */
    public interface Renamed {
        @Table("customer")
        record Customer(
                @Id @Identity long id,
                @Unique String email,
                String fullName,
                @Default("now()") Instant createdAt) {}

        @Table("customer")
        record Said(
                @Id @Identity long id,
                @Unique String email,
                @RenamedFrom("name") String fullName,
                @Default("now()") Instant createdAt) {}

        @Table("customer")
        @DropAllowed("name")
        record Dropped(
                @Id @Identity long id,
                @Unique String email,
                @Nullable String fullName,
                @Default("now()") Instant createdAt) {}
    }

    /** One table fewer. */
    public interface Fewer {
        Class<?>[] CLASSES = {First.Customer.class};
    }

    /** A label more, used at once, and an index built without blocking writers. */
    public interface Labelled {
        @EnumType("order_status")
        enum Status {
            PENDING,
            PAID,
            SHIPPED
        }

        @Table("orders")
        @Index(columns = {"customerId", "placedAt desc"})
        @Index(columns = "placedAt", concurrently = true)
        record Order(
                @Id long id,
                @References(First.Customer.class) long customerId,
                @Default("'SHIPPED'") Status status,

                @Column(type = "numeric(12,2)") @Check("total >= 0")
                BigDecimal total,

                Instant placedAt) {}

        Class<?>[] CLASSES = {First.Customer.class, Order.class};
    }

    /** A label fewer than in {@link Labelled}, and the customer's name called otherwise. */
    public interface Shrunk {
        @Table("orders")
        @Index(columns = {"customerId", "placedAt desc"})
        record Order(
                @Id long id,
                @References(Renamed.Customer.class) long customerId,
                @Default("'PENDING'") First.Status status,

                @Column(type = "numeric(12,2)") @Check("total >= 0")
                BigDecimal total,

                Instant placedAt) {}

        Class<?>[] CLASSES = {Renamed.Customer.class, Order.class};
    }
}
