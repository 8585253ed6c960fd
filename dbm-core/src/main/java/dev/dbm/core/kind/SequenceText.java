package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** The DDL that sequences and identity columns share. */
public final class SequenceText {
    private SequenceText() {}

    /** Returns the options that are not what PostgreSQL takes for a sequence of this type unless told otherwise; the type is not among them. */
    public static Sql options(SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.of(options.type(), options.increment());
        // The usual start is the limit that the sequence counts away from.
        long start = options.increment() > 0 ? options.minValue() : options.maxValue();
        return Sql.join(
                " ",
                List.of(
                        written("START WITH {}", options.start(), start),
                        written("INCREMENT BY {}", options.increment(), 1),
                        written("MINVALUE {}", options.minValue(), usual.minValue()),
                        written("MAXVALUE {}", options.maxValue(), usual.maxValue()),
                        written("CACHE {}", options.cache(), usual.cache()),
                        options.cycle() ? cycle(options) : Sql.EMPTY));
    }

    private static Sql written(String template, long value, long usual) {
        return value == usual ? Sql.EMPTY : Sql.of(template, value);
    }

    /** Returns the options that differ, each as {@code ALTER SEQUENCE} takes it; the type is not among them. */
    public static List<Sql> changes(SequenceOptions from, SequenceOptions to) {
        List<Sql> changes = new ArrayList<>();
        if (from.increment() != to.increment()) {
            changes.add(Sql.of("INCREMENT BY {}", to.increment()));
        }
        if (from.minValue() != to.minValue()) {
            changes.add(Sql.of("MINVALUE {}", to.minValue()));
        }
        if (from.maxValue() != to.maxValue()) {
            changes.add(Sql.of("MAXVALUE {}", to.maxValue()));
        }
        if (from.start() != to.start()) {
            changes.add(Sql.of("START WITH {}", to.start()));
        }
        if (from.cache() != to.cache()) {
            changes.add(Sql.of("CACHE {}", to.cache()));
        }
        if (from.cycle() != to.cycle()) {
            changes.add(cycle(to));
        }
        return changes;
    }

    private static Sql cycle(SequenceOptions options) {
        return Sql.raw(options.cycle() ? "CYCLE" : "NO CYCLE");
    }
}
