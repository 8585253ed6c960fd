package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of all rows of a relation in which no two rows share a place: the columns to sort by, then those of the key.
 *
 * <p>What follows a row is a sequence of ranges, each of which an index can find by itself. They are asked for one after the other until a page is full; as one
 * condition with OR, PostgreSQL would read everything before them.
 *
 * @param keys the keys, in order, of a relation that is called {@code line} in the statement; empty where rows have no order
 */
record RowOrder(List<Key> keys) {
    RowOrder {
        keys = List.copyOf(keys);
    }

    /**
     * A key of the order.
     *
     * @param column the column
     * @param operand the column as operators take it
     * @param direction the direction
     * @param accepts whether rows may have nothing there
     */
    record Key(Sql column, Sql operand, RowSort.Direction direction, RowField.Accepts accepts) {
        private boolean nullable() {
            return accepts == RowField.Accepts.NULL;
        }

        private Key reversed() {
            return new Key(column, operand, direction.reversed(), accepts);
        }

        private boolean ascending() {
            return direction == RowSort.Direction.ASC;
        }

        private BoundSql sameAs(@Nullable String value) {
            return value == null
                    ? BoundSql.of("{} IS NULL", column)
                    : BoundSql.of("{} = {}", operand, new BoundSql.Value(value));
        }

        /** The ranges of this key alone that follow a value, in their order. */
        private List<BoundSql> following(@Nullable String value) {
            List<BoundSql> ranges = new ArrayList<>();
            if (value != null) {
                ranges.add(BoundSql.of("{} {} {}", operand, comparison(), new BoundSql.Value(value)));
                if (nullable() && ascending()) {
                    ranges.add(BoundSql.of("{} IS NULL", column));
                }
            } else if (!ascending()) {
                ranges.add(BoundSql.of("{} IS NOT NULL", column));
            }
            return ranges;
        }

        private Sql comparison() {
            return Sql.raw(ascending() ? ">" : "<");
        }
    }

    /** Returns the order of a relation that is sorted by some columns. */
    static RowOrder of(Relation relation, List<RowSort> sorts) {
        List<Key> keys = new ArrayList<>();
        Set<Identifier> taken = new HashSet<>();
        for (RowSort sort : sorts) {
            if (taken.add(sort.field().name())) {
                keys.add(key(sort.field(), sort.direction(), sort.field().accepts()));
            }
        }
        // Where the key goes the same way as what is sorted by, one index over both serves.
        RowSort.Direction direction =
                sorts.isEmpty() ? RowSort.Direction.ASC : sorts.getLast().direction();
        switch (relation.key()) {
            case RowKey.Columns(var columns, var rank) -> {
                for (Identifier column : columns) {
                    if (taken.add(column)) {
                        RowField field = relation.field(column).orElseThrow();
                        keys.add(key(field, direction, RowField.Accepts.VALUES_ONLY));
                    }
                }
            }
            case RowKey.Place() -> {
                Sql place = Sql.raw("line.ctid");
                keys.add(new Key(place, place, direction, RowField.Accepts.VALUES_ONLY));
            }
            case RowKey.None() -> {}
        }
        return new RowOrder(keys);
    }

    private static Key key(RowField field, RowSort.Direction direction, RowField.Accepts accepts) {
        // With the relation before it: ORDER BY would take a mere name for what is selected, which is a text.
        Sql column = Sql.of("line.{}", field.name());
        return new Key(column, field.operand(column), direction, accepts);
    }

    /** Returns the order backwards. */
    RowOrder reversed() {
        return new RowOrder(keys.stream().map(Key::reversed).toList());
    }

    /** Returns the ORDER BY; nothing without an order. */
    Sql clause() {
        if (keys.isEmpty()) {
            return Sql.EMPTY;
        }
        return Sql.of(
                "ORDER BY {}",
                keys.stream()
                        .map(key -> Sql.of("{}{}", key.column, Sql.raw(key.ascending() ? "" : " DESC")))
                        .toList());
    }

    /** Returns conditions for the rows that follow the one with these values, the next rows first. */
    List<BoundSql> following(List<@Nullable String> values) {
        if (values.size() != keys.size()) {
            throw new IllegalArgumentException("A position in this order has " + keys.size() + " values: " + values);
        }
        int start = together(values);
        List<BoundSql> ranges = new ArrayList<>();
        if (start < keys.size() - 1) {
            Key first = keys.get(start);
            ranges.add(within(start, values, rowComparison(start, values)));
            if (first.nullable() && first.ascending()) {
                ranges.add(within(start, values, BoundSql.of("{} IS NULL", first.column)));
            }
        } else {
            keys.get(start).following(values.get(start)).forEach(range -> ranges.add(within(start, values, range)));
        }
        for (int i = start - 1; i >= 0; i--) {
            int at = i;
            keys.get(i).following(values.get(i)).forEach(range -> ranges.add(within(at, values, range)));
        }
        return ranges;
    }

    /** The first of the keys at the end that one comparison of rows serves: they go the same way, and null is none of their values. */
    private int together(List<@Nullable String> values) {
        int start = keys.size() - 1;
        while (start > 0
                && !keys.get(start).nullable()
                && keys.get(start - 1).direction == keys.get(start).direction
                && values.get(start - 1) != null) {
            start--;
        }
        return start;
    }

    private BoundSql rowComparison(int start, List<@Nullable String> values) {
        List<Sql> columns = new ArrayList<>();
        List<BoundSql> bounds = new ArrayList<>();
        for (int i = start; i < keys.size(); i++) {
            columns.add(keys.get(i).operand);
            bounds.add(BoundSql.of("{}", new BoundSql.Value(Objects.requireNonNull(values.get(i)))));
        }
        return BoundSql.of("({}) {} ({})", columns, keys.get(start).comparison(), BoundSql.join(", ", bounds));
    }

    /** The rows of a range that agree with the position in all keys before one. */
    private BoundSql within(int key, List<@Nullable String> values, BoundSql range) {
        List<BoundSql> parts = new ArrayList<>();
        for (int i = 0; i < key; i++) {
            parts.add(keys.get(i).sameAs(values.get(i)));
        }
        parts.add(range);
        return BoundSql.join(" AND ", parts);
    }
}
