package dev.dbm.diagram;

import dev.dbm.schema.Schema;
import dev.dbm.spi.SchemaDrawing;

/** Draws what {@code inspect} is asked to draw; found by its name in {@code META-INF/services}. */
public final class SvgDrawing implements SchemaDrawing {
    /** Makes it; the service loader does. */
    public SvgDrawing() {}

    @Override
    public String svg(Schema schema, String title) {
        return SvgDocument.of(Diagram.of(schema, DiagramOptions.everything()), title);
    }
}
