package dev.dbm.example.bookshop;

import dev.dbm.annotation.View;
import java.math.BigDecimal;

/** A book that was sold, and what it brought. */
@View("""
    SELECT book.isbn, book.title, sum(order_line.quantity) AS copies, sum(order_line.total) AS revenue
    FROM book
    JOIN order_line USING (isbn)
    GROUP BY book.isbn, book.title
    """)
record BestSeller(String isbn, String title, long copies, BigDecimal revenue) {}
