package dev.dbm.core.kind;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.List;

/** What belongs to what in one schema. */
@FunctionalInterface
public interface Members {
    /** Returns what belongs to an object, in the order of the ids. */
    List<SchemaObject> of(ObjectId owner);
}
