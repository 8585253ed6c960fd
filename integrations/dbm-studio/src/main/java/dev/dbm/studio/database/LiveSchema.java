package dev.dbm.studio.database;

import dev.dbm.core.introspect.Introspection;
import dev.dbm.schema.Schema;
import java.time.Instant;

/**
 * What the database held when it was read last.
 *
 * @param found all of it, with who needs what
 * @param server whose it is
 * @param readAt when it was read
 */
public record LiveSchema(Introspection found, ServerFacts server, Instant readAt) {
    /** Returns everything that is modelled. */
    public Schema schema() {
        return found.schema();
    }
}
