package dev.dbm.example.bookshop;

import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Table;
import java.time.Instant;

/** Who buys; an address counts once, however it is spelled. */
@Table
@Index(name = "customer_email_lower_key", expressions = "lower(email)", unique = true)
record Customer(
        @Id @Identity long id,
        String email,
        String name,
        @Default("now()") Instant createdAt) {}
