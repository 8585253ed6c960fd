package dev.dbm.diagram;

import dev.dbm.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A table in a diagram.
 *
 * @param table its name
 * @param title what stands above the columns
 * @param presence whether it is drawn, or only named since others refer to it
 * @param comment its comment
 * @param rows its columns, as far as they are drawn
 * @param place its upper left corner
 * @param size its lower right corner, from its upper left one
 */
public record Box(
        QualifiedName table,
        String title,
        Presence presence,
        Optional<String> comment,
        List<BoxRow> rows,
        Point place,
        Point size) {
    /** Whether a table is drawn. */
    public enum Presence {
        /** With its columns. */
        DRAWN,
        /** By its name alone, since a drawn one refers to it. */
        NAMED
    }

    /** Copies the list. */
    public Box {
        rows = List.copyOf(rows);
    }

    /** Returns this box at another place. */
    Box at(Point other) {
        return new Box(table, title, presence, comment, rows, other, size);
    }
}
