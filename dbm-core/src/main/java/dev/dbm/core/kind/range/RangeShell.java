package dev.dbm.core.kind.range;

import dev.dbm.schema.DataType;
import dev.dbm.schema.RangeType;
import java.util.Optional;

/**
 * A range type of which PostgreSQL knows nothing but the name. It is written as a range of itself, which no range type can be.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtype.html">CREATE TYPE</a>
 */
final class RangeShell {
    private RangeShell() {}

    /** Returns the shell of a range type. */
    static RangeType of(RangeType type) {
        return new RangeType(
                type.name(),
                DataType.of(type.name()),
                type.multirange(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns whether a range type is only a shell. */
    static boolean is(RangeType type) {
        return type.subtype().equals(DataType.of(type.name()));
    }
}
