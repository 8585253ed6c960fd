package dev.dbm.docs.shop;

import dev.dbm.annotation.Aggregate;
import dev.dbm.annotation.Argument;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Parallel;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Rule;
import dev.dbm.annotation.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** More examples of docs/annotations.md, as in {@link Shop}. */
final class Ledger {
    private Ledger() {}

    // snippet: aggregate
    @Routines
    interface Sums {
        @Aggregate(
                transition = "pg_catalog.numeric_add",
                combine = "pg_catalog.numeric_add",
                initial = "0",
                parallel = Parallel.SAFE)
        BigDecimal total(@Argument(unnamed = true) BigDecimal amount);
    }
    // end

    // snippet: rule
    @Table
    @Rule(name = "keep", event = Rule.Event.DELETE, instead = true)
    @Rule(
            name = "log",
            event = Rule.Event.UPDATE,
            where = "old.amount <> new.amount",
            commands = "INSERT INTO shop.booking_log (amount) VALUES (old.amount)")
    record Entry(@Id long id, BigDecimal amount) {}
    // end

    @Table
    record BookingLog(@Nullable BigDecimal amount) {}

    @Routines
    interface Watch {
        @Function(language = "plpgsql", returns = "event_trigger", body = "BEGIN RAISE LOG '%', tg_tag; END")
        void noteDrop();
    }
}
