package dev.dbm.spi;

import dev.dbm.schema.Schema;

/** Draws schemas; implemented by dbm-diagram and named in its {@code META-INF/services}. */
public interface SchemaDrawing {
    /**
     * Returns an SVG document of the tables, with columns, keys and references. Equal schemas give equal documents.
     *
     * @param title what the drawing is of, for people
     */
    String svg(Schema schema, String title);
}
