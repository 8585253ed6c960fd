package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.column;
import static dev.dbm.core.declare.Declared.find;
import static dev.dbm.core.declare.Declared.name;
import static dev.dbm.core.declare.Declared.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The example that everything else was designed around, read whole. */
class FirstPageTest {
    @Table
    record Customer(
            @Id @Identity long id,
            @Unique String email,
            String name,
            @Default("now()") Instant createdAt) {}

    @EnumType
    enum OrderStatus {
        PENDING,
        PAID,
        SHIPPED
    }

    @Table("orders")
    @Index(columns = {"customerId", "placedAt desc"})
    @Check(name = "orders_note_not_blank", value = "note is null or note <> ''")
    record Order(
            @Id UUID id,
            @References(Customer.class) long customerId,
            @Default("'PENDING'") OrderStatus status,

            @Column(type = "numeric(12,2)") @Check("total >= 0")
            BigDecimal total,

            @Nullable String note,
            Instant placedAt) {}

    private final Schema schema = Declared.schema(Customer.class, Order.class);

    @Test
    void names_everything_as_postgresql_would() {
        assertThat(names(schema, Namespace.class)).containsExactly("public");
        assertThat(names(schema, dev.dbm.schema.Table.class)).containsExactly("customer", "orders");
        assertThat(names(schema, dev.dbm.schema.EnumType.class)).containsExactly("order_status");
        assertThat(names(schema, PrimaryKey.class)).containsExactly("customer_pkey", "orders_pkey");
        assertThat(names(schema, UniqueConstraint.class)).containsExactly("customer_email_key");
        assertThat(names(schema, ForeignKey.class)).containsExactly("orders_customer_id_fkey");
        assertThat(names(schema, CheckConstraint.class)).containsExactly("orders_note_not_blank", "orders_total_check");
        assertThat(names(schema, dev.dbm.schema.Index.class)).containsExactly("orders_customer_id_placed_at_idx");
        assertThat(schema.externals()).isEmpty();
    }

    @Test
    void reads_columns_in_order_with_type_nullability_and_value() {
        assertThat(schema.columns(name("orders")))
                .extracting(column -> column.name() + " " + column.type().text() + (column.notNull() ? "" : " null"))
                .containsExactly(
                        "id uuid",
                        "customer_id bigint",
                        "status public.order_status",
                        "total numeric(12,2)",
                        "note text null",
                        "placed_at timestamp with time zone");
        assertThat(schema.columns(name("orders")))
                .extracting(dev.dbm.schema.Column::position)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(column(schema, "orders", "status").value())
                .isEqualTo(new ColumnValue.Default(new SqlExpression("'PENDING'")));
        assertThat(column(schema, "customer", "id"))
                .isEqualTo(new dev.dbm.schema.Column(
                        name("customer"),
                        new Identifier("id"),
                        1,
                        DataType.parse("bigint"),
                        Optional.empty(),
                        Nullability.notNull(),
                        new ColumnValue.Identity(
                                IdentityMode.ALWAYS,
                                new Identifier("customer_id_seq"),
                                SequenceOptions.of(DataType.parse("bigint"))),
                        Optional.empty()));
    }

    @Test
    void reads_the_keys_of_the_index() {
        assertThat(find(schema, dev.dbm.schema.Index.class, ObjectKind.INDEX, "orders_customer_id_placed_at_idx")
                        .keys())
                .containsExactly(
                        new IndexKey.ColumnKey(new Identifier("customer_id"), KeyOptions.ascending()),
                        new IndexKey.ColumnKey(new Identifier("placed_at"), KeyOptions.descending()));
    }

    @Test
    void does_not_depend_on_the_order_of_the_classes() {
        assertThat(Declared.declaration(Order.class, OrderStatus.class, Customer.class))
                .isEqualTo(Declared.declaration(Customer.class, Order.class));
    }
}
