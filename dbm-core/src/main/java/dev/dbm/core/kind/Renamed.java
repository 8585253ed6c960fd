package dev.dbm.core.kind;

import dev.dbm.schema.ObjectId;

/** What was called how before the renames of a plan. */
public interface Renamed {
    /** Returns the id that something had, by the one that it has. */
    ObjectId before(ObjectId now);

    /** Returns the id that something has, by the one that it had. */
    ObjectId now(ObjectId before);
}
