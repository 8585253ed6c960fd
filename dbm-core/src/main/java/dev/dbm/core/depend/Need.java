package dev.dbm.core.depend;

import dev.dbm.schema.ObjectId;

/**
 * That an object needs another.
 *
 * @param on the object needed
 * @param strength how much
 */
public record Need(ObjectId on, Strength strength) {
    /** Returns a need that PostgreSQL insists on. */
    public static Need hard(ObjectId on) {
        return new Need(on, Strength.HARD);
    }
}
