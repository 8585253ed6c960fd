package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Policy;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.RowSecurity;
import dev.dbm.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thinks of a book; one opinion each. Everyone may read it. Whoever is not the owner of the table writes in the name of the customer that the
 * session is for, {@code SET shop.customer = '42'}.
 */
@Table
@Index(columns = {"isbn", "writtenAt desc"})
@RowSecurity
@Policy(name = "review_read", command = Policy.Command.SELECT, using = "true")
@Policy(name = "review_own", using = "customer_id = current_setting('shop.customer', true)::bigint")
record Review(
        @Id @References(value = Customer.class, onDelete = ReferentialAction.CASCADE)
        long customerId,

        @Id @References(value = Book.class, onDelete = ReferentialAction.CASCADE)
        String isbn,

        @Check("stars between 1 and 5") short stars,
        @Nullable String text,
        @Default("now()") Instant writtenAt) {}
