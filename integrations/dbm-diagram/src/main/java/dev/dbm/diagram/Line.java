package dev.dbm.diagram;

import dev.dbm.schema.Reference;
import java.util.List;

/**
 * A reference in a diagram.
 *
 * @param reference the foreign key and how many rows stand at its ends
 * @param points the corners of the line, from the table that is referred to, to the one that refers
 */
public record Line(Reference reference, List<Point> points) {
    /** Copies the list. */
    public Line {
        points = List.copyOf(points);
    }
}
