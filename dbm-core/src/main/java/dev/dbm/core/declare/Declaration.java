package dev.dbm.core.declare;

import dev.dbm.core.diff.Intents;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import java.util.Map;

/**
 * What annotated classes say.
 *
 * @param schema the goal
 * @param intents the way: renames, drops that are allowed, indexes to build concurrently, conversions
 * @param places where in the source tables, columns, enums and namespaces are declared: {@code Customer}, {@code Customer#fullName}, {@code
 *     com.acme.package-info}
 */
public record Declaration(Schema schema, Intents intents, Map<ObjectId, String> places) {
    /** Copies the places. */
    public Declaration {
        places = Map.copyOf(places);
    }
}
