package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page of rows shows.
 *
 * @param relation the table or view
 * @param filters what rows must satisfy, all of it
 * @param sorts what rows are sorted by before the key, the outermost first
 * @param position which of the rows
 */
public record RowQuery(Relation relation, List<RowFilter> filters, List<RowSort> sorts, RowPosition position) {
    /** Copies the lists. */
    public RowQuery {
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
    }

    /** Returns the first rows of a relation. */
    public static RowQuery of(Relation relation) {
        return new RowQuery(relation, List.of(), List.of(), new RowPosition.First());
    }

    /** Returns the same rows from another position. */
    public RowQuery at(RowPosition other) {
        return new RowQuery(relation, filters, sorts, other);
    }

    /** Returns the first of the rows that satisfy these. */
    public RowQuery withFilters(List<RowFilter> other) {
        return new RowQuery(relation, other, sorts, new RowPosition.First());
    }

    /** Returns the first of the same rows in another order. */
    public RowQuery withSorts(List<RowSort> other) {
        return new RowQuery(relation, filters, other, new RowPosition.First());
    }

    /** Returns the rows without one filter. */
    public RowQuery without(RowFilter filter) {
        return withFilters(filters.stream().filter(one -> !one.equals(filter)).toList());
    }

    /** Returns the same rows sorted by this column alone; the other way round if they are, and not at all if they are that too. */
    public RowQuery sortedBy(RowField field) {
        Optional<RowSort.Direction> now = direction(field);
        if (now.isEmpty()) {
            return withSorts(List.of(new RowSort(field, RowSort.Direction.ASC)));
        }
        return withSorts(
                now.get() == RowSort.Direction.ASC ? List.of(new RowSort(field, RowSort.Direction.DESC)) : List.of());
    }

    /** Returns the direction in which the rows are sorted by a column, if they are. */
    public Optional<RowSort.Direction> direction(RowField field) {
        return sorts.stream()
                .filter(sort -> sort.field().equals(field))
                .map(RowSort::direction)
                .findFirst();
    }

    /** Returns whether all rows have to be read to know which come first. */
    public boolean scans() {
        return !sorts.isEmpty() && sorts.get(0).field().sorting() != RowField.Sorting.INDEXED;
    }

    /** Returns whether the rows are shown in the order in which they lie, for want of another. */
    boolean liesInOrder() {
        return sorts.isEmpty() && relation.key() instanceof RowKey.Place;
    }

    /**
     * Returns the row of another table that a row refers to by a foreign key.
     *
     * @param values the values of the referring columns
     * @return empty where it refers to none, since one of them is null
     */
    public static Optional<RowQuery> referenced(Relation target, ForeignKey key, List<@Nullable String> values) {
        return equal(target, key.referencedColumns(), values);
    }

    /** Returns the rows of another table that refer to a row by a foreign key. */
    public static Optional<RowQuery> referencing(Relation source, ForeignKey key, List<@Nullable String> values) {
        return equal(source, key.columns(), values);
    }

    private static Optional<RowQuery> equal(
            Relation relation, List<Identifier> columns, List<@Nullable String> values) {
        List<RowFilter> filters = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<RowField> field = relation.field(columns.get(i));
            String value = values.get(i);
            if (field.isEmpty() || value == null) {
                return Optional.empty();
            }
            filters.add(new RowFilter(field.get(), FilterOperator.EQUAL, List.of(value)));
        }
        return Optional.of(of(relation).withFilters(filters));
    }

    RowOrder order() {
        return RowOrder.of(relation, sorts);
    }

    /** Returns the conditions of the filters and another one; nothing without any. */
    BoundSql where(BoundSql range) {
        List<BoundSql> conditions = new ArrayList<>();
        filters.forEach(filter -> conditions.add(filter.condition()));
        if (!range.isEmpty()) {
            conditions.add(range);
        }
        return conditions.isEmpty() ? BoundSql.EMPTY : BoundSql.of("WHERE {}", BoundSql.join(" AND ", conditions));
    }

    /** Returns the whole of what is filtered, for export: every column as it is. */
    BoundSql everything() {
        Sql columns = Sql.join(
                ", ",
                relation.fields().stream()
                        .map(field -> Sql.of("{}", field.name()))
                        .toList());
        // Where rows lie is the order in which they are read anyway.
        Sql order = liesInOrder() ? Sql.EMPTY : order().clause();
        return BoundSql.join(
                " ",
                List.of(
                        BoundSql.of("SELECT {} FROM {} AS line", columns, relation.name()),
                        where(BoundSql.EMPTY),
                        BoundSql.of("{}", order)));
    }
}
