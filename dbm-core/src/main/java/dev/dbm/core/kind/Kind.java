package dev.dbm.core.kind;

import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;

/**
 * One kind of object: what its room brings together.
 *
 * @param <T> the kind's record
 */
public interface Kind<T extends SchemaObject> {
    /** Returns the constant of this kind. */
    ObjectKind objectKind();

    /** Returns how it is read. */
    CatalogReader<T> reader();

    /** Returns how its DDL is written. */
    Ddl<T> ddl();
}
