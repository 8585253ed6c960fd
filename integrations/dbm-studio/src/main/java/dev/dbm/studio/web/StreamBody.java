package dev.dbm.studio.web;

import java.io.IOException;

/** Writes an answer bit by bit. */
@FunctionalInterface
public interface StreamBody {
    /**
     * Writes all of it.
     *
     * @param out takes it; throws once nobody reads any more, which is no failure and need not be caught
     * @throws dev.dbm.DbmException what a person can mend: is said at the end of what was written until then
     */
    void write(StreamWriter out) throws IOException;
}
