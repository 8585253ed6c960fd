package dev.dbm.docs.quick;

// snippet: quick-declare
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import java.time.Instant;

@Table
record Customer(
        @Id @Identity long id,
        @Unique String email,
        String name,
        @Default("now()") Instant createdAt) {}
// end
