package dev.dbm.diagram;

import dev.dbm.schema.Schema;
import java.util.List;

/**
 * Tables and references with their places. The same schema and options give the same diagram.
 *
 * @param size the lower right corner
 * @param boxes the tables, in the order of their names
 * @param lines the references, in the order of their names
 */
public record Diagram(Point size, List<Box> boxes, List<Line> lines) {
    /** Copies the lists. */
    public Diagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** Lays a schema out. */
    public static Diagram of(Schema schema, DiagramOptions options) {
        Selection selection = Selection.of(schema, options);
        return new ElkLayout(new Boxes(schema, selection, options.detail()).all(), selection.references()).diagram();
    }
}
