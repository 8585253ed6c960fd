package dev.dbm.core.declare.database;

import dev.dbm.annotation.Aggregate;
import dev.dbm.annotation.Argument;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Parallel;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Rule;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.View;
import java.math.BigDecimal;

/** What rules rewrite, what event triggers call, and aggregates of each sort. */
public final class Watched {
    private Watched() {}

    @Table
    @Rule(name = "a \"rule\"", event = Rule.Event.DELETE, instead = true, comment = "nothing goes")
    @Rule(
            name = "log",
            event = Rule.Event.UPDATE,
            where = "old.text IS DISTINCT FROM new.text",
            commands = {
                "INSERT INTO watched.entry_log VALUES (old.id, old.text)",
                "DELETE FROM watched.entry_log WHERE entry_log.id < old.id"
            },
            firing = Firing.ALWAYS)
    record Entry(@Id int id, String text) {}

    @Table
    record EntryLog(@Id int id, String text) {}

    @View("SELECT id, text FROM watched.entry")
    @Rule(
            name = "through",
            event = Rule.Event.INSERT,
            instead = true,
            commands = "INSERT INTO watched.entry VALUES (new.id, new.text);")
    record Entries(int id, String text) {}

    @Routines
    interface Functions {
        @Function(language = "plpgsql", returns = "event_trigger", body = "BEGIN END")
        void noteDrop();

        @Aggregate(
                transition = "pg_catalog.numeric_add",
                initial = "0",
                combine = "pg_catalog.numeric_add",
                parallel = Parallel.SAFE,
                comment = "of all rows",
                moving =
                        @Aggregate.Moving(
                                transition = "pg_catalog.numeric_add",
                                inverse = "pg_catalog.numeric_sub",
                                initial = "0"))
        BigDecimal total(@Argument(unnamed = true) BigDecimal value);

        @Aggregate(name = "greatest_of", transition = "pg_catalog.int4larger", sortOperator = ">")
        int largest(@Argument("value") int value);

        @Function(language = "sql", body = "SELECT state || item")
        String add(@Argument("state") String state, @Argument("item") String item);

        @Function(language = "sql", body = "SELECT length(state)")
        int letters(@Argument("state") String state, @Argument("item") String item);

        @Aggregate(
                transition = "add",
                state = "text",
                space = 100,
                result = "letters",
                resultExtra = true,
                resultModify = Aggregate.Modify.SHAREABLE,
                initial = "")
        void counted(@Argument("item") String item);

        @Aggregate(
                transition = "pg_catalog.ordered_set_transition",
                state = "internal",
                result = "pg_catalog.percentile_disc_final",
                resultExtra = true,
                call = Aggregate.Call.ORDERED_SET,
                direct = 1)
        void quantile(
                @Argument(unnamed = true) double share, @Argument(unnamed = true, type = "anyelement") Object value);
    }
}
