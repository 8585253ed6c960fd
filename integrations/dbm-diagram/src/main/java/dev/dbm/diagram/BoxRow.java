package dev.dbm.diagram;

import dev.dbm.schema.Column;
import java.util.List;

/**
 * A column in a box.
 *
 * @param column the column
 * @param marks what it is in keys: {@code PK}, {@code FK}, {@code UK}
 * @param type its type, short, with a question mark behind it if null is accepted
 */
public record BoxRow(Column column, List<String> marks, String type) {
    /** Copies the list. */
    public BoxRow {
        marks = List.copyOf(marks);
    }
}
