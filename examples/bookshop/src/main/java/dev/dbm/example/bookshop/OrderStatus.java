package dev.dbm.example.bookshop;

import dev.dbm.annotation.EnumType;

/** How far an order is. */
@EnumType
enum OrderStatus {
    PENDING,
    PAID,
    SHIPPED
}
