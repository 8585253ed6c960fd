package dev.dbm.core.scratch;

import dev.dbm.core.introspect.Introspection;
import dev.dbm.schema.ObjectId;
import java.util.Map;

/**
 * What became of objects that were created in a scratch database.
 *
 * @param read what the database held afterwards
 * @param refused the server's message for each object that it refused
 */
record Written(Introspection read, Map<ObjectId, String> refused) {
    /** Copies the map. */
    Written {
        refused = Map.copyOf(refused);
    }
}
