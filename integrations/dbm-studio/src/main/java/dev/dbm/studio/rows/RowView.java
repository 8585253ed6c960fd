package dev.dbm.studio.rows;

import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Schema;
import dev.dbm.studio.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of one row.
 *
 * @param title the name of the table and the row's key
 * @param table the name of the table
 * @param rows the rows of the table
 * @param values its values
 * @param backward the rows that refer to it, by foreign key
 */
public record RowView(String title, String table, Link rows, List<Value> values, List<Backward> backward) {
    /** Copies the lists. */
    public RowView {
        values = List.copyOf(values);
        backward = List.copyOf(backward);
    }

    /**
     * A value.
     *
     * @param column its column
     * @param type the type of the column
     * @param cell the value, or its beginning
     * @param whole the whole value, where this is not all of it
     * @param forward the rows that it leads to, by foreign key
     */
    public record Value(
            String column, String type, RowsView.Cell cell, Optional<Link> whole, List<RowsView.Named> forward) {
        /** Copies the list. */
        public Value {
            forward = List.copyOf(forward);
        }
    }

    /**
     * Rows of a table that refer to this one.
     *
     * @param table the table
     * @param columns the columns that refer
     * @param link the rows
     */
    public record Backward(String table, String columns, Link link) {}

    static RowView of(Schema schema, Relation relation, List<String> identity, RowLine line) {
        String key = RowAddress.encoded(RowAddress.joined(identity));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < relation.fields().size(); i++) {
            RowField field = relation.fields().get(i);
            RowCell cell = line.cells().get(i);
            Optional<Link> whole = cell.cut()
                    ? Optional.of(new Link(RowAddress.path(relation) + "/value?key=" + key + "&column="
                            + RowAddress.encoded(field.name().value())))
                    : Optional.empty();
            values.add(new Value(
                    field.name().value(),
                    field.type().shortText(),
                    RowsDrawing.cell(cell, "", Optional.empty()),
                    whole,
                    forward(schema, relation, line, field)));
        }
        return new RowView(
                relation.name().shown() + " " + String.join(", ", identity),
                relation.name().shown(),
                new Link(RowAddress.path(relation)),
                values,
                backward(schema, relation, line));
    }

    private static List<RowsView.Named> forward(Schema schema, Relation relation, RowLine line, RowField field) {
        List<RowsView.Named> links = new ArrayList<>();
        for (ForeignKey key : relation.forward()) {
            if (key.columns().contains(field.name())) {
                List<@Nullable String> values = RowsDrawing.values(relation, line, key.columns());
                String table = key.referencedTable().shown();
                Relation.find(schema, key.referencedTable())
                        .flatMap(target -> RowQuery.referenced(target, key, values))
                        .ifPresent(query -> links.add(new RowsView.Named(table, new Link(RowAddress.of(query)))));
            }
        }
        return links;
    }

    private static List<Backward> backward(Schema schema, Relation relation, RowLine line) {
        List<Backward> links = new ArrayList<>();
        for (ForeignKey key : relation.backward()) {
            List<@Nullable String> values = RowsDrawing.values(relation, line, key.referencedColumns());
            Relation.find(schema, key.table())
                    .flatMap(source -> RowQuery.referencing(source, key, values))
                    .ifPresent(query -> links.add(new Backward(
                            key.table().shown(),
                            String.join(
                                    ", ",
                                    key.columns().stream()
                                            .map(column -> column.value())
                                            .toList()),
                            new Link(RowAddress.of(query)))));
        }
        return links;
    }
}
