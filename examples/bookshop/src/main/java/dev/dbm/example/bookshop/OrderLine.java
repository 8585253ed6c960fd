package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** One book of an order, at the price of that day. */
@Table
record OrderLine(
        @Id @References(value = Order.class, onDelete = ReferentialAction.CASCADE)
        UUID orderId,

        @Id short line,
        @References(Book.class) @Index String isbn,
        @Check("quantity > 0") int quantity,

        @Column(type = "numeric(10,2)") @Check("unit_price >= 0")
        BigDecimal unitPrice,

        @Column(type = "numeric(12,2)") @Generated(value = "unit_price * quantity", storage = GeneratedStorage.STORED)
        BigDecimal total) {}
