package dev.dbm.core.kind;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.List;

/** Who needs what before a plan. */
@FunctionalInterface
public interface Users {
    /** Returns the entries that need an object, in the order of their ids. */
    List<SchemaObject> of(ObjectId id);
}
