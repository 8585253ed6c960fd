package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer thinks of a book; one opinion each. */
@Table
@Index(columns = {"isbn", "writtenAt desc"})
record Review(
        @Id @References(value = Customer.class, onDelete = ReferentialAction.CASCADE)
        long customerId,

        @Id @References(value = Book.class, onDelete = ReferentialAction.CASCADE)
        String isbn,

        @Check("stars between 1 and 5") short stars,
        @Nullable String text,
        @Default("now()") Instant writtenAt) {}
