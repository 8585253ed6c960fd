package dev.dbm.studio.rows;

import java.io.IOException;

/** Where a long text is written, part by part. */
@FunctionalInterface
public interface TextSink {
    /**
     * Takes the next part.
     *
     * @throws IOException if nobody wants it any longer
     */
    void write(String text) throws IOException;
}
